package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

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

      /** Months of the calendar, whatever the day. */
      @Override
      long between(LocalDate from, LocalDate to) {
        return to.getLong(ChronoField.PROLEPTIC_MONTH) - from.getLong(ChronoField.PROLEPTIC_MONTH);
      }
    },
    WEEKS {
      @Override
      LocalDate add(LocalDate day, long count) {
        return day.plusWeeks(count);
      }

      @Override
      long between(LocalDate from, LocalDate to) {
        return ChronoUnit.WEEKS.between(from, to);
      }
    },
    DAYS {
      @Override
      LocalDate add(LocalDate day, long count) {
        return day.plusDays(count);
      }

      @Override
      long between(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
      }
    };

    abstract LocalDate add(LocalDate day, long count);

    /** So many that fewer of them after {@code from} certainly lie before {@code to}. */
    abstract long between(LocalDate from, LocalDate to);
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

  /**
   * How many intervals after {@code anchor} it takes until none ends before {@code end}; at least
   * 1, and no more than {@code most + 1}.
   */
  int until(LocalDate anchor, LocalDate end, int most) {
    long sure = Math.max(Math.floorDiv(unit.between(anchor, end), count), 1);
    int times = (int) Math.min(sure, most);
    while (times <= most && after(anchor, times).isBefore(end)) {
      times++;
    }
    return times;
  }
}
