package io.clearcost.domain.loan;

import java.time.LocalDate;

/** On which day of a month instalments fall due that are counted in months. */
public enum MonthEndRule {
  /** The day of the month of the first one, or the last day of a shorter month. */
  SAME_DAY {
    @Override
    LocalDate adjust(LocalDate anchor, LocalDate due) {
      return due;
    }
  },
  /** The same, but counted from the last day of a month they stay on last days. */
  END_OF_MONTH {
    @Override
    LocalDate adjust(LocalDate anchor, LocalDate due) {
      return anchor.getDayOfMonth() == anchor.lengthOfMonth()
          ? due.withDayOfMonth(due.lengthOfMonth())
          : due;
    }
  };

  /** The due date for {@code due}, which lies whole months after {@code anchor}. */
  abstract LocalDate adjust(LocalDate anchor, LocalDate due);
}
