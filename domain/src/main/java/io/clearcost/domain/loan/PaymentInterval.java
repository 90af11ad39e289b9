package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
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
      throw InvalidValue.of("a payment interval is at least 1, not %d", "还款间隔至少为1，不能是%d", count);
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
