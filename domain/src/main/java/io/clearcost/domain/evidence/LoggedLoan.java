package io.clearcost.domain.evidence;

import io.clearcost.domain.gate.SheetOnRecord;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.Institution;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The loan of one entry of the log, without what was found about it.
 *
 * @param place where the entry stands in the log; later ones have higher numbers
 * @param id identifier of the decision
 * @param loan the loan; empty when what is kept cannot be read
 */
public record LoggedLoan(long place, DecisionId id, Optional<Loan> loan) {

  /**
   * A loan that was judged.
   *
   * @param application what was asked
   * @param institution the lender as the register held it
   * @param asOf the day of disbursement
   * @param principal the principal; of bare cash flows what the borrower receives
   * @param sheet what the log of disclosures held of it
   */
  public record Loan(
      LoanApplication application,
      Institution institution,
      LocalDate asOf,
      Money principal,
      Optional<SheetOnRecord> sheet) {

    public static Loan of(Judgement judgement) {
      return new Loan(
          judgement.application(),
          judgement.institution(),
          judgement.asOf(),
          judgement.cost().principal().orElseGet(judgement.cost()::netProceeds),
          judgement.sheet());
    }
  }
}
