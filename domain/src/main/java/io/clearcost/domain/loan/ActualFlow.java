package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;

/**
 * An amount that really flowed.
 *
 * @param date the day
 * @param amount positive; the component says who paid it
 * @param component what it was
 */
public record ActualFlow(LocalDate date, Money amount, FlowComponent component) {

  public ActualFlow {
    if (!amount.isPositive()) {
      throw InvalidValue.of("a flow is positive, not %s", "金额应为正数，不能是%s", amount);
    }
  }

  /** The amount as the borrower sees it: positive is received, negative is paid. */
  public DatedFlow toBorrower() {
    return new DatedFlow(date, component.isReceived() ? amount : amount.negated());
  }
}
