/**
 * Time as the law counts it: periods in which something is in force ({@link
 * io.clearcost.domain.time.EffectivePeriod}, {@link io.clearcost.domain.time.EffectiveDated}), days
 * on a 30/360 calendar ({@link io.clearcost.domain.time.Thirty360}), unit periods and places in
 * them ({@link io.clearcost.domain.time.UnitPeriod}, {@link
 * io.clearcost.domain.time.PeriodOffset}), and the one legal time zone ({@link
 * io.clearcost.domain.time.LegalTime}).
 */
@NullMarked
package io.clearcost.domain.time;

import org.jspecify.annotations.NullMarked;
