package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clearcost.domain.cost.solver.ExactRoot.Flows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateKernelTest {

  /** A relative error of 1e-13. */
  private static final int HARD_ULPS = 500;

  private final RateKernel kernel = new RateKernel();

  @ParameterizedTest
  @CsvSource({"1, 200, 5", "12, 200, 5", "13, 100, 5", "36, 100, 8", "60, 50, 10", "360, 50, 30"})
  void rate_ofAnOrdinaryLoan_isRightToTheLastDigits(int payments, int loans, int ulps) {
    RandomFlows random = new RandomFlows(payments);

    for (int loan = 0; loan < loans; loan++) {
      Flows flows = random.ordinary(payments);
      double periodic = kernel.periodic(flows.amounts(), payments + 1);
      double sparse = kernel.perPeriod(flows.amounts(), flows.wholes(), payments + 1);
      assertThat(ExactRoot.isWithin(flows, periodic, ulps)).as("loan %s", loan).isTrue();
      assertThat(ExactRoot.isWithin(flows, sparse, ulps)).as("loan %s", loan).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 200, 5", "12, 200, 5", "36, 100, 8", "360, 50, 30"})
  void annualRate_ofAnOrdinaryLoanOnDays_isRightToTheLastDigits(int payments, int loans, int ulps) {
    RandomFlows random = new RandomFlows(1_000 + payments);

    for (int loan = 0; loan < loans; loan++) {
      Flows flows = random.ordinaryOnDays(payments);
      double annual = kernel.dated(flows.amounts(), flows.wholes(), payments + 1);
      assertThat(ExactRoot.isWithinAnnually(flows, annual, ulps)).as("loan %s", loan).isTrue();
    }
  }

  /** One late payment of many times the receipt, among many periods without any. */
  @ParameterizedTest
  @ValueSource(ints = {20, 61, 139, 300, 360})
  void rate_ofOneLatePaymentAmongZeros_isFound(int at) {
    for (double times : new double[] {1.2, 5, 50.678, 100, 250}) {
      double[] flows = new double[361];
      flows[0] = 1_857_000;
      flows[at] = -Math.rint(flows[0] * times);

      double rate = new RateKernel().periodic(flows, flows.length);

      assertThat(rate).isCloseTo(Math.pow(-flows[at] / flows[0], 1.0 / at) - 1, within(1e-12));
    }
  }

  @Test
  void rate_ofAHardLoan_isStillRight() {
    RandomFlows random = new RandomFlows(20_260_101);

    for (int loan = 0; loan < 1_000; loan++) {
      Flows flows = random.hard(3_660);
      int count = flows.amounts().length;
      double rate = kernel.perPeriod(flows.amounts(), flows.wholes(), flows.fractions(), count);
      assertThat(ExactRoot.isWithin(flows, rate, HARD_ULPS)).as("loan %s", loan).isTrue();
    }
  }

  @Test
  void annualRate_ofAHardLoanOnDays_isStillRight() {
    RandomFlows random = new RandomFlows(20_260_102);

    for (int loan = 0; loan < 1_000; loan++) {
      Flows flows = random.hardOnDays(14_610);
      double annual = kernel.dated(flows.amounts(), flows.wholes(), flows.amounts().length);
      assertThat(ExactRoot.isWithinAnnually(flows, annual, HARD_ULPS)).as("loan %s", loan).isTrue();
    }
  }

  /** The slow way alone, on what the quick way would have settled too. */
  @Test
  void bracket_ofAnyLoan_isTheNearestDoubleOrItsNeighbour() {
    RandomFlows random = new RandomFlows(20_260_103);

    for (int loan = 0; loan < 300; loan++) {
      Flows flows = random.hard(3_660);
      int count = flows.amounts().length;
      double rate =
          BracketedRate.perPeriod(flows.amounts(), flows.wholes(), flows.fractions(), count);
      assertThat(ExactRoot.isWithin(flows, rate, 1)).as("loan %s", loan).isTrue();
    }
  }

  @Test
  void rate_ofALoanWithoutCost_isExactlyZero() {
    assertThat(kernel.periodic(new double[] {10_000, -4_000, -6_000}, 3)).isZero();
    assertThat(kernel.dated(new double[] {10_000, -4_000, -6_000}, new int[] {0, 9, 40}, 3))
        .isZero();
  }

  @Test
  void rate_atTheEndsOfTheRange_isFound() {
    assertThat(kernel.periodic(new double[] {1_000_000, -10_001}, 2)).isEqualTo(-0.989999);
    assertThat(kernel.periodic(new double[] {1_000, -1_000_999}, 2)).isEqualTo(999.999);
    assertThat(kernel.periodic(new double[] {100_000, 0, 0, -1}, 4))
        .isCloseTo(Math.expm1(Math.log(1e-5) / 3), within(1e-15));
  }

  @Test
  void rate_beyondTheRange_isNoNumber() {
    assertThat(kernel.periodic(new double[] {1_000_000, -9_999}, 2)).isNaN();
    assertThat(kernel.periodic(new double[] {1_000, -1_001_001}, 2)).isNaN();
    assertThat(kernel.dated(new double[] {1_000, -9_000}, new int[] {0, 1}, 2)).isNaN();
  }

  /** The tables of a long loan are larger than those of the short one after it. */
  @Test
  void kernel_usedAgain_answersAsAFreshOne() {
    RandomFlows random = new RandomFlows(5);

    for (int loan = 0; loan < 200; loan++) {
      Flows flows = random.hardOnDays(14_610);
      int count = flows.amounts().length;
      double again = kernel.dated(flows.amounts(), flows.wholes(), count);
      double fresh = new RateKernel().dated(flows.amounts(), flows.wholes(), count);
      assertThat(again).isEqualTo(fresh);
    }
  }
}
