package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;

/**
 * What is taken off one component on one day.
 *
 * @param code code of the fee item, or {@link FeeItem#INTEREST_CODE}
 * @param giver who bears it instead
 * @param amount positive
 */
public record ReliefAmount(String code, ReliefGiver giver, Money amount) {

  public ReliefAmount {
    if (!amount.isPositive()) {
      throw InvalidValue.of("a relief is positive, not %s", "减免应为正数，不能是%s", amount);
    }
  }
}
