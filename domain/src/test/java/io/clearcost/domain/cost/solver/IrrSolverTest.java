package io.clearcost.domain.cost.solver;

import static io.clearcost.domain.loan.Loans.everyUnit;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.monthly;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.solver.IrrSolution.Reason;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrrSolverTest {

  @Test
  void rate_ofOnePaymentAfterOnePeriod_isExact() {
    IrrSolution solution = IrrSolver.solve(monthly(10_000, -10_100));

    assertThat(rate(solution)).isEqualTo(RateBracket.exactly(Ratio.parse("0.01")));
  }

  @Test
  void rate_ofALoanWithoutCost_isExactlyZero() {
    IrrSolution solution = IrrSolver.solve(monthly(10_000, -4_000, -6_000));

    assertThat(rate(solution)).isEqualTo(RateBracket.exactly(Ratio.ZERO));
  }

  @Test
  void rate_ofALoanThatGivesBackLess_isNegative() {
    IrrSolution solution = IrrSolver.solve(monthly(10_000, -9_000));

    assertThat(rate(solution)).isEqualTo(RateBracket.exactly(Ratio.parse("-0.1")));
  }

  @Test
  void rate_justInsideTheRange_isFound() {
    RateBracket lowest = rate(IrrSolver.solve(monthly(1_000_000, -10_001)));
    RateBracket highest = rate(IrrSolver.solve(monthly(1_000, -1_000_999)));

    assertThat(lowest).isEqualTo(RateBracket.exactly(Ratio.parse("-0.989999")));
    assertThat(highest).isEqualTo(RateBracket.exactly(Ratio.parse("999.999")));
  }

  @Test
  void rate_beyondTheRange_isRefused() {
    assertThat(reason(IrrSolver.solve(monthly(1_000_000, -9_999)))).isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(reason(IrrSolver.solve(monthly(1_000, -1_001_001)))).isEqualTo(Reason.OUT_OF_RANGE);
  }

  @Test
  void flows_ofOneSign_areRefused() {
    assertThat(reason(IrrSolver.solve(monthly(10_000, 5)))).isEqualTo(Reason.ONE_SIGNED);
    assertThat(reason(IrrSolver.solve(monthly(-10_000, -5)))).isEqualTo(Reason.ONE_SIGNED);
    assertThat(reason(IrrSolver.solve(monthly(10_000)))).isEqualTo(Reason.ONE_SIGNED);
    assertThat(reason(IrrSolver.solve(monthly(0, 0)))).isEqualTo(Reason.ONE_SIGNED);
  }

  @Test
  void flows_turnedRound_areRefused() {
    assertThat(reason(IrrSolver.solve(monthly(-10_000, 10_100))))
        .isEqualTo(Reason.BORROWER_PAYS_FIRST);
  }

  /** 1 − 2.3 v + 1.32 v²: zero at 10 % and at 20 %. */
  @Test
  void flows_withTwoRates_areRefusedWithBoth() {
    IrrSolution solution = IrrSolver.solve(monthly(10_000, -23_000, 13_200));

    assertThat(reason(solution)).isEqualTo(Reason.SEVERAL_RATES);
    List<RateBracket> rates = solution.fold(found -> List.of(), IrrSolution.NotFound::perPeriod);
    assertThat(rates)
        .containsExactly(
            RateBracket.exactly(Ratio.parse("0.1")), RateBracket.exactly(Ratio.parse("0.2")));
  }

  /** A trifle received late: one rate near −50 %, one far below, both in boxes below zero. */
  @Test
  void flows_withTwoNegativeRates_areRefusedWithBoth() {
    IrrSolution solution = IrrSolver.solve(monthly(100_000, -50_000, 0, 12));

    List<RateBracket> rates = solution.fold(found -> List.of(), IrrSolution.NotFound::perPeriod);
    assertThat(reason(solution)).isEqualTo(Reason.SEVERAL_RATES);
    assertThat(rates).hasSize(2);
    assertThat(rates)
        .allMatch(rate -> rate.upper().signum() < 0)
        .allMatch(
            rate ->
                PresentValue.sign(monthly(100_000, -50_000, 0, 12), rate.lower())
                        * PresentValue.sign(monthly(100_000, -50_000, 0, 12), rate.upper())
                    < 0);
  }

  /** 1 − 2 v + 2 v²: no real zero. */
  @Test
  void flows_withoutRate_areRefused() {
    assertThat(reason(IrrSolver.solve(monthly(10_000, -20_000, 20_000)))).isEqualTo(Reason.NO_RATE);
  }

  /** (1 − 1.1 v)²: a double zero at 10 % that no sign tells. */
  @Test
  void flows_withADoubleRate_areRefused() {
    assertThat(reason(IrrSolver.solve(monthly(10_000, -22_000, 12_100))))
        .isEqualTo(Reason.TOO_IRREGULAR);
  }

  /** A second drawdown: (1 − 1.1 v)(1 + 0.5 v + 0.9 v²), whose second factor has no real zero. */
  @Test
  void rate_ofSeveralDrawdowns_isTheOnlyOne() {
    RateBracket rate = rate(IrrSolver.solve(monthly(100_000, -60_000, 35_000, -99_000)));

    assertThat(rate).isEqualTo(RateBracket.exactly(Ratio.parse("0.1")));
  }

  /** The same with a fen after 14,640 periods, which moves the rate by nothing that is seen. */
  @Test
  void rate_ofSeveralDrawdownsWithAVeryLatePayment_isTheOnlyOne() {
    PeriodicFlows flows =
        new PeriodicFlows(
            UnitPeriod.MONTH,
            List.of(
                flow(0, 0, 1, 100_000),
                flow(1, 0, 1, -60_000),
                flow(2, 0, 1, 35_000),
                flow(3, 0, 1, -99_000),
                flow(14_640, 0, 1, -1)));

    RateBracket rate = rate(IrrSolver.solve(flows));

    assertThat(rate.lower().toDecimal(12, RoundingMode.HALF_UP)).isEqualByComparingTo("0.1");
  }

  @Test
  void rate_ofOddPeriods_discountsTheFractionSimply() {
    PeriodicFlows flows =
        new PeriodicFlows(
            UnitPeriod.MONTH, List.of(flow(0, 0, 1, 1_000_000), flow(1, 1, 2, -1_015_050)));

    RateBracket rate = rate(IrrSolver.solve(flows));

    assertThat(rate).isEqualTo(RateBracket.exactly(Ratio.parse("0.01")));
  }

  @Test
  void rate_ofTheLargestAmounts_isFound() {
    long[] fen = new long[3_660];
    fen[0] = 10_000_000_000_000L;
    for (int k = 1; k < fen.length; k++) {
      fen[k] = k % 2 == 0 ? -10_000_000_000_000L : -1;
    }

    RateBracket rate = rate(IrrSolver.solve(everyUnit(UnitPeriod.DAY, fen)));

    assertThat(PresentValue.sign(everyUnit(UnitPeriod.DAY, fen), rate.lower())).isNotPositive();
    assertThat(PresentValue.sign(everyUnit(UnitPeriod.DAY, fen), rate.upper())).isNotNegative();
  }

  private static RateBracket rate(IrrSolution solution) {
    return solution.rate().orElseThrow(() -> new AssertionError("no rate: " + solution));
  }

  private static Reason reason(IrrSolution solution) {
    return solution.fold(
        found -> {
          throw new AssertionError("a rate: " + found);
        },
        IrrSolution.NotFound::reason);
  }
}
