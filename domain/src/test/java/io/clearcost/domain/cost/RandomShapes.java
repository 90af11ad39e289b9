package io.clearcost.domain.cost;

import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FenRounding;
import io.clearcost.domain.loan.Grace;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.MonthEndRule;
import io.clearcost.domain.loan.PaymentInterval;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Terms of every shape, without fees, drawn from a seed. */
final class RandomShapes {

  private final Random random;

  RandomShapes(long seed) {
    random = new Random(seed);
  }

  /** Terms up to 36 % a year and 36 instalments. */
  LoanTerms next() {
    RepaymentMethod method = any(RepaymentMethod.values());
    LocalDate start = Loans.START.plusDays(random.nextInt(1_500));
    boolean single = method == RepaymentMethod.BULLET;
    PaymentInterval interval =
        new PaymentInterval(1 + random.nextInt(3), any(PaymentInterval.Unit.values()));
    int count = 4 + random.nextInt(33);
    return new LoanTerms(
        Money.ofFen(100_000L + random.nextInt(100_000_000)),
        rate(method),
        method,
        term(interval, count),
        start,
        single || random.nextInt(3) > 0
            ? Optional.empty()
            : Optional.of(interval.after(start, 1).plusDays(random.nextInt(12))),
        any(DayCount.values()),
        any(InstalmentRounding.values()),
        single ? RepaymentShape.REGULAR : shape(method, interval, start),
        List.of(),
        List.of(),
        List.of());
  }

  private QuotedRate rate(RepaymentMethod method) {
    return method == RepaymentMethod.FLAT_FEE
        ? new QuotedRate(Ratio.ZERO, QuotedRate.Basis.ANNUAL)
        : switch (any(QuotedRate.Basis.values())) {
          case ANNUAL ->
              new QuotedRate(Ratio.of(random.nextInt(360), 1_000), QuotedRate.Basis.ANNUAL);
          case MONTHLY ->
              new QuotedRate(Ratio.of(random.nextInt(300), 10_000), QuotedRate.Basis.MONTHLY);
          case DAILY ->
              new QuotedRate(Ratio.of(random.nextInt(100), 100_000), QuotedRate.Basis.DAILY);
        };
  }

  /** So many intervals, and a part of one. */
  private LoanTerm term(PaymentInterval interval, int count) {
    int length = interval.count() * count + random.nextInt(interval.count());
    return switch (interval.unit()) {
      case MONTHS -> new LoanTerm.Months(length);
      case WEEKS -> new LoanTerm.Weeks(length);
      case DAYS -> new LoanTerm.Days(length);
    };
  }

  private RepaymentShape shape(RepaymentMethod method, PaymentInterval interval, LocalDate start) {
    boolean level =
        method == RepaymentMethod.LEVEL_INSTALMENT || method == RepaymentMethod.LEVEL_PRINCIPAL;
    boolean bearing = method != RepaymentMethod.FLAT_FEE;
    List<Step> steps = new ArrayList<>();
    if (bearing && random.nextInt(4) == 0) {
      steps.add(new Step.NewRate(2 + random.nextInt(2), Ratio.of(random.nextInt(10), 10_000)));
    }
    if (level && random.nextInt(4) == 0) {
      steps.add(new Step.NewInstalment(4, Ratio.of(5 + random.nextInt(20), 10)));
    }
    boolean balloon = (level || method == RepaymentMethod.FLAT) && random.nextInt(3) == 0;
    return new RepaymentShape(
        Optional.of(interval),
        Optional.empty(),
        any(MonthEndRule.values()),
        any(FenRounding.values()),
        balloon ? Money.ofFen(random.nextInt(100_000)) : Money.ZERO,
        steps,
        bearing && random.nextInt(3) == 0 ? grace(method) : Optional.empty(),
        random.nextInt(4) == 0 && interval.after(start, 1).isAfter(start.plusDays(1))
            ? List.of(new Drawdown(start.plusDays(1), Money.ofFen(1 + random.nextInt(90_000))))
            : List.of());
  }

  private Optional<Grace> grace(RepaymentMethod method) {
    Grace.Kind kind = any(Grace.Kind.values());
    boolean needless = method == RepaymentMethod.INTEREST_FIRST && kind == Grace.Kind.INTEREST_ONLY;
    return needless ? Optional.empty() : Optional.of(new Grace(1 + random.nextInt(2), kind));
  }

  private <V> V any(V[] values) {
    return values[random.nextInt(values.length)];
  }
}
