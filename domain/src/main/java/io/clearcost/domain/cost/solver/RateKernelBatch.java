package io.clearcost.domain.cost.solver;

import java.util.Arrays;

/**
 * Finds the rates of many loans at once, as {@link RateKernel} does for one.
 *
 * <p>The same mathematics, but every loop runs over the loans and not over the payments, so that
 * the compiler puts several loans into one register. Each loan has one receipt, at the start, and
 * payments (or zeros) after it. Units, range and {@code NaN} are those of {@link RateKernel}, which
 * also solves, one by one, what does not settle here; the two differ by some units in the last
 * place. Rows hold one flow of each loan: flow {@code k} of loan {@code j} is {@code
 * amounts[k][j]}. Shorter loans are filled up with zeros.
 *
 * <p>An instance serves one thread at a time; once its tables are large enough it allocates nothing
 * but where {@link RateKernel} does. The rows are read, never written, and not kept.
 */
public final class RateKernelBatch {

  private final RateKernel kernel = new RateKernel();
  private final LaneSteps steps = new LaneSteps();
  private final LaneFlows flows = new LaneFlows(steps);
  private final LevelLanes level = new LevelLanes(steps);
  private double[] column = {};
  private int[] offsets = {};

  /**
   * Makes a kernel; its tables grow with the longest loan, and with the most long loans at once.
   */
  public RateKernelBatch() {
    // The tables are there already.
  }

  /**
   * The rates per unit period of flows at 0, 1, 2, … unit periods.
   *
   * @param amounts in fen, rows of at least {@code loans} numbers
   * @param count how many rows are meant
   * @param loans how many loans
   * @param rates receives one rate a loan
   */
  public void periodic(double[][] amounts, int count, int loans, double[] rates) {
    for (int from = 0; from < loans; from += LaneSteps.LANES) {
      int lanes = Math.min(LaneSteps.LANES, loans - from);
      flows.load(amounts, count, from, lanes);
      flows.solvePeriodic();
      for (int j = 0; j < lanes; j++) {
        rates[from + j] = steps.unsettled(j) ? alone(amounts, count, from + j) : flows.rates()[j];
      }
    }
  }

  /**
   * The effective annual rates of flows on actual days.
   *
   * @param amounts in fen, rows of at least {@code loans} numbers
   * @param days offset of each flow in days, whole, zero in the first row and never falling after
   *     it
   * @param count how many rows are meant
   * @param loans how many loans
   * @param rates receives one rate a loan
   */
  public void dated(double[][] amounts, double[][] days, int count, int loans, double[] rates) {
    for (int from = 0; from < loans; from += LaneSteps.LANES) {
      int lanes = Math.min(LaneSteps.LANES, loans - from);
      flows.load(amounts, days, count, from, lanes);
      flows.solveDated();
      for (int j = 0; j < lanes; j++) {
        rates[from + j] =
            steps.unsettled(j)
                ? alone(amounts, days, count, from + j)
                : ShortSeries.expm1(RateKernel.DAYS_A_YEAR * (steps.x[j] + steps.correction[j]));
      }
    }
  }

  /**
   * The rates per unit period of equal instalments, one at every unit period after the receipt.
   *
   * @param received in fen, one a loan
   * @param instalments in fen, positive, one a loan
   * @param payments how many instalments, one a loan
   * @param loans how many loans
   * @param rates receives one rate a loan
   */
  public void level(
      double[] received, double[] instalments, int[] payments, int loans, double[] rates) {
    for (int from = 0; from < loans; from += LaneSteps.LANES) {
      int lanes = Math.min(LaneSteps.LANES, loans - from);
      System.arraycopy(received, from, steps.received, 0, lanes);
      level.solve(instalments, payments, from, lanes);
      for (int j = 0; j < lanes; j++) {
        rates[from + j] =
            steps.unsettled(j)
                ? alone(received[from + j], instalments[from + j], payments[from + j])
                : level.rates()[j];
      }
    }
  }

  private double alone(double[][] amounts, int count, int loan) {
    makeRoom(count);
    for (int k = 0; k < count; k++) {
      column[k] = amounts[k][loan];
    }
    return kernel.periodic(column, count);
  }

  private double alone(double[][] amounts, double[][] days, int count, int loan) {
    makeRoom(count);
    for (int k = 0; k < count; k++) {
      column[k] = amounts[k][loan];
      offsets[k] = (int) days[k][loan];
    }
    return kernel.dated(column, offsets, count);
  }

  private double alone(double received, double instalment, int payments) {
    makeRoom(payments + 1);
    column[0] = received;
    Arrays.fill(column, 1, payments + 1, -instalment);
    return kernel.periodic(column, payments + 1);
  }

  private void makeRoom(int count) {
    if (column.length < count) {
      column = new double[2 * count];
      offsets = new int[2 * count];
    }
  }
}
