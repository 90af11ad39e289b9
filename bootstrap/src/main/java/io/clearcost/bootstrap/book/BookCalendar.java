package io.clearcost.bootstrap.book;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * When loans are asked for: more before the Spring Festival, in June (618), in November (Double 11)
 * and at the end of the year, fewer on weekends. The weights are ours.
 */
final class BookCalendar {

  /** January to December, a thousand for a usual month. */
  private static final List<Integer> MONTHS =
      List.of(1_080, 780, 960, 950, 1_000, 1_100, 940, 960, 1_040, 960, 1_180, 1_050);

  private static final int USUAL_DAY = 100;
  private static final int WEEKEND = 70;
  private static final int SALE = 170;
  private static final int SATURDAY = 6;

  private BookCalendar() {}

  static int weight(YearMonth month) {
    return MONTHS.get(month.getMonthValue() - 1);
  }

  /**
   * The day of the {@code index}th of {@code count} loans of a month: they stand in order of time.
   *
   * @param index from 0
   */
  static LocalDate day(YearMonth month, int index, int count) {
    long total = 0;
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      total += weight(month.atDay(day));
    }
    long wanted = total * (2L * index + 1);
    long reached = 0;
    for (int day = 1; day < month.lengthOfMonth(); day++) {
      reached += weight(month.atDay(day));
      if (reached * 2 * count > wanted) {
        return month.atDay(day);
      }
    }
    return month.atEndOfMonth();
  }

  private static int weight(LocalDate day) {
    boolean sale =
        switch (day.getMonth()) {
          case JUNE -> day.getDayOfMonth() >= 16 && day.getDayOfMonth() <= 18;
          case NOVEMBER -> day.getDayOfMonth() >= 8 && day.getDayOfMonth() <= 11;
          case DECEMBER -> day.getDayOfMonth() >= 28;
          case JANUARY, FEBRUARY, MARCH, APRIL, MAY, JULY, AUGUST, SEPTEMBER, OCTOBER -> false;
        };
    if (sale) {
      return SALE;
    }
    return day.getDayOfWeek().getValue() >= SATURDAY ? WEEKEND : USUAL_DAY;
  }
}
