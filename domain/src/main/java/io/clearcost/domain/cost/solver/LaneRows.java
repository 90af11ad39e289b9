package io.clearcost.domain.cost.solver;

/**
 * Loops over loans that work on one or a few rows of flows.
 *
 * <p>Each loop is short, reads every array at the same place and neither branches nor calls: only
 * such loops does the compiler turn into vectors. Two rows in one loop save the loads and stores of
 * the sums between them; where one more row makes the loop too long, it is far slower. Rows hold
 * one flow of each loan, in fen; arrays named after quantities hold one number a loan.
 */
final class LaneRows {

  private LaneRows() {}

  /** The table, or another with as many rows as are needed. */
  static double[][] table(double[][] table, int rows) {
    return table.length >= rows ? table : new double[rows][LaneSteps.ROOM];
  }

  /** {@code to += row}. */
  static void add(double[] row, double[] to, int begin, int end) {
    for (int j = begin; j < end; j++) {
      to[j] += row[j];
    }
  }

  /** {@code to += a + b + c + d + e + f}. */
  static void add(
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double[] e,
      double[] f,
      double[] to,
      int begin,
      int end) {
    for (int j = begin; j < end; j++) {
      to[j] += ((a[j] + b[j]) + (c[j] + d[j])) + (e[j] + f[j]);
    }
  }

  /** {@code middle = (first + last) / 2}. */
  static void middle(double[] first, double[] last, double[] middle, int begin, int end) {
    for (int j = begin; j < end; j++) {
      middle[j] = 0.5 * (first[j] + last[j]);
    }
  }

  /** Raw moments of amounts at times. */
  static void moments(
      double[] row, double[] times, double[] s0, double[] s1, double[] s2, int begin, int end) {
    for (int j = begin; j < end; j++) {
      double amount = row[j];
      double time = times[j];
      double moment = amount * time;
      s0[j] += amount;
      s1[j] += moment;
      s2[j] += moment * time;
    }
  }

  /** One row of Horner's scheme at one: sums, sums of sums, and sums of those. */
  static void cumulate(double[] row, double[] c0, double[] c1, double[] c2, int begin, int end) {
    for (int j = begin; j < end; j++) {
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
      int begin,
      int end) {
    for (int j = begin; j < end; j++) {
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
      double[] row,
      double[] v,
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      int begin,
      int end) {
    for (int j = begin; j < end; j++) {
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
  static void interest(double[] row, double[] v, double[] face, double[] sum, int begin, int end) {
    for (int j = begin; j < end; j++) {
      double outstanding = face[j] + row[j];
      face[j] = outstanding;
      sum[j] = sum[j] * v[j] + outstanding;
    }
  }

  /** Two rows at once. */
  static void interest(
      double[] a, double[] b, double[] v, double[] face, double[] sum, int begin, int end) {
    for (int j = begin; j < end; j++) {
      double factor = v[j];
      double f1 = face[j] + a[j];
      double f2 = f1 + b[j];
      face[j] = f2;
      sum[j] = (sum[j] * factor + f1) * factor + f2;
    }
  }

  /** Two rows of the interest, and of Horner's scheme: {@code value = value · v + row}. */
  static void interestAndValue(
      double[] a,
      double[] b,
      double[] v,
      double[] face,
      double[] sum,
      double[] value,
      int begin,
      int end) {
    for (int j = begin; j < end; j++) {
      double factor = v[j];
      double f1 = face[j] + a[j];
      double f2 = f1 + b[j];
      face[j] = f2;
      sum[j] = (sum[j] * factor + f1) * factor + f2;
      value[j] = (value[j] * factor + a[j]) * factor + b[j];
    }
  }

  /** One row of both. */
  static void interestAndValue(
      double[] row, double[] v, double[] face, double[] sum, double[] value, int begin, int end) {
    for (int j = begin; j < end; j++) {
      double factor = v[j];
      double outstanding = face[j] + row[j];
      face[j] = outstanding;
      sum[j] = sum[j] * factor + outstanding;
      value[j] = value[j] * factor + row[j];
    }
  }

  /** {@code e^−x(at − before)} to 1e-11 where x · gap is below 0.1. */
  static void discounts(
      double[] before, double[] at, double[] x, double[] discounts, int begin, int end) {
    for (int j = begin; j < end; j++) {
      double z = (before[j] - at[j]) * x[j];
      double square = z * z;
      discounts[j] =
          1
              + z * (1 + square * (1.0 / 6 + square * (1.0 / 120)))
              + square * (0.5 + square * (1.0 / 24 + square * (1.0 / 720)));
    }
  }

  /**
   * Discounts one row and adds it up; {@code power} goes from one row to the next, and {@code
   * values} may be {@code discounts}.
   */
  static void discount(
      double[] row,
      double[] discounts,
      double[] power,
      double[] values,
      double[] s0,
      int begin,
      int end) {
    for (int j = begin; j < end; j++) {
      double p = power[j] * discounts[j];
      double value = row[j] * p;
      power[j] = p;
      values[j] = value;
      s0[j] += value;
    }
  }

  /** First to third moments of values at times. */
  static void higherMoments(
      double[] values, double[] times, double[] s1, double[] s2, double[] s3, int begin, int end) {
    for (int j = begin; j < end; j++) {
      double time = times[j];
      double moment = values[j] * time;
      double second = moment * time;
      s1[j] += moment;
      s2[j] += second;
      s3[j] += second * time;
    }
  }

  /** {@code 1 − e^−x(at − before)} to the last digits, by the series of {@link ShortSeries}. */
  static void taken(double[] before, double[] at, double[] x, double[] taken, int begin, int end) {
    for (int j = begin; j < end; j++) {
      double z = (before[j] - at[j]) * x[j];
      taken[j] = -ShortSeries.series(z);
    }
  }

  /**
   * One row of the interest by gaps, the last of the loan first.
   *
   * <pre>  H(k) = H(k+1) + q(k) (F(k) − H(k+1)),   q = 1 − discount over the gap before k</pre>
   */
  static void interestByGaps(
      double[] row, double[] taken, double[] face, double[] sum, int begin, int end) {
    for (int j = begin; j < end; j++) {
      double outstanding = face[j] + row[j];
      double below = sum[j];
      face[j] = outstanding;
      sum[j] = below + taken[j] * (outstanding - below);
    }
  }

  /** The same, and the present value at the row before from that at this row. */
  static void interestAndValueByGaps(
      double[] row,
      double[] taken,
      double[] face,
      double[] sum,
      double[] value,
      int begin,
      int end) {
    for (int j = begin; j < end; j++) {
      double outstanding = face[j] + row[j];
      double below = sum[j];
      double there = value[j] + row[j];
      face[j] = outstanding;
      sum[j] = below + taken[j] * (outstanding - below);
      value[j] = there - taken[j] * there;
    }
  }
}
