package io.clearcost.domain.cost.solver;

/**
 * Loops over loans that work on one or a few rows of flows.
 *
 * <p>Each loop is short, counts from zero, reads every array at the same place and neither branches
 * nor calls: only such loops does the compiler turn into vectors. Rows hold one flow of each loan,
 * in fen; arrays named after quantities hold one number a loan.
 */
final class LaneRows {

  private LaneRows() {}

  /** {@code to += from}. */
  static void add(double[] from, double[] to, int lanes) {
    for (int j = 0; j < lanes; j++) {
      to[j] += from[j];
    }
  }

  /** {@code to += a + b + c + d}. */
  static void add(double[] a, double[] b, double[] c, double[] d, double[] to, int lanes) {
    for (int j = 0; j < lanes; j++) {
      to[j] += (a[j] + b[j]) + (c[j] + d[j]);
    }
  }

  /** Raw moments of amounts at times. */
  static void moments(
      double[] row, double[] times, double[] s0, double[] s1, double[] s2, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double amount = row[j];
      double time = times[j];
      double moment = amount * time;
      s0[j] += amount;
      s1[j] += moment;
      s2[j] += moment * time;
    }
  }

  /** One row of Horner's scheme at one: sums, sums of sums, and sums of those. */
  static void cumulate(double[] row, double[] c0, double[] c1, double[] c2, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double sum = c0[j] + row[j];
      double second = c1[j] + sum;
      c0[j] = sum;
      c1[j] = second;
      c2[j] += second;
    }
  }

  /** Three rows at once, the last of the loan first. */
  static void cumulate(
      double[] first,
      double[] second,
      double[] third,
      double[] c0,
      double[] c1,
      double[] c2,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double p = c0[j] + first[j];
      double p1 = c1[j] + p;
      double q = p + second[j];
      double q1 = p1 + q;
      double r = q + third[j];
      double r1 = q1 + r;
      c0[j] = r;
      c1[j] = r1;
      c2[j] += (p1 + q1) + r1;
    }
  }

  /**
   * One row of Horner's scheme and its derivatives.
   *
   * <pre>  c0 = sum of a(k) v^(k−1),   c1, c2, c3 the same times k, k (k+1) / 2, k (k+1) (k+2) / 6
   * </pre>
   */
  static void horner(
      double[] row, double[] v, double[] c0, double[] c1, double[] c2, double[] c3, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double factor = v[j];
      double p0 = c0[j] * factor + row[j];
      double p1 = c1[j] * factor + p0;
      double p2 = c2[j] * factor + p1;
      c0[j] = p0;
      c1[j] = p1;
      c2[j] = p2;
      c3[j] = c3[j] * factor + p2;
    }
  }

  /**
   * One row of the interest, the last of the loan first.
   *
   * <pre>
   *   sum of a(k) (1 − v^k)  =  (1 − v) · sum of F(k) v^(k−1),   F(k) = a(k) + a(k+1) + …
   * </pre>
   *
   * <p>The faces F are whole numbers of fen, so nothing here cancels.
   */
  static void interest(double[] row, double[] v, double[] face, double[] sum, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double outstanding = face[j] + row[j];
      face[j] = outstanding;
      sum[j] = sum[j] * v[j] + outstanding;
    }
  }

  /** Two rows at once. */
  static void interest(double[] a, double[] b, double[] v, double[] face, double[] sum, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double factor = v[j];
      double f1 = face[j] + a[j];
      double f2 = f1 + b[j];
      face[j] = f2;
      sum[j] = (sum[j] * factor + f1) * factor + f2;
    }
  }

  /** One row of Horner's scheme: {@code sum = sum · v + row}. */
  static void presentValue(double[] row, double[] v, double[] sum, int lanes) {
    for (int j = 0; j < lanes; j++) {
      sum[j] = sum[j] * v[j] + row[j];
    }
  }

  /** {@code e^−x(to − from)} to 1e-11 where x · gap is below 0.1. */
  static void discounts(double[] from, double[] to, double[] x, double[] discounts, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double z = (from[j] - to[j]) * x[j];
      double square = z * z;
      discounts[j] =
          1
              + z * (1 + square * (1.0 / 6 + square * (1.0 / 120)))
              + square * (0.5 + square * (1.0 / 24 + square * (1.0 / 720)));
    }
  }

  /** Discounts one row and adds it up; {@code power} goes from one row to the next. */
  static void discount(
      double[] row, double[] discounts, double[] power, double[] values, double[] s0, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double p = power[j] * discounts[j];
      double value = row[j] * p;
      power[j] = p;
      values[j] = value;
      s0[j] += value;
    }
  }

  /** First to third moments of values at times. */
  static void higherMoments(
      double[] values, double[] times, double[] s1, double[] s2, double[] s3, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double time = times[j];
      double moment = values[j] * time;
      double second = moment * time;
      s1[j] += moment;
      s2[j] += second;
      s3[j] += second * time;
    }
  }

  /** {@code 1 − e^−x(to − from)} to the last digits, by the series of {@link ShortSeries}. */
  static void taken(double[] from, double[] to, double[] x, double[] taken, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double z = (from[j] - to[j]) * x[j];
      taken[j] = -ShortSeries.series(z);
    }
  }

  /**
   * One row of the interest by gaps, the last of the loan first.
   *
   * <pre>  H(k) = H(k+1) + q(k) (F(k) − H(k+1)),   q = 1 − discount over the gap before k</pre>
   */
  static void interestByGaps(double[] row, double[] taken, double[] face, double[] sum, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double outstanding = face[j] + row[j];
      double below = sum[j];
      face[j] = outstanding;
      sum[j] = below + taken[j] * (outstanding - below);
    }
  }

  /** The present value at the row before, from that at this row. */
  static void presentValueByGaps(double[] row, double[] taken, double[] sum, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double value = sum[j] + row[j];
      sum[j] = value - taken[j] * value;
    }
  }
}
