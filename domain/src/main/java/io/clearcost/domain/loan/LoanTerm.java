package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The length of a loan. */
public sealed interface LoanTerm {

  /** The day on which a loan of this length, paid out on {@code start}, matures. */
  LocalDate maturity(LocalDate start);

  <R> R fold(
      Function<Months, R> months,
      Function<Weeks, R> weeks,
      Function<Days, R> days,
      Function<UntilLineMaturity, R> untilLineMaturity);

  /** Whether the loan itself has a length, and not only its credit line an end. */
  default boolean hasAgreedLength() {
    return fold(months -> true, weeks -> true, days -> true, line -> false);
  }

  /** How often instalments fall due unless the terms say otherwise; none for a term in days. */
  default Optional<PaymentInterval> usualInterval() {
    return fold(
        months -> Optional.of(PaymentInterval.ofMonths(1)),
        weeks -> Optional.of(PaymentInterval.ofWeeks(1)),
        days -> Optional.empty(),
        line -> Optional.of(PaymentInterval.ofMonths(1)));
  }

  /** How interest days are counted unless the terms say otherwise. */
  default DayCount usualDayCount() {
    return fold(
        months -> DayCount.THIRTY_360,
        weeks -> DayCount.ACTUAL_365,
        days -> DayCount.ACTUAL_365,
        line -> DayCount.ACTUAL_365);
  }

  /**
   * Whole months.
   *
   * @param count at least 1
   */
  record Months(int count) implements LoanTerm {
    public Months {
      requirePositive(count);
    }

    @Override
    public LocalDate maturity(LocalDate start) {
      return start.plusMonths(count);
    }

    @Override
    public <R> R fold(
        Function<Months, R> onMonths,
        Function<Weeks, R> onWeeks,
        Function<Days, R> onDays,
        Function<UntilLineMaturity, R> onLine) {
      return onMonths.apply(this);
    }
  }

  /**
   * Weeks.
   *
   * @param count at least 1
   */
  record Weeks(int count) implements LoanTerm {
    public Weeks {
      requirePositive(count);
    }

    @Override
    public LocalDate maturity(LocalDate start) {
      return start.plusWeeks(count);
    }

    @Override
    public <R> R fold(
        Function<Months, R> onMonths,
        Function<Weeks, R> onWeeks,
        Function<Days, R> onDays,
        Function<UntilLineMaturity, R> onLine) {
      return onWeeks.apply(this);
    }
  }

  /**
   * Days.
   *
   * @param count at least 1
   */
  record Days(int count) implements LoanTerm {
    public Days {
      requirePositive(count);
    }

    @Override
    public LocalDate maturity(LocalDate start) {
      return start.plusDays(count);
    }

    @Override
    public <R> R fold(
        Function<Months, R> onMonths,
        Function<Weeks, R> onWeeks,
        Function<Days, R> onDays,
        Function<UntilLineMaturity, R> onLine) {
      return onDays.apply(this);
    }
  }

  /**
   * A revolving draw without an agreed term (随借随还): repaid at will, costed to the end of its credit
   * line. Source: 企业贷款综合融资成本年化率的计算规则及示例, rule 6 (known from an implementation of it).
   *
   * @param date the day on which the credit line ends
   */
  record UntilLineMaturity(LocalDate date) implements LoanTerm {

    @Override
    public LocalDate maturity(LocalDate start) {
      return date;
    }

    @Override
    public <R> R fold(
        Function<Months, R> onMonths,
        Function<Weeks, R> onWeeks,
        Function<Days, R> onDays,
        Function<UntilLineMaturity, R> onLine) {
      return onLine.apply(this);
    }
  }

  private static void requirePositive(int count) {
    if (count < 1) {
      throw InvalidValue.of("a term is at least 1, not %d", "期限至少为1，不能是%d", count);
    }
  }
}
