package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.solver.ExactRoot.Flows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateKernelBatchTest {

  /** More than are taken together, and no multiple of anything. */
  private static final int LOANS = 601;

  /** A relative difference of 1e-13, the error let pass for one hard loan. */
  private static final int HARD_ULPS = 500;

  private final RateKernelBatch batch = new RateKernelBatch();
  private final RateKernel kernel = new RateKernel();

  /** Each of the two is allowed its own error; the difference is at most the sum. */
  @ParameterizedTest
  @CsvSource({
    "1, 10", "12, 10", "36, 16", "59, 20", "60, 20", "61, 20", "66, 20", "73, 20", "360, 60"
  })
  void rates_ofOrdinaryLoans_areThoseOfTheSingleKernel(int payments, int ulps) {
    List<Flows> loans = ordinary(payments);
    double[] rates = new double[LOANS];

    batch.periodic(amounts(loans, payments + 1), payments + 1, LOANS, rates);

    for (int loan = 0; loan < LOANS; loan++) {
      double alone = kernel.periodic(loans.get(loan).amounts(), payments + 1);
      assertThat(ulps(rates[loan], alone)).as("loan %s", loan).isLessThanOrEqualTo(ulps);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10", "12, 10", "36, 16", "59, 20", "60, 20", "61, 20", "66, 20", "73, 20", "360, 60"
  })
  void annualRates_ofOrdinaryLoans_areThoseOfTheSingleKernel(int payments, int ulps) {
    List<Flows> loans = ordinaryOnDays(payments);
    double[] rates = new double[LOANS];

    batch.dated(
        amounts(loans, payments + 1), days(loans, payments + 1), payments + 1, LOANS, rates);

    for (int loan = 0; loan < LOANS; loan++) {
      Flows flows = loans.get(loan);
      double alone = kernel.dated(flows.amounts(), flows.wholes(), payments + 1);
      assertThat(ulps(rates[loan], alone)).as("loan %s", loan).isLessThanOrEqualTo(ulps);
    }
  }

  @ParameterizedTest
  @CsvSource({"12, 40, 5", "36, 40, 8", "360, 40, 30"})
  void rates_ofOrdinaryLoans_areRightToTheLastDigits(int payments, int loans, int ulps) {
    requireRight(payments, loans, 0, ulps);
  }

  /** The last loans of many: sums of long ones stand where the rows have them. */
  @ParameterizedTest
  @CsvSource({"59, 10", "60, 10", "61, 10", "66, 10", "72, 10", "360, 30"})
  void rates_ofTheLastOfManyLoans_areRightToTheLastDigits(int payments, int ulps) {
    requireRight(payments, LOANS, LOANS - 20, ulps);
  }

  private void requireRight(int payments, int loans, int first, int ulps) {
    List<Flows> periodic = ordinary(payments);
    List<Flows> dated = ordinaryOnDays(payments);
    double[] rates = new double[loans];
    double[] annual = new double[loans];

    batch.periodic(amounts(periodic, payments + 1), payments + 1, loans, rates);
    batch.dated(
        amounts(dated, payments + 1), days(dated, payments + 1), payments + 1, loans, annual);

    for (int loan = first; loan < loans; loan++) {
      assertThat(ExactRoot.isWithin(periodic.get(loan), rates[loan], ulps))
          .as("loan %s", loan)
          .isTrue();
      assertThat(ExactRoot.isWithinAnnually(dated.get(loan), annual[loan], ulps))
          .as("loan %s", loan)
          .isTrue();
    }
  }

  /** Long and short loans, many and few, by turns; the rows are as they were. */
  @Test
  void batch_usedAgain_answersAsAFreshOne() {
    for (int payments : new int[] {66, 12, 361, 60, 59}) {
      List<Flows> loans = ordinaryOnDays(payments);
      double[][] amounts = amounts(loans, payments + 1);
      double[][] days = days(loans, payments + 1);
      for (int many : new int[] {3, LOANS, 300}) {
        double[] rates = new double[many];
        double[] annual = new double[many];
        double[] fresh = new double[many];
        double[] freshAnnual = new double[many];

        batch.periodic(amounts, payments + 1, many, rates);
        batch.dated(amounts, days, payments + 1, many, annual);
        new RateKernelBatch().periodic(amounts, payments + 1, many, fresh);
        new RateKernelBatch().dated(amounts, days, payments + 1, many, freshAnnual);

        assertThat(rates).isEqualTo(fresh);
        assertThat(annual).isEqualTo(freshAnnual);
      }
      assertThat(amounts).isDeepEqualTo(amounts(loans, payments + 1));
      assertThat(days).isDeepEqualTo(days(loans, payments + 1));
    }
  }

  /** Lengths are mixed, and a third of the loans costs nothing or next to nothing. */
  @Test
  void rates_ofEqualInstalments_areThoseOfTheSingleKernel() {
    double[] received = new double[LOANS];
    double[] instalments = new double[LOANS];
    int[] payments = new int[LOANS];
    for (int loan = 0; loan < LOANS; loan++) {
      payments[loan] = 1 + loan * 7 % 480;
      double monthly = loan % 3 == 0 ? 0 : 0.0005 * (1 + loan % 60);
      received[loan] = 1_000 * (100 + loan);
      double share =
          monthly == 0
              ? 1.0 / payments[loan]
              : monthly / -Math.expm1(-payments[loan] * Math.log1p(monthly));
      instalments[loan] = Math.ceil(received[loan] * share);
    }
    double[] rates = new double[LOANS];

    batch.level(received, instalments, payments, LOANS, rates);

    for (int loan = 0; loan < LOANS; loan++) {
      double[] column = new double[payments[loan] + 1];
      Arrays.fill(column, -instalments[loan]);
      column[0] = received[loan];
      double alone = kernel.periodic(column, column.length);
      assertThat(ulps(rates[loan], alone)).as("loan %s", loan).isLessThanOrEqualTo(60);
    }
  }

  /** What is put together for the rough solution of a long loan then says little of the times. */
  @Test
  void rates_ofLongLoansWithFewPayments_areThoseOfTheSingleKernel() {
    Random random = new Random(20_261_122);
    double[][] amounts = new double[361][LOANS];
    double[] rates = new double[LOANS];
    for (int loan = 0; loan < LOANS; loan++) {
      double monthly = 0.01 * random.nextDouble();
      double presentValue = 0;
      for (int payment = 0; payment <= loan % 4; payment++) {
        int k = 1 + random.nextInt(360);
        double amount = 1_000 + random.nextInt(1_000_000);
        amounts[k][loan] -= amount;
        presentValue += amount * Math.exp(-k * Math.log1p(monthly));
      }
      amounts[0][loan] = Math.max(1, Math.rint(presentValue));
    }

    batch.periodic(amounts, 361, LOANS, rates);

    for (int loan = 0; loan < LOANS; loan++) {
      double[] column = new double[361];
      for (int k = 0; k <= 360; k++) {
        column[k] = amounts[k][loan];
      }
      assertThat(ulps(rates[loan], kernel.periodic(column, 361)))
          .as("loan %s", loan)
          .isLessThanOrEqualTo(60);
    }
  }

  /** Rates from −99 % to 100,000 % a year, on days that jump, filled up to one length. */
  @Test
  void annualRates_ofHardLoans_areThoseOfTheSingleKernel() {
    RandomFlows random = new RandomFlows(20_260_104);
    List<Flows> loans = new ArrayList<>();
    while (loans.size() < LOANS) {
      Flows flows = random.hardOnDays(14_610);
      if (flows.amounts()[1] < 0 && flows.amounts().length <= 200 && flows.wholes()[0] == 0) {
        loans.add(flows);
      }
    }
    double[] rates = new double[LOANS];

    batch.dated(amounts(loans, 200), days(loans, 200), 200, LOANS, rates);

    for (int loan = 0; loan < LOANS; loan++) {
      Flows flows = loans.get(loan);
      double alone = kernel.dated(flows.amounts(), flows.wholes(), flows.amounts().length);
      assertThat(ulps(rates[loan], alone)).as("loan %s", loan).isLessThanOrEqualTo(HARD_ULPS);
    }
  }

  @Test
  void rates_beyondTheRange_areNoNumbersAndLeaveTheOthersAlone() {
    double[][] amounts = {{1_000_000, 1_000, 10_000, 0}, {-9_999, -1_001_001, -10_200, -5}};
    double[][] days = {{0, 0, 0, 0}, {1, 1, 30, 1}};
    double[] rates = new double[4];
    double[] annual = new double[4];

    batch.periodic(amounts, 2, 4, rates);
    batch.dated(amounts, days, 2, 4, annual);

    assertThat(rates[0]).isNaN();
    assertThat(rates[1]).isNaN();
    assertThat(rates[2]).isEqualTo(0.02);
    assertThat(rates[3]).isNaN();
    assertThat(annual[0]).isNaN();
    assertThat(annual[1]).isNaN();
    assertThat(ulps(annual[2], kernel.dated(new double[] {10_000, -10_200}, new int[] {0, 30}, 2)))
        .isLessThanOrEqualTo(5);
    assertThat(annual[3]).isNaN();
  }

  @Test
  void rates_ofLoansWithoutCost_areExactlyZero() {
    double[][] amounts = {{10_000}, {-4_000}, {-6_000}};
    double[] rates = {1};

    batch.periodic(amounts, 3, 1, rates);

    assertThat(rates[0]).isZero();
  }

  private static List<Flows> ordinary(int payments) {
    RandomFlows random = new RandomFlows(2_000 + payments);
    List<Flows> loans = new ArrayList<>();
    for (int loan = 0; loan < LOANS; loan++) {
      loans.add(random.ordinary(payments));
    }
    return loans;
  }

  private static List<Flows> ordinaryOnDays(int payments) {
    RandomFlows random = new RandomFlows(3_000 + payments);
    List<Flows> loans = new ArrayList<>();
    for (int loan = 0; loan < LOANS; loan++) {
      loans.add(random.ordinaryOnDays(payments));
    }
    return loans;
  }

  private static double[][] amounts(List<Flows> loans, int count) {
    double[][] rows = new double[count][loans.size()];
    for (int loan = 0; loan < loans.size(); loan++) {
      double[] column = loans.get(loan).amounts();
      for (int k = 0; k < column.length; k++) {
        rows[k][loan] = column[k];
      }
    }
    return rows;
  }

  private static double[][] days(List<Flows> loans, int count) {
    double[][] rows = new double[count][loans.size()];
    for (int loan = 0; loan < loans.size(); loan++) {
      int[] column = loans.get(loan).wholes();
      for (int k = 0; k < count; k++) {
        rows[k][loan] = column[Math.min(k, column.length - 1)];
      }
    }
    return rows;
  }

  /** Units in the last place between two rates; zero where both are no number. */
  private static double ulps(double batch, double alone) {
    return Double.isNaN(batch) && Double.isNaN(alone)
        ? 0
        : Math.abs(batch - alone) / Math.ulp(alone);
  }
}
