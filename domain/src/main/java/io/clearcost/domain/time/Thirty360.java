package io.clearcost.domain.time;

import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;

/** Days on a calendar of twelve months of thirty days. */
public final class Thirty360 {

  public static final int DAYS_IN_MONTH = 30;
  public static final int DAYS_IN_YEAR = 360;

  private Thirty360() {}

  /**
   * Days from {@code start} to {@code end}, where a whole number of calendar months (with the
   * end-of-month rule) is exactly thirty days a month, and a part of a month is between 0 and 29
   * days.
   *
   * <pre>
   *   30 m + min(max(d, 0), 29),   m = whole months from start,   d = 30/360 day difference beyond them
   * </pre>
   *
   * <p>The bound keeps the count rising from one day to the next around short months. Source of the
   * basis: 企业贷款综合融资成本年化率的计算规则及示例, month 30 and year 360 days.
   *
   * @throws IllegalArgumentException when {@code end} is before {@code start}
   */
  public static int daysBetween(LocalDate start, LocalDate end) {
    if (end.isBefore(start)) {
      throw InvalidValue.of("%s is before %s", "%s早于%s", end, start);
    }
    int months = wholeMonths(start, end);
    if (start.plusMonths(months).equals(end)) {
      return months * DAYS_IN_MONTH;
    }
    int direct =
        (end.getYear() - start.getYear()) * DAYS_IN_YEAR
            + (end.getMonthValue() - start.getMonthValue()) * DAYS_IN_MONTH
            + Math.min(end.getDayOfMonth(), DAYS_IN_MONTH)
            - Math.min(start.getDayOfMonth(), DAYS_IN_MONTH);
    int beyond = Math.min(Math.max(direct - months * DAYS_IN_MONTH, 0), DAYS_IN_MONTH - 1);
    return months * DAYS_IN_MONTH + beyond;
  }

  /**
   * Whole calendar months from {@code start} to {@code end}: 31 January to 28 February is one
   * month.
   */
  public static int wholeMonths(LocalDate start, LocalDate end) {
    int months =
        (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue();
    return start.plusMonths(months).isAfter(end) ? months - 1 : months;
  }
}
