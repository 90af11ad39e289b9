package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.cost.solver.ExactRoot.Flows;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificationTest {

  private static final long SEED = 20_261_122L;
  private static final int LOANS = 40;
  private static final Ratio TWO_STEPS = Ratio.parse("0.000000000000000002");
  private static final Ratio FOUR_STEPS = Ratio.parse("0.000000000000000004");
  private static final Ratio RELATIVE_WIDTH = Ratio.parse("0.00000000000001");

  /** A Newton step from a good estimate leads to the nearest step of 1e-18. */
  @Test
  void around_aGoodEstimate_isTwoStepsWide() {
    RandomFlows loans = new RandomFlows(SEED);
    for (int k = 0; k < LOANS; k++) {
      PeriodicFlows flows = monthly(loans.ordinary(2 + k));
      double rate = IrrSolver.solve(flows).rate().orElseThrow().middle().doubleValue();
      for (double off : new double[] {0, 1e-11, -1e-11}) {
        RateBracket found = certify(flows, rate + off);

        assertEncloses(flows, found);
        assertThat(found.upper().minus(found.lower())).as("loan %d", k).isEqualTo(TWO_STEPS);
      }
    }
  }

  @Test
  void around_anyEstimate_isStillNarrow() {
    RandomFlows loans = new RandomFlows(SEED);
    for (int k = 0; k < LOANS; k++) {
      PeriodicFlows flows = monthly(loans.ordinary(2 + k));
      double rate = IrrSolver.solve(flows).rate().orElseThrow().middle().doubleValue();
      for (double estimate : new double[] {rate - 1e-5, rate / 2, 2 * rate + 1e-3, -0.98, 3.9}) {
        RateBracket found = certify(flows, estimate);

        assertEncloses(flows, found);
        Ratio width = found.upper().minus(found.lower());
        Ratio relative = Ratio.of(found.middle().abs()).times(RELATIVE_WIDTH);
        assertThat(width)
            .as("loan %d from %s", k, estimate)
            .isLessThanOrEqualTo(relative.compareTo(FOUR_STEPS) > 0 ? relative : FOUR_STEPS);
      }
    }
  }

  private static void assertEncloses(PeriodicFlows flows, RateBracket found) {
    assertThat(PresentValue.exactSign(flows, found.lower())).isNegative();
    assertThat(PresentValue.exactSign(flows, found.upper())).isPositive();
  }

  /** A rate that is a short decimal is itself the answer, from whichever side it is approached. */
  @ParameterizedTest
  @CsvSource({
    "0.12, 0.12",
    "0.12, 0.1199999999",
    "0.12, 0.1200000001",
    "0, 0",
    "0, 0.0000000001",
    "-0.05, -0.05",
    "-0.05, -0.0499999999",
    "5.25, 5.25",
    "900, 900",
    "0.0000001, 0.0000001"
  })
  void around_aShortDecimal_isThatDecimal(String rate, double estimate) {
    PeriodicFlows flows = once(new BigDecimal(rate), UnitPeriod.MONTH);

    assertThat(certify(flows, estimate)).isEqualTo(RateBracket.exactly(Ratio.parse(rate)));
  }

  /** 1,000 against 2,300 and 1,320 back has the rates 10 and 20 %: falling, then rising. */
  @ParameterizedTest
  @CsvSource({"0.02, 0.18, false, 0.1", "0.12, 0.28, true, 0.2"})
  void around_oneOfTwoRates_isTheOneBetweenTheEnds(
      String lowest, String highest, boolean rising, String rate) {
    PeriodicFlows flows = months(100_000, -230_000, 132_000);

    RateBracket found =
        new Certification(flows, new FlowArrays(flows), rising)
            .around(
                (Double.parseDouble(lowest) + Double.parseDouble(highest)) / 2,
                Ratio.parse(lowest),
                Ratio.parse(highest));

    assertThat(found).isEqualTo(RateBracket.exactly(Ratio.parse(rate)));
  }

  @Test
  void around_anIntervalWithoutTheRate_saysSo() {
    PeriodicFlows flows = months(100_000, -110_000);
    Certification certification = new Certification(flows, new FlowArrays(flows), true);

    assertThatThrownBy(() -> certification.around(0.3, Ratio.parse("0.2"), Ratio.parse("0.5")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> certification.around(0.03, Ratio.parse("0.01"), Ratio.parse("0.05")))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Hours have finer rates than months: their year is as certain. */
  @ParameterizedTest
  @CsvSource({"12, 0.000000000000000002", "8760, 0.0000000000000000000002"})
  void around_ofFinerUnits_isFiner(int perYear, String width) {
    PeriodicFlows flows =
        new PeriodicFlows(
            new UnitPeriod(Ratio.of(perYear)),
            List.of(flow(0, 3_000_000), flow(1, -1_500_031), flow(7, -1_500_077)));

    double good = IrrSolver.solve(flows).rate().orElseThrow().middle().doubleValue();

    RateBracket found = certify(flows, good);

    assertThat(found.upper().minus(found.lower())).isEqualTo(Ratio.parse(width));
  }

  private static RateBracket certify(PeriodicFlows flows, double estimate) {
    return new Certification(flows, new FlowArrays(flows), true).around(estimate);
  }

  private static PeriodicFlows once(BigDecimal rate, UnitPeriod unit) {
    long drawn = 1_000_000_000;
    long back =
        rate.add(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(drawn))
            .setScale(0, RoundingMode.UNNECESSARY)
            .longValueExact();
    return new PeriodicFlows(unit, List.of(flow(0, drawn), flow(1, -back)));
  }

  private static PeriodicFlows months(long... fen) {
    List<PeriodicFlow> flows = new ArrayList<>();
    for (int k = 0; k < fen.length; k++) {
      flows.add(flow(k, fen[k]));
    }
    return new PeriodicFlows(UnitPeriod.MONTH, flows);
  }

  private static PeriodicFlows monthly(Flows drawn) {
    List<PeriodicFlow> flows = new ArrayList<>();
    for (int k = 0; k < drawn.amounts().length; k++) {
      flows.add(flow(drawn.wholes()[k], (long) drawn.amounts()[k]));
    }
    return new PeriodicFlows(UnitPeriod.MONTH, flows);
  }

  private static PeriodicFlow flow(int period, long fen) {
    return new PeriodicFlow(PeriodOffset.ofWhole(period), Money.ofFen(fen));
  }
}
