package io.clearcost.domain.gate;

import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import java.time.LocalDate;

/**
 * How long an ultra-short loan may last (1个月).
 *
 * @param months the most months
 * @param ofThirtyDays whether a month is 30 days, and not one of the calendar
 */
record UltraShortTerm(int months, boolean ofThirtyDays) {

  private static final int DAYS_IN_MONTH = 30;

  private static final int DAYS_IN_SHORTEST_MONTH = 28;

  /** The term under the law of {@code asOf}. */
  static UltraShortTerm at(LocalDate asOf, Readings readings) {
    int months =
        CostCaps.ULTRA_SHORT_MONTHS
            .at(asOf)
            .value()
            .orElseThrow()
            .value()
            .numerator()
            .intValueExact();
    return new UltraShortTerm(months, readings.hold(Answer.THIRTY_DAYS));
  }

  /** The last day on which the last payment may fall, with the end-of-month rule. */
  LocalDate lastDay(LocalDate disbursement) {
    return ofThirtyDays
        ? disbursement.plusDays((long) months * DAYS_IN_MONTH)
        : disbursement.plusMonths(months);
  }

  /** So many days are within the term, whatever the day of disbursement. */
  int surelyWithinDays() {
    return months * (ofThirtyDays ? DAYS_IN_MONTH : DAYS_IN_SHORTEST_MONTH);
  }
}
