package io.clearcost.domain.loan;

/**
 * A fee item of loan terms: what, how much and when.
 *
 * @param item what is charged and by whom
 * @param standard how much each time (收取标准)
 * @param timing when
 */
public record TermsFee(FeeItem item, FeeStandard standard, FeeTiming timing) {}
