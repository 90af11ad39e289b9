package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;

/**
 * What one fee item takes on one day.
 *
 * @param code code of the fee item
 * @param amount not negative
 */
public record FeeAmount(String code, Money amount) {

  public FeeAmount {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a fee is not negative: " + amount);
    }
  }
}
