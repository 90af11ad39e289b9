package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shapes of repayment for tests: one departure from the regular one at a time. */
public final class Shapes {

  private static final RepaymentShape REGULAR = RepaymentShape.REGULAR;

  private Shapes() {}

  public static RepaymentShape every(PaymentInterval interval) {
    return every(interval, MonthEndRule.SAME_DAY);
  }

  public static RepaymentShape every(PaymentInterval interval, MonthEndRule monthEnd) {
    return shape(
        Optional.of(interval),
        Optional.empty(),
        monthEnd,
        FenRounding.HALF_UP,
        Money.ZERO,
        List.of(),
        Optional.empty(),
        List.of());
  }

  public static RepaymentShape maturing(LocalDate date) {
    return shape(
        Optional.empty(),
        Optional.of(date),
        MonthEndRule.SAME_DAY,
        FenRounding.HALF_UP,
        Money.ZERO,
        List.of(),
        Optional.empty(),
        List.of());
  }

  public static RepaymentShape rounded(FenRounding rounding) {
    return shape(
        REGULAR.interval(),
        Optional.empty(),
        MonthEndRule.SAME_DAY,
        rounding,
        Money.ZERO,
        List.of(),
        Optional.empty(),
        List.of());
  }

  public static RepaymentShape balloon(String yuan) {
    return shape(
        REGULAR.interval(),
        Optional.empty(),
        MonthEndRule.SAME_DAY,
        FenRounding.HALF_UP,
        Loans.yuan(yuan),
        List.of(),
        Optional.empty(),
        List.of());
  }

  public static RepaymentShape steps(Step... steps) {
    return shape(
        REGULAR.interval(),
        Optional.empty(),
        MonthEndRule.SAME_DAY,
        FenRounding.HALF_UP,
        Money.ZERO,
        List.of(steps),
        Optional.empty(),
        List.of());
  }

  public static RepaymentShape grace(int count, Grace.Kind kind, Drawdown... drawdowns) {
    return shape(
        REGULAR.interval(),
        Optional.empty(),
        MonthEndRule.SAME_DAY,
        FenRounding.HALF_UP,
        Money.ZERO,
        List.of(),
        Optional.of(new Grace(count, kind)),
        List.of(drawdowns));
  }

  public static RepaymentShape drawn(Drawdown... drawdowns) {
    return shape(
        REGULAR.interval(),
        Optional.empty(),
        MonthEndRule.SAME_DAY,
        FenRounding.HALF_UP,
        Money.ZERO,
        List.of(),
        Optional.empty(),
        List.of(drawdowns));
  }

  private static RepaymentShape shape(
      Optional<PaymentInterval> interval,
      Optional<LocalDate> maturity,
      MonthEndRule monthEnd,
      FenRounding rounding,
      Money balloon,
      List<Step> steps,
      Optional<Grace> grace,
      List<Drawdown> drawdowns) {
    return new RepaymentShape(
        interval, maturity, monthEnd, rounding, balloon, steps, grace, drawdowns);
  }
}
