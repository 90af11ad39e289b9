package io.clearcost.domain.loan;

import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.Thirty360;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days of interest become a part of a year. */
public enum DayCount {
  THIRTY_360(Thirty360.DAYS_IN_YEAR) {
    @Override
    long days(LocalDate start, LocalDate end) {
      return Thirty360.daysBetween(start, end);
    }
  },
  ACTUAL_360(360) {
    @Override
    long days(LocalDate start, LocalDate end) {
      return ChronoUnit.DAYS.between(start, end);
    }
  },
  ACTUAL_365(365) {
    @Override
    long days(LocalDate start, LocalDate end) {
      return ChronoUnit.DAYS.between(start, end);
    }
  };

  private final int daysInYear;

  DayCount(int daysInYear) {
    this.daysInYear = daysInYear;
  }

  abstract long days(LocalDate start, LocalDate end);

  /** The part of a year from {@code start} to {@code end}. */
  public Ratio yearFraction(LocalDate start, LocalDate end) {
    return Ratio.of(days(start, end), daysInYear);
  }
}
