package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.periodic;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.solver.IrrSolver;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for the flows of every loan, tried on flows in months drawn from a seed. */
class GeneralMethodPropertyTest {

  private static final long SEED = 20_261_123L;
  private static final int CASES = 300;

  @Test
  void rate_ofFlowsAllLater_isTheSame() {
    RandomFlows random = new RandomFlows(SEED);
    for (int k = 0; k < CASES; k++) {
      PeriodicFlows flows = months(random);
      PeriodicFlows later = moved(flows, 1 + random.below(24));

      RateBracket now = IrrSolver.solve(flows).rate().orElseThrow();
      RateBracket then = IrrSolver.solve(later).rate().orElseThrow();

      assertThat(overlap(now, then)).as("seed %d: %s", SEED, flows).isTrue();
    }
  }

  @Test
  void datedRate_ofFlowsAllDaysLater_isTheSame() {
    RandomFlows random = new RandomFlows(SEED + 1);
    for (int k = 0; k < CASES; k++) {
      List<DatedFlow> now = new ArrayList<>();
      List<DatedFlow> then = new ArrayList<>();
      int days = 1 + random.below(1_000);
      for (PeriodicFlow flow : months(random).flows()) {
        DatedFlow dated =
            new DatedFlow(Loans.START.plusMonths(flow.offset().whole()), flow.amount());
        now.add(dated);
        then.add(new DatedFlow(dated.date().plusDays(days), dated.amount()));
      }

      AnnualisedCost before = DatedRate.of(now).cost();
      AnnualisedCost after = DatedRate.of(then).cost();

      assertThat(after).as("seed %d: %s", SEED, now).isEqualTo(before);
    }
  }

  @Test
  void rates_withAChargeLater_areNotHigher() {
    RandomFlows random = new RandomFlows(SEED + 2);
    for (int k = 0; k < CASES; k++) {
      PeriodicFlows flows = months(random);
      int last = flows.flows().get(flows.flows().size() - 1).offset().whole();
      int early = 1 + random.below(last);
      int late = early + 1 + random.below(6);
      Money charge = Money.ofFen(-(1L + random.below(100_000)));

      RateBracket none = IrrSolver.solve(flows).rate().orElseThrow();
      RateBracket sooner = IrrSolver.solve(with(flows, early, charge)).rate().orElseThrow();
      RateBracket later = IrrSolver.solve(with(flows, late, charge)).rate().orElseThrow();

      // A negative rate turns the worth of waiting round.
      boolean positive = sooner.lower().signum() > 0 && later.lower().signum() > 0;
      assertThat(later.upper()).as("seed %d: %s", SEED, flows).isGreaterThan(none.lower());
      assertThat(sooner.upper()).as("seed %d: %s", SEED, flows).isGreaterThan(none.lower());
      assertThat(!positive || later.lower().compareTo(sooner.upper()) <= 0)
          .as("seed %d: %s", SEED, flows)
          .isTrue();
    }
  }

  @Test
  void effectiveRates_inWholePeriods_agree() {
    RandomFlows random = new RandomFlows(SEED + 3);
    for (int k = 0; k < CASES; k++) {
      ComprehensiveFinancingCost cost = Costs.of(periodic(months(random)));

      boolean whole = cost.flows().flows().stream().allMatch(flow -> flow.offset().isWhole());
      boolean agree =
          overlap(
              cost.under(RateConvention.EFFECTIVE_COMPOUND).bracket().orElseThrow(),
              cost.under(RateConvention.DATED_EFFECTIVE).bracket().orElseThrow());

      assertThat(!whole || agree).as("seed %d: %s", SEED, cost.flows()).isTrue();
    }
  }

  @Test
  void rates_inWholeYears_allAgree() {
    RandomFlows random = new RandomFlows(SEED + 4);
    for (int k = 0; k < CASES; k++) {
      PeriodicFlows years = new PeriodicFlows(UnitPeriod.YEAR, months(random).flows());
      ComprehensiveFinancingCost cost = Costs.of(periodic(years));

      RateBracket nominal = cost.under(RateConvention.NOMINAL_SIMPLE).bracket().orElseThrow();
      RateBracket compound = cost.under(RateConvention.EFFECTIVE_COMPOUND).bracket().orElseThrow();
      RateBracket dated = cost.under(RateConvention.DATED_EFFECTIVE).bracket().orElseThrow();

      assertThat(overlap(nominal, compound)).as("seed %d: %s", SEED, years).isTrue();
      assertThat(overlap(nominal, dated)).as("seed %d: %s", SEED, years).isTrue();
    }
  }

  /** A loan in months: a sum, then at least one payment in whole months, 90 % to 150 % of it. */
  private static PeriodicFlows months(RandomFlows random) {
    int payments = 1 + random.below(24);
    long principal = 100_000L + random.below(100_000_000);
    long all = principal / 100 * (90 + random.below(60));
    List<PeriodicFlow> flows = new ArrayList<>();
    flows.add(new PeriodicFlow(PeriodOffset.START, Money.ofFen(principal)));
    for (int month = 1; month <= payments; month++) {
      long level = Math.max(1, all / payments + random.below(200) - 100);
      flows.add(new PeriodicFlow(PeriodOffset.ofWhole(month), Money.ofFen(-level)));
    }
    return new PeriodicFlows(UnitPeriod.MONTH, flows);
  }

  private static PeriodicFlows moved(PeriodicFlows flows, int periods) {
    return new PeriodicFlows(
        flows.unit(),
        flows.flows().stream()
            .map(
                flow ->
                    new PeriodicFlow(
                        PeriodOffset.ofWhole(flow.offset().whole() + periods), flow.amount()))
            .toList());
  }

  private static PeriodicFlows with(PeriodicFlows flows, int month, Money charge) {
    List<PeriodicFlow> more = new ArrayList<>(flows.flows());
    more.add(new PeriodicFlow(PeriodOffset.ofWhole(month), charge));
    return new PeriodicFlows(flows.unit(), more);
  }

  private static boolean overlap(RateBracket a, RateBracket b) {
    return a.lower().compareTo(b.upper()) <= 0 && b.lower().compareTo(a.upper()) <= 0;
  }
}
