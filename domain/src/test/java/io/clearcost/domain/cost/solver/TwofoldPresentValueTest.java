package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;

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
