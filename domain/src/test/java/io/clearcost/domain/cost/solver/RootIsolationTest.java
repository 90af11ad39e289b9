package io.clearcost.domain.cost.solver;

import static io.clearcost.domain.loan.Loans.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.solver.IrrSolution.Reason;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Several changes of sign at odd times, held against a walk over the whole range of rates. */
class RootIsolationTest {

  private static final long SEED = 20_270_104L;
  private static final int DRAWS = 150;
  private static final int STEPS = 3_000;
  private static final double LOWEST = Math.log(0.01);
  private static final double HIGHEST = Math.log(1001);

  /**
   * At 1 % a debt grows in 1 1/2, 2 1/2 and 3 1/2 months by 1.005 x 1.01, x 1.01² and x 1.01³: what
   * follows the first receipt is worth −12, 7 and −15 thousand million, and 20 − 12 + 7 − 15 = 0.
   */
  @Test
  void rate_ofADrawdownAtAnOddTime_isExact() {
    PeriodicFlows flows =
        months(
            flow(0, 0, 1, 20_000_000_000L),
            flow(1, 1, 2, -12_180_600_000L),
            flow(2, 1, 2, 7_176_403_500L),
            flow(3, 1, 2, -15_531_787_575L));

    IrrSolution solution = IrrSolver.solve(flows);

    assertThat(solution.rate()).contains(RateBracket.exactly(Ratio.parse("0.01")));
  }

  /** As many rates as the present value changes its sign on a fine walk; none is overlooked. */
  @Test
  void rates_ofAnyFlows_areThoseOfAWalk() {
    Random random = new Random(SEED);
    int[] seen = new int[4];

    for (int k = 0; k < DRAWS; k++) {
      PeriodicFlows flows = flows(random);
      int changes = changes(flows);
      seen[changes]++;

      IrrSolution solution = RootIsolation.solve(flows);

      int found =
          solution.fold(
              one -> 1,
              none ->
                  none.reason() == Reason.OUT_OF_RANGE
                      ? 1
                      : none.reason() == Reason.NO_RATE ? 0 : none.perPeriod().size());
      assertThat(found).as("draw %d: %s: %s", k, flows, solution).isEqualTo(changes);
      solution
          .rate()
          .ifPresent(
              rate -> {
                assertThat(PresentValue.exactSign(flows, rate.lower())).isEqualTo(-1);
                assertThat(PresentValue.exactSign(flows, rate.upper())).isEqualTo(1);
              });
    }

    assertThat(seen[1]).isGreaterThan(DRAWS / 4);
    assertThat(seen[0] + seen[2] + seen[3]).isGreaterThan(DRAWS / 4);
  }

  /**
   * Between two cuts the present value times growth to the first or the last flow keeps its sign,
   * or only rises, or only falls: so it looks at nine points of each box.
   */
  @Test
  void cuts_ofAnyRate_leaveOneRateToABoxAtMost() {
    Random random = new Random(SEED);
    int isolated = 0;

    for (int k = 0; k < DRAWS; k++) {
      PeriodicFlows flows = flows(random);
      List<BigDecimal> cuts = cuts(RootIsolation.solve(flows));
      for (int j = 1; j < cuts.size(); j++) {
        double low = Math.log1p(cuts.get(j - 1).doubleValue());
        double high = Math.log1p(cuts.get(j).doubleValue());

        assertThat(isProved(flows, low, high, 0) || isProved(flows, low, high, last(flows)))
            .as("draw %d: %s between %s and %s", k, flows, low, high)
            .isTrue();
      }
      isolated += cuts.isEmpty() ? 0 : 1;
    }

    assertThat(isolated).isGreaterThan(DRAWS / 8);
  }

  private static List<BigDecimal> cuts(IrrSolution solution) {
    return solution.fold(
        found -> found.uniqueness().fold(List::of, Uniqueness.Isolated::cuts), none -> List.of());
  }

  private static boolean isProved(PeriodicFlows flows, double low, double high, int from) {
    boolean positive = true;
    boolean negative = true;
    boolean rising = true;
    boolean falling = true;
    double before = Double.NaN;
    for (int k = 0; k <= 8; k++) {
      double value = value(flows, low + (high - low) * k / 8, from);
      positive &= value > 0;
      negative &= value < 0;
      rising &= k == 0 || value > before;
      falling &= k == 0 || value < before;
      before = value;
    }
    return positive || negative || rising || falling;
  }

  private static int changes(PeriodicFlows flows) {
    int changes = 0;
    double before = 0;
    for (int k = 0; k <= STEPS; k++) {
      double value = value(flows, LOWEST + (HIGHEST - LOWEST) * k / STEPS, 0);
      changes += before * value < 0 ? 1 : 0;
      before = value;
    }
    return changes;
  }

  /** The present value times e^(from x), x = ln(1 + i). */
  private static double value(PeriodicFlows flows, double x, int from) {
    double sum = 0;
    for (PeriodicFlow flow : flows.flows()) {
      double odd = (double) flow.offset().numerator() / flow.offset().denominator();
      sum +=
          flow.amount().fen()
              * Math.exp((from - flow.offset().whole()) * x)
              / (1 + odd * Math.expm1(x));
    }
    return sum;
  }

  private static int last(PeriodicFlows flows) {
    return flows.flows().get(flows.flows().size() - 1).offset().whole();
  }

  /** A receipt, then receipts and payments of like size by turns, at odd times. */
  private static PeriodicFlows flows(Random random) {
    List<PeriodicFlow> list = new ArrayList<>();
    int at = 0;
    int count = 3 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      long amount = 1_000L + random.nextInt(9_000);
      list.add(flow(at, k == 0 ? 0 : random.nextInt(30), 30, k % 2 == 0 ? amount : -amount));
      at += 1 + random.nextInt(4);
    }
    return new PeriodicFlows(UnitPeriod.MONTH, list);
  }

  private static PeriodicFlows months(PeriodicFlow... flows) {
    return new PeriodicFlows(UnitPeriod.MONTH, List.of(flows));
  }
}
