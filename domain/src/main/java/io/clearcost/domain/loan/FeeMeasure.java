package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;

/**
 * What a fee may be a share of on the day it falls due.
 *
 * @param original principal owed at the start
 * @param outstanding principal owed at the time that is charged for: before the payment of the day
 *     for a fee in arrears, after it for a fee in advance
 * @param interest interest due on the day
 */
public record FeeMeasure(Money original, Money outstanding, Money interest) {}
