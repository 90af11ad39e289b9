package io.clearcost.domain.law;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;

/**
 * How far one lever goes while a limit is kept: a change that was calculated anew and passes.
 *
 * @param lever what is changed
 * @param passing the largest value with which the limit is kept, for proceeds the least; one step
 *     further breaks it, unless the range of the input ends there
 * @param lessInAll how much less the borrower then pays over the life of the loan; negative where
 *     there is room for more
 */
public record Fix(Lever lever, Ratio passing, Money lessInAll) {}
