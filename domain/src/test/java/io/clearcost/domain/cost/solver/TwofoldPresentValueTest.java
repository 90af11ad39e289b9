package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clearcost.domain.cost.solver.ExactRoot.Flows;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwofoldPresentValueTest {

  private static final long SEED = 20_260_512L;
  private static final int LOANS = 200;
  private static final long UNIT = 1_000_000_000_000_000_000L;
  private static final double FINE = 1e22;
  private static final BigInteger FINE_UNIT = BigInteger.TEN.pow(22);

  @Test
  void signNear_aRate_isTheExactSignOrLeftOpen() {
    Random random = new Random(SEED);
    RandomFlows loans = new RandomFlows(SEED);
    int told = 0;

    for (int k = 0; k < LOANS; k++) {
      PeriodicFlows flows =
          periodic(
              k % 2 == 0
                  ? loans.ordinary(1 + random.nextInt(60))
                  : loans.ordinaryOnDays(1 + random.nextInt(60)));
      TwofoldPresentValue value = new TwofoldPresentValue();
      long root = rootInUnits(flows);
      value.evaluate(new FlowArrays(flows), root, UNIT);
      long away = (random.nextInt(9) - 4) * (long) Math.pow(10, random.nextInt(15));

      int near = value.signNear(root + away);

      int exact = PresentValue.exactSign(flows, Ratio.of(root + away, UNIT));
      assertThat(near).as("loan %d, %d units away", k, away).isIn(0, exact);
      told += near != 0 ? 1 : 0;
    }

    assertThat(told).isGreaterThan(LOANS / 2);
  }

  /**
   * A step of 1e-22 moves the present value by less than a double can show of its terms; the bound
   * leaves room for it still, on whole and on odd times.
   */
  @Test
  void sign_aStepFromTheRate_isToldAndExact() {
    RandomFlows loans = new RandomFlows(SEED);
    for (int k = 0; k < LOANS / 4; k++) {
      PeriodicFlows flows = cheap(loans.ordinary(1 + k), k % 2 == 0 ? 0 : 1 + k % 29);
      FlowArrays arrays = new FlowArrays(flows);
      long root = root(flows);
      TwofoldPresentValue value = new TwofoldPresentValue();
      for (long away : new long[] {-1000, -40, 40, 1000}) {
        value.evaluate(arrays, root + away, FINE);

        int exact =
            PresentValue.exactSign(flows, Ratio.of(BigInteger.valueOf(root + away), FINE_UNIT));
        assertThat(value.sign()).as("loan %d, %d steps away", k, away).isEqualTo(exact);
      }
    }
  }

  /** Newton's step from nearby leads to the rate to the precision of a double. */
  @Test
  void newtonStep_besideTheRate_leadsToIt() {
    RandomFlows loans = new RandomFlows(SEED);
    for (int k = 0; k < LOANS / 4; k++) {
      PeriodicFlows flows = cheap(loans.ordinary(1 + k), k % 2 == 0 ? 0 : 1 + k % 29);
      long root = root(flows);
      long away = 1_000_000_000_000L;
      TwofoldPresentValue value = new TwofoldPresentValue();

      value.evaluate(new FlowArrays(flows), root + away, FINE);

      // In logarithms of growth, as which 1e-10 and its logarithm differ by the rate itself.
      assertThat(value.newtonStep() * FINE).isCloseTo((double) -away, within(away * 0.002));
    }
  }

  /** The same amounts at a cost of some thousandths of a thousandth a month. */
  private static PeriodicFlows cheap(Flows flows, int oddDays) {
    double[] amounts = flows.amounts();
    long paid = 0;
    for (int k = 1; k < amounts.length; k++) {
      paid -= (long) amounts[k];
    }
    List<PeriodicFlow> list = new ArrayList<>();
    list.add(new PeriodicFlow(PeriodOffset.START, Money.ofFen(paid - 1 - paid / 1_000_000)));
    for (int k = 1; k < amounts.length; k++) {
      list.add(
          new PeriodicFlow(
              new PeriodOffset(flows.wholes()[k], oddDays, 30), Money.ofFen((long) amounts[k])));
    }
    return new PeriodicFlows(UnitPeriod.MONTH, list);
  }

  /** The last whole step of 1e-22 below the rate, by halving with exact signs. */
  private static long root(PeriodicFlows flows) {
    long below = 0;
    long above = 1L << 60;
    while (above - below > 1) {
      long middle = (below + above) >>> 1;
      if (PresentValue.exactSign(flows, Ratio.of(BigInteger.valueOf(middle), FINE_UNIT)) > 0) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return below;
  }

  /** Powers are kept for the steps between flows, and belong to one rate. */
  @Test
  void sign_ofOneObjectAtRateAfterRate_isThatOfAFreshOne() {
    PeriodicFlows flows = everyThirdMonth(1_000_000, -500_000, -600_000);
    FlowArrays arrays = new FlowArrays(flows);
    TwofoldPresentValue again = new TwofoldPresentValue();

    for (long percent : new long[] {5, 0, 2, 1, 50, -10}) {
      again.evaluate(arrays, percent, 100);

      assertThat(again.sign()).isEqualTo(PresentValue.exactSign(flows, Ratio.of(percent, 100)));
    }
  }

  private static PeriodicFlows everyThirdMonth(long... fen) {
    List<PeriodicFlow> list = new ArrayList<>();
    for (int k = 0; k < fen.length; k++) {
      list.add(new PeriodicFlow(PeriodOffset.ofWhole(k == 0 ? 0 : 2 + 3 * k), Money.ofFen(fen[k])));
    }
    return new PeriodicFlows(UnitPeriod.MONTH, list);
  }

  @Test
  void signNear_farAway_isLeftOpen() {
    PeriodicFlows flows = periodic(new RandomFlows(SEED).ordinary(12));
    TwofoldPresentValue value = new TwofoldPresentValue();
    value.evaluate(new FlowArrays(flows), -(1L << 62), 1e22);

    assertThat(value.signNear(1L << 62)).isZero();
    assertThat(value.signNear(-(1L << 62) + (1L << 53))).isZero();
  }

  private static long rootInUnits(PeriodicFlows flows) {
    RateBracket found = IrrSolver.solve(flows).rate().orElseThrow();
    return found
        .lower()
        .plus(found.upper())
        .times(Ratio.of(BigInteger.valueOf(UNIT / 2), BigInteger.ONE))
        .toLong(RoundingMode.FLOOR);
  }

  private static PeriodicFlows periodic(Flows flows) {
    List<PeriodicFlow> list = new ArrayList<>();
    for (int k = 0; k < flows.amounts().length; k++) {
      list.add(
          new PeriodicFlow(
              PeriodOffset.ofWhole(flows.wholes()[k]), Money.ofFen((long) flows.amounts()[k])));
    }
    return new PeriodicFlows(UnitPeriod.MONTH, list);
  }
}
