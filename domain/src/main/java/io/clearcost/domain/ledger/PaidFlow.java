package io.clearcost.domain.ledger;

import io.clearcost.domain.loan.ActualFlow;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that really moved between the borrower and somebody else.
 *
 * @param id names it among the flows of its loan for good, 1 to {@value #LONGEST_ID} characters
 * @param date the day
 * @param component what it was; it says which way the money went
 * @param amount positive
 * @param party who received it from the borrower, or gave it; empty for the lender
 * @param item the fee item that it is for
 * @param link what ties it to the loan
 * @param statementText what the borrower's account statement calls it
 */
public record PaidFlow(
    String id,
    LocalDate date,
    FlowComponent component,
    Money amount,
    Optional<ChargingParty> party,
    Optional<String> item,
    Optional<Movement.Link> link,
    Optional<String> statementText) {

  public static final int LONGEST_ID = 100;

  public PaidFlow {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw InvalidValue.of("a flow id has 1 to %s characters", "资金流水编号为1至%s个字符", LONGEST_ID);
    }
    if (!amount.isPositive()) {
      throw InvalidValue.of("a flow is positive, not %s", "金额应为正数，不能是%s", amount);
    }
  }

  /** What counts of it for what the loan really cost. */
  public ActualFlow actual() {
    return new ActualFlow(date, amount, component);
  }
}
