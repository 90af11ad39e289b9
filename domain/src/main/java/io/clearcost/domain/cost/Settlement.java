package io.clearcost.domain.cost;

import io.clearcost.domain.money.Money;

/**
 * One way in which a loan is settled on a day.
 *
 * @param amount what the borrower pays to be free, beside the instalment of the day; negative where
 *     more comes back than is owed
 * @param totalCost everything paid over the life of the loan beyond what was received
 * @param binding the annual rate of the loan so settled, under the convention that binds it
 * @param dated the same under {@link io.clearcost.domain.rate.RateConvention#DATED_EFFECTIVE}
 */
public record Settlement(
    Money amount, Money totalCost, AnnualisedCost binding, AnnualisedCost dated) {}
