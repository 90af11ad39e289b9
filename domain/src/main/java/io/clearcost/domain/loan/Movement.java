package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that moved, or is asked for, between the borrower and somebody else.
 *
 * @param id names it among the movements of its loan; 1 to {@value #LONGEST_ID} characters
 * @param date the day
 * @param kind which way
 * @param amount positive
 * @param party who received it from the borrower, or gave it
 * @param code the item of the sheet that it is said to be for, or {@link #PRINCIPAL}; empty where
 *     nobody said
 * @param link what ties it to the loan; empty where nobody said
 */
public record Movement(
    String id,
    LocalDate date,
    Kind kind,
    Money amount,
    ChargingParty party,
    Optional<String> code,
    Optional<Link> link) {

  public static final int LONGEST_ID = 100;

  /** The code of principal that is repaid; no item has it. */
  public static final String PRINCIPAL = "principal";

  /** Which way money moves. */
  public enum Kind {
    /** The loan, to the borrower. */
    PAYOUT,
    /** From the borrower. */
    DEBIT,
    /** Back to the borrower. */
    REFUND
  }

  /** What ties a movement to a loan; its name does not. */
  public enum Link {
    /** The contract, or an authority to debit that was given with it. */
    CONTRACT,
    /** It was bought or agreed in one go with the loan: a companion order, a package of rights. */
    COMPANION_ORDER,
    /** Its receiver belongs to the lender, to a partner of it, or to a group with one of them. */
    RELATED_PAYEE,
    /** Nothing that anybody knows of. */
    NONE
  }

  public Movement {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw InvalidValue.of("a movement id has 1 to %s characters", "资金往来编号为1至%s个字符", LONGEST_ID);
    }
    if (!amount.isPositive()) {
      throw InvalidValue.of("a movement is positive, not %s", "资金往来金额须为正数，不得为%s", amount);
    }
  }

  /** Whether somebody said what ties it to the loan. */
  public boolean isTied() {
    return link.filter(told -> told != Link.NONE).isPresent();
  }
}
