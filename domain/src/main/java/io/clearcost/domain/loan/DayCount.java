package io.clearcost.domain.loan;

import io.clearcost.domain.time.Thirty360;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days of interest become a part of a year. */
public enum DayCount {
  THIRTY_360(Thirty360.DAYS_IN_YEAR) {
    @Override
    public long days(LocalDate start, LocalDate end) {
      return Thirty360.daysBetween(start, end);
    }

    @Override
    public long days(InstalmentPeriod period) {
      return period.thirty360Days();
    }
  },
  ACTUAL_360(360) {
    @Override
    public long days(LocalDate start, LocalDate end) {
      return ChronoUnit.DAYS.between(start, end);
    }
  },
  ACTUAL_365(365) {
    @Override
    public long days(LocalDate start, LocalDate end) {
      return ChronoUnit.DAYS.between(start, end);
    }
  };

  private final int daysInYear;

  DayCount(int daysInYear) {
    this.daysInYear = daysInYear;
  }

  /** Days of interest from {@code start} to {@code end}. */
  public abstract long days(LocalDate start, LocalDate end);

  /** Days of interest of a whole period. */
  public long days(InstalmentPeriod period) {
    return days(period.start(), period.end());
  }

  public int daysInYear() {
    return daysInYear;
  }
}
