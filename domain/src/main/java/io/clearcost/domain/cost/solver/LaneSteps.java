package io.clearcost.domain.cost.solver;

/**
 * Guess and steps of {@link CubicStep} for many loans at once; one number a loan in every array.
 *
 * <p>The same formulas without branches: what a branch would have caught fails {@link #unsettled}.
 * Sums are in fen, times and x in or per unit period.
 */
final class LaneSteps {

  /** Most loans taken together. */
  static final int LANES = 256;

  /**
   * Length of every array: whole cache lines with the header of an array, so that all are aligned
   * alike, and no few of them a page of 4 KiB, which would make stores and loads wait on one
   * another.
   */
  static final int ROOM = 294;

  private static final double NEGLIGIBLE = 4e-16;
  private static final double MOST_BLUR = 12;

  /** Logarithms of growth per unit period beyond this are left to the one by one. */
  private static final double MOST_LOGARITHM = 0.08;

  final double[] received = new double[ROOM];

  /** Discounted sum of the payments, and the cumulants of its times. */
  final double[] paid = new double[ROOM];

  final double[] mean = new double[ROOM];
  final double[] variance = new double[ROOM];
  final double[] skew = new double[ROOM];

  final double[] x = new double[ROOM];

  /** Interest of the loan beyond what x explains, as a part of what was received. */
  final double[] excess = new double[ROOM];

  /** What the discounts take off the payments, as a part of what was received. */
  final double[] turnover = new double[ROOM];

  /** The last Newton step. */
  final double[] correction = new double[ROOM];

  private final double[] meanGap = new double[ROOM];
  private final double[] slopeError = new double[ROOM];
  private final double[] length = new double[ROOM];
  private final double[] log = new double[ROOM];

  /** Above zero, or no number, where a loan did not settle. */
  private final double[] doubt = new double[ROOM];

  /** From negative raw moments of the payments. */
  void setMoments(double[] s0, double[] s1, double[] s2, int lanes) {
    moments(s0, s1, s2, paid, mean, variance, lanes);
  }

  /** From negative raw moments of the payments. */
  void setMoments(double[] s0, double[] s1, double[] s2, double[] s3, int lanes) {
    moments(s0, s1, s2, paid, mean, variance, lanes);
    skews(s0, s2, s3, mean, skew, lanes);
  }

  private static void moments(
      double[] s0,
      double[] s1,
      double[] s2,
      double[] paid,
      double[] mean,
      double[] variance,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double sum = s0[j];
      double inverse = 1 / sum;
      double first = s1[j] * inverse;
      paid[j] = -sum;
      mean[j] = first;
      variance[j] = s2[j] * inverse - first * first;
    }
  }

  private static void skews(
      double[] s0, double[] s2, double[] s3, double[] mean, double[] skew, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double inverse = 1 / s0[j];
      double first = mean[j];
      skew[j] = s3[j] * inverse - first * (3 * (s2[j] * inverse) - 2 * first * first);
    }
  }

  /**
   * A first x, from the sums at x = 0.
   *
   * <pre>
   *   L − μ x + 3 (√(1 + var x² / 3) − 1) = 0,   L = ln(paid / received)
   *   x = L (6 − L) / (μ (3 − L) + √(9 μ² − 3 var L (6 − L)))
   * </pre>
   *
   * <p>The root stands for ln(sinh z / z), z² = 3 var x², which belongs to times spread evenly.
   */
  void guess(int lanes) {
    logarithms(paid, received, log, lanes);
    guesses(log, mean, variance, x, lanes);
  }

  /** The same where what is paid may be many times what was received. */
  void guessFar(int lanes) {
    wideLogarithms(paid, received, log, lanes);
    guesses(log, mean, variance, x, lanes);
  }

  /** ln(a / b) by the fourth root of a / b: to 1e-7 up to a ratio of ten. */
  private static void wideLogarithms(double[] a, double[] b, double[] log, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double root = Math.sqrt(Math.sqrt(a[j] / b[j]));
      double y = (root - 1) / (root + 1);
      double z = y * y;
      log[j] =
          8 * y * (1 + z * (1.0 / 3 + z * (0.2 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11))))));
    }
  }

  private static void guesses(
      double[] logs, double[] means, double[] variances, double[] x, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double log = logs[j];
      double mean = means[j];
      double product = log * (6 - log);
      double square = 9 * mean * mean;
      double root = Math.abs(square - 3 * variances[j] * product);
      x[j] = product / (mean * (3 - log) + Math.sqrt(root));
    }
  }

  /** Takes the step of third order from where the sums were taken, whatever the distance. */
  void advanceFar(int lanes) {
    wideLogarithms(paid, received, log, lanes);
    steps(lanes);
  }

  /** Takes the step of third order from where the sums were taken. */
  void advance(int lanes) {
    logarithms(paid, received, log, lanes);
    steps(lanes);
  }

  private static void logarithms(double[] a, double[] b, double[] log, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double y = (a[j] - b[j]) / (a[j] + b[j]);
      double z = y * y;
      log[j] =
          2 * y * (1 + z * (1.0 / 3 + z * (0.2 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11))))));
    }
  }

  private void steps(int lanes) {
    lengths(log, mean, variance, skew, x, length, lanes);
    meanGaps(length, mean, variance, skew, meanGap, lanes);
    slopeErrors(log, mean, variance, skew, slopeError, lanes);
  }

  private static void lengths(
      double[] logs,
      double[] means,
      double[] variances,
      double[] skews,
      double[] x,
      double[] lengths,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double inverse = 1 / means[j];
      double u = logs[j] * inverse;
      double a = 0.5 * variances[j] * inverse;
      double b = skews[j] * inverse * (1.0 / 6);
      double length = u * (1 + u * (a + u * (2 * a * a - b)));
      x[j] += length;
      lengths[j] = length;
    }
  }

  private static void meanGaps(
      double[] lengths,
      double[] means,
      double[] variances,
      double[] skews,
      double[] meanGap,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double length = lengths[j];
      meanGap[j] = means[j] - length * (variances[j] - 0.5 * length * skews[j]);
    }
  }

  private static void slopeErrors(
      double[] logs,
      double[] means,
      double[] variances,
      double[] skews,
      double[] slopeError,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double inverse = 1 / means[j];
      double u = logs[j] * inverse;
      double a = 0.5 * variances[j] * inverse;
      double bent = u * u * (a * a + Math.abs(skews[j] * inverse * (1.0 / 6)));
      slopeError[j] = bent * Math.sqrt(bent);
    }
  }

  /**
   * Where the interest is more than what was received, the present value itself keeps more digits.
   *
   * @param values present values of the payments, in fen
   */
  void preferPresentValues(double[] values, int lanes) {
    for (int j = 0; j < lanes; j++) {
      if (Math.abs(turnover[j]) > 1) {
        turnover[j] = 1;
        excess[j] = (values[j] - received[j]) / received[j];
      }
    }
  }

  /** The last Newton step, and how far it is to be doubted. */
  void correct(int lanes) {
    corrections(excess, meanGap, correction, lanes);
    doubts(correction, slopeError, meanGap, turnover, x, doubt, lanes);
  }

  private static void corrections(
      double[] excess, double[] meanGap, double[] correction, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double value = excess[j];
      correction[j] = (value - 0.5 * value * value) / meanGap[j];
    }
  }

  private static void doubts(
      double[] correction,
      double[] slopeError,
      double[] meanGap,
      double[] turnover,
      double[] x,
      double[] doubt,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double size = Math.abs(correction[j]);
      double at = Math.abs(x[j]);
      double lost = size * (slopeError[j] + size * meanGap[j]) - NEGLIGIBLE * at;
      double blur = Math.abs(turnover[j]) - MOST_BLUR * at * meanGap[j];
      doubt[j] = Math.max(Math.max(lost, blur), at - MOST_LOGARITHM);
    }
  }

  /** Whether {@link RateKernel} has to look at a loan. */
  boolean unsettled(int lane) {
    return !(doubt[lane] <= 0);
  }

  /** {@code v = e^−x} to 1e-12; any double near it will do. */
  void discountsPerPeriod(double[] v, int lanes) {
    exponentials(x, 1, v, lanes);
  }

  /** {@code e^−x·time}, for a rough solution: to 1e-5 where x · time is below one. */
  void discounts(double time, double[] discounts, int lanes) {
    exponentials(x, time, discounts, lanes);
  }

  private static void exponentials(double[] x, double time, double[] v, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double z = -x[j] * time;
      double square = z * z;
      v[j] =
          1
              + z * (1 + square * (1.0 / 6 + square * (1.0 / 120 + square * (1.0 / 5040))))
              + square * (0.5 + square * (1.0 / 24 + square * (1.0 / 720 + square * 2.48e-5)));
    }
  }

  /** The rate where one unit period discounts by exactly v, and x by the correction more. */
  void rates(double[] v, double[] rates, int lanes) {
    rates(v, correction, rates, lanes);
  }

  private static void rates(double[] v, double[] corrections, double[] rates, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double correction = corrections[j];
      double growth = 1 / v[j];
      rates[j] = (1 - v[j]) / v[j] + growth * (correction + 0.5 * correction * correction);
    }
  }
}
