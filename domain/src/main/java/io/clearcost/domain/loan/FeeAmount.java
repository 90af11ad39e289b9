package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;

/**
 * What one fee item takes on one day.
 *
 * @param code code of the fee item
 * @param amount negative only as the return of what was charged before
 */
public record FeeAmount(String code, Money amount) {}
