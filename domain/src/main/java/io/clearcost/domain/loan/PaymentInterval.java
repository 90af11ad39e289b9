package io.clearcost.domain.loan;

import java.time.LocalDate;

/**
 * How often instalments fall due.
 *
 * @param count at least 1
 * @param unit what is counted
 */
public record PaymentInterval(int count, Unit unit) {

  /** What an interval is counted in. */
  public enum Unit {
    MONTHS {
      @Override
      LocalDate add(LocalDate day, long count) {
        return day.plusMonths(count);
      }
    },
    WEEKS {
      @Override
      LocalDate add(LocalDate day, long count) {
        return day.plusWeeks(count);
      }
    },
    DAYS {
      @Override
      LocalDate add(LocalDate day, long count) {
        return day.plusDays(count);
      }
    };

    abstract LocalDate add(LocalDate day, long count);
  }

  public PaymentInterval {
    if (count < 1) {
      throw new IllegalArgumentException("a payment interval is at least 1, not " + count);
    }
  }

  public static PaymentInterval ofMonths(int count) {
    return new PaymentInterval(count, Unit.MONTHS);
  }

  public static PaymentInterval ofWeeks(int count) {
    return new PaymentInterval(count, Unit.WEEKS);
  }

  public static PaymentInterval ofDays(int count) {
    return new PaymentInterval(count, Unit.DAYS);
  }

  /** The day so many intervals after {@code anchor}, clamped to the end of a shorter month. */
  public LocalDate after(LocalDate anchor, int times) {
    return unit.add(anchor, (long) count * times);
  }
}
