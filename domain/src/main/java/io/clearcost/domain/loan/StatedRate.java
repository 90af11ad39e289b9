package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.Thirty360;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the interest of a plan is that of a stated annual rate on the principal owed.
 *
 * <pre>  interest of a row  =  owed x rate x days / days of a year,   by one way to count days
 * </pre>
 *
 * <p>Each row may differ by one fen, as it was rounded, and the last one by as many as there are
 * rows, because it may take up what rounding left.
 */
public final class StatedRate {

  private StatedRate() {}

  /** The way to count days by which the rate gives the interest; empty where none does. */
  public static Optional<DayCount> givesInterest(RepaymentPlan plan, Ratio annual) {
    return Arrays.stream(DayCount.values())
        .filter(dayCount -> givesInterest(plan, annual, dayCount))
        .findFirst();
  }

  private static boolean givesInterest(RepaymentPlan plan, Ratio annual, DayCount dayCount) {
    List<PlanRow> rows =
        plan.rows().stream()
            .filter(row -> row.dueDate().isAfter(plan.disbursementDate()))
            .filter(row -> !row.principal().isZero() || !row.interest().isZero())
            .toList();
    LocalDate from = plan.disbursementDate();
    Money owed = plan.firstDrawn();
    for (PlanRow row : rows) {
      Ratio due = accrued(plan, owed, from, row.dueDate(), annual, dayCount);
      boolean isLast = row.dueDate().equals(rows.get(rows.size() - 1).dueDate());
      Money allowed = Money.ofFen(isLast ? rows.size() : 1);
      Money expected = Money.ofFen(due.toLong(RoundingMode.HALF_UP));
      if (!isWithin(row.interest(), expected, allowed)) {
        return false;
      }
      owed = owed.plus(drawn(plan, from, row.dueDate())).minus(row.principal());
      from = row.dueDate();
    }
    return true;
  }

  /** In fen, on what was owed at the start and on what was paid out since from its day. */
  private static Ratio accrued(
      RepaymentPlan plan,
      Money owed,
      LocalDate from,
      LocalDate to,
      Ratio annual,
      DayCount dayCount) {
    Ratio fenDays = Ratio.of(owed.fen()).times(Ratio.of(days(plan, from, to, dayCount)));
    for (Drawdown part : plan.drawdowns()) {
      if (part.date().isAfter(from) && !part.date().isAfter(to)) {
        fenDays =
            fenDays.plus(
                Ratio.of(part.amount().fen()).times(Ratio.of(dayCount.days(part.date(), to))));
      }
    }
    return fenDays.times(annual).dividedBy(Ratio.of(dayCount.daysInYear()));
  }

  /** A whole month is thirty days, also one from or to the last day of a shorter month. */
  private static long days(RepaymentPlan plan, LocalDate from, LocalDate to, DayCount dayCount) {
    int anchor =
        Stream.concat(
                Stream.of(plan.disbursementDate()), plan.rows().stream().map(PlanRow::dueDate))
            .mapToInt(LocalDate::getDayOfMonth)
            .max()
            .orElseThrow();
    boolean isRegular = isOn(anchor, from) && isOn(anchor, to);
    return dayCount == DayCount.THIRTY_360 && isRegular
        ? ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1))
            * Thirty360.DAYS_IN_MONTH
        : dayCount.days(from, to);
  }

  private static boolean isOn(int dayOfMonth, LocalDate date) {
    return date.getDayOfMonth() == Math.min(dayOfMonth, date.lengthOfMonth());
  }

  private static Money drawn(RepaymentPlan plan, LocalDate from, LocalDate to) {
    return plan.drawdowns().stream()
        .filter(part -> part.date().isAfter(from) && !part.date().isAfter(to))
        .map(Drawdown::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static boolean isWithin(Money one, Money other, Money allowed) {
    Money difference = one.minus(other);
    return (difference.isNegative() ? difference.negated() : difference).compareTo(allowed) <= 0;
  }
}
