/**
 * Rates: an exact number ({@link io.clearcost.domain.rate.Ratio}), the convention that gives an
 * annual figure its meaning ({@link io.clearcost.domain.rate.RateConvention}), the annual figure
 * itself ({@link io.clearcost.domain.rate.AnnualRate}), the certified interval around it ({@link
 * io.clearcost.domain.rate.RateBracket}) and what a contract quotes ({@link
 * io.clearcost.domain.rate.QuotedRate}).
 */
@NullMarked
package io.clearcost.domain.rate;

import org.jspecify.annotations.NullMarked;
