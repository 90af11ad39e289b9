package io.clearcost.domain.cost;

import io.clearcost.domain.time.Thirty360;
import io.clearcost.domain.time.UnitPeriod;

/**
 * The time from one payment to the next, ordered by days.
 *
 * @param count what it is counted in
 * @param length at least 1
 */
record Interval(Count count, int length) implements Comparable<Interval> {

  /** What an interval is counted in, the least regular first. */
  enum Count {
    DAYS,
    WEEKS,
    MONTHS
  }

  static final int DAYS_IN_WEEK = 7;

  static Interval ofMonths(int months) {
    return new Interval(Count.MONTHS, months);
  }

  static Interval ofDays(int days) {
    return days % DAYS_IN_WEEK == 0
        ? new Interval(Count.WEEKS, days / DAYS_IN_WEEK)
        : new Interval(Count.DAYS, days);
  }

  Interval atMostOneYear() {
    return days() > Thirty360.DAYS_IN_YEAR ? ofMonths(UnitPeriod.MONTHS_IN_YEAR) : this;
  }

  /**
   * A whole term that is not of whole months is of days: seven days are 7/365 of a year, not 1/52.
   */
  Interval asWholeTerm() {
    return count == Count.WEEKS ? new Interval(Count.DAYS, days()) : this;
  }

  UnitPeriod asUnitPeriod() {
    return switch (count) {
      case DAYS -> UnitPeriod.ofDays(length);
      case WEEKS -> UnitPeriod.ofWeeks(length);
      case MONTHS -> UnitPeriod.ofMonths(length);
    };
  }

  int days() {
    return switch (count) {
      case DAYS -> length;
      case WEEKS -> length * DAYS_IN_WEEK;
      case MONTHS -> length * Thirty360.DAYS_IN_MONTH;
    };
  }

  @Override
  public int compareTo(Interval other) {
    int byDays = Integer.compare(days(), other.days());
    return byDays != 0 ? byDays : count.compareTo(other.count);
  }
}
