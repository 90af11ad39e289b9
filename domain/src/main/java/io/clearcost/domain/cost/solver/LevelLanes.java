package io.clearcost.domain.cost.solver;

import java.util.Arrays;

/**
 * Equal instalments of many loans at once, in closed form.
 *
 * <pre>
 *   q(n) = 1 − v^n,   Q(n) = q(1) + … + q(n) = n − present value of n payments of 1
 *   q(2n) = q (2 − q),   Q(2n) = Q (2 − q) + n q
 *   mean = 1/d − n V/q,   variance = v/d² − n² V/q²,   third cumulant = v (1+v)/d³ − n³ V (1+V)/q³
 *   d = q(1),   V = v^n
 * </pre>
 *
 * <p>The number of payments is read bit by bit from the top, so the work grows with its logarithm;
 * nothing that counts is subtracted from anything near it.
 */
final class LevelLanes {

  /** From so many payments on a guess may be far off. */
  private static final int LONG = 60;

  private final LaneSteps steps;
  private final double[] instalment = new double[LaneSteps.ROOM];
  private final double[] count = new double[LaneSteps.ROOM];
  private final double[] v = new double[LaneSteps.ROOM];
  private final double[] done = new double[LaneSteps.ROOM];
  private final double[] taken = new double[LaneSteps.ROOM];
  private final double[] sum = new double[LaneSteps.ROOM];
  private final double[] value = new double[LaneSteps.ROOM];
  private final double[] rate = new double[LaneSteps.ROOM];
  private final double[][] bit = new double[Integer.SIZE][LaneSteps.ROOM];
  private int bits;

  LevelLanes(LaneSteps steps) {
    this.steps = steps;
  }

  /** One rate a loan, where the steps settled. */
  double[] rates() {
    return rate;
  }

  void solve(double[] instalments, int[] payments, int from, int lanes) {
    System.arraycopy(instalments, from, instalment, 0, lanes);
    int most = 1;
    for (int j = 0; j < lanes; j++) {
      int n = payments[from + j];
      most = Math.max(most, n);
      count[j] = n;
    }
    bits = Integer.SIZE - Integer.numberOfLeadingZeros(most);
    for (int k = 0; k < bits; k++) {
      double[] row = bit[k];
      for (int j = 0; j < lanes; j++) {
        row[j] = (payments[from + j] >> k) & 1;
      }
    }
    atZero(count, instalment, steps.paid, steps.mean, steps.variance, lanes);
    if (most <= LONG) {
      steps.guess(lanes);
    } else {
      steps.guessFar(lanes);
      measure(lanes);
      steps.advanceFar(lanes);
      measure(lanes);
      steps.advanceFar(lanes);
    }
    measure(lanes);
    steps.advance(lanes);
    sumTaken(lanes);
    excess(instalment, count, sum, steps.received, steps.excess, steps.turnover, lanes);
    if (most > LONG) {
      presentValues(instalment, taken, v, value, lanes);
      steps.preferPresentValues(value, lanes);
    }
    steps.correct(lanes);
    steps.rates(v, rate, lanes);
  }

  private static void atZero(
      double[] count,
      double[] instalment,
      double[] paid,
      double[] mean,
      double[] variance,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double n = count[j];
      paid[j] = n * instalment[j];
      mean[j] = 0.5 * (n + 1);
      variance[j] = (n * n - 1) * (1.0 / 12);
    }
  }

  private void measure(int lanes) {
    sumTaken(lanes);
    means(instalment, count, v, taken, sum, steps.paid, steps.mean, lanes);
    variances(count, v, taken, steps.variance, lanes);
    skews(count, v, taken, steps.skew, lanes);
  }

  private static void means(
      double[] instalment,
      double[] count,
      double[] v,
      double[] taken,
      double[] sum,
      double[] paid,
      double[] mean,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double n = count[j];
      paid[j] = instalment[j] * (n - sum[j]);
      mean[j] = 1 / (1 - v[j]) - n * (1 - taken[j]) / taken[j];
    }
  }

  private static void variances(
      double[] count, double[] v, double[] taken, double[] variance, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double d = 1 - v[j];
      double part = count[j] / taken[j];
      variance[j] = v[j] / (d * d) - part * part * (1 - taken[j]);
    }
  }

  private static void skews(double[] count, double[] v, double[] taken, double[] skew, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double d = 1 - v[j];
      double part = count[j] / taken[j];
      double left = 1 - taken[j];
      skew[j] = v[j] * (1 + v[j]) / (d * d * d) - part * part * part * left * (1 + left);
    }
  }

  /** q(n) and Q(n) at x; sets v to what x discounts by. */
  private void sumTaken(int lanes) {
    steps.discountsPerPeriod(v, lanes);
    Arrays.fill(done, 0, lanes, 0);
    Arrays.fill(taken, 0, lanes, 0);
    Arrays.fill(sum, 0, lanes, 0);
    for (int k = bits - 1; k >= 0; k--) {
      doubled(bit[k], v, done, taken, sum, lanes);
    }
  }

  /** From n to 2n, and to one more where the bit is 1. */
  private static void doubled(
      double[] bit, double[] v, double[] done, double[] taken, double[] sum, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double one = bit[j];
      double q = taken[j];
      double n = done[j];
      double twice = q * (2 - q);
      double more = twice + one * (1 - v[j]) * (1 - twice);
      done[j] = n + n + one;
      taken[j] = more;
      sum[j] = sum[j] * (2 - q) + n * q + one * more;
    }
  }

  private static void presentValues(
      double[] instalment, double[] taken, double[] v, double[] values, int lanes) {
    for (int j = 0; j < lanes; j++) {
      values[j] = instalment[j] * taken[j] * v[j] / (1 - v[j]);
    }
  }

  private static void excess(
      double[] instalment,
      double[] count,
      double[] sum,
      double[] received,
      double[] excess,
      double[] turnover,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double interest = instalment[j] * sum[j];
      double total = instalment[j] * count[j] - received[j];
      turnover[j] = interest / received[j];
      excess[j] = (total - interest) / received[j];
    }
  }
}
