package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.rate.AnnualRate;

/**
 * The annual cost under a convention that the sheet may mean.
 *
 * @param reckoned what we reckon; it names the convention
 * @param verdict what the stated cost is under it
 */
public record ConventionCheck(AnnualRate reckoned, FigureVerdict verdict) {}
