package io.clearcost.domain.cost.solver;

/**
 * Guess and step of third order towards the zero of K(x) = ln PV(payments) − ln PV(receipts).
 *
 * <pre>
 *   K' = −m,  K'' = v,  K''' = −s       m, v, s = gaps of mean, variance, third cumulant of the times
 *   u = K / m,  a = v / 2m,  b = s / 6m,   step = u + a u² + (2a² − b) u³
 * </pre>
 *
 * <p>The next term, (5a³ − 5ab + c) u⁴ with c = K'''' / 24m, tells how far the step is off; so does
 * b u³ where b is only about right.
 */
final class CubicStep {

  /** Error of a step, relative to x, that is let stand. */
  private static final double NEGLIGIBLE = 1e-16;

  /** Largest second term of the series, over the first, that guesses by the series. */
  private static final double SLIGHT_BEND = 0.1;

  /** Fourth cumulant of times spread evenly, over the square of the variance and 24. */
  private static final double EVENLY_SPREAD = -0.05;

  /** Error of a step, relative to x, after which payments put together have no more to tell. */
  private static final double NEAR = 1e-5;

  private double length;

  /** About the error of the last step. */
  private double left;

  private double meanGap;

  /**
   * A first x, from the sums at x = 0: the step with one more term, for times spread evenly.
   *
   * <pre>
   *   u + a u² + (2a² − b) u³ + (5a³ − 5ab + c) u⁴,   c = −v² / 20m,   u = ln(paid / received) / m
   * </pre>
   *
   * <p>Where that bends much, a hyperbola near ln(sinh z / z), z² = 3 v x², stands for the bend:
   *
   * <pre>  L − m x + 3 (√(1 + v x² / 3) − 1) = 0,   L = ln(paid / received)</pre>
   */
  double guess(FlowSums flows) {
    left = Double.POSITIVE_INFINITY;
    double logarithm = ShortSeries.roughLogOfRatio(flows.paid(), flows.received());
    double mean = flows.meanGap();
    double variance = flows.varianceGap();
    double inverse = 1 / mean;
    double u = logarithm * inverse;
    double a = 0.5 * variance * inverse;
    if (Math.abs(a * u) <= SLIGHT_BEND) {
      double b = flows.skewGap() * inverse * (1.0 / 6);
      double fourth = a * (5 * (a * a - b) + 2 * EVENLY_SPREAD * variance);
      return u * (1 + u * (a + u * (2 * a * a - b + u * fourth)));
    }
    double product = logarithm * (6 - logarithm);
    double root = Math.sqrt(Math.abs(9 * mean * mean - 3 * variance * product));
    return product / (mean * (3 - logarithm) + root);
  }

  /** Takes the step from x; whether what is left after it is negligible. */
  boolean advance(FlowSums flows, double x) {
    double inverse = 1 / flows.meanGap();
    double excess = flows.interestExcess() / flows.received();
    double logarithm =
        Math.abs(excess) <= ShortSeries.SMALL
            ? ShortSeries.logOfExcess(excess)
            : Math.log(flows.paid() / flows.received());
    double u = logarithm * inverse;
    double a = 0.5 * flows.varianceGap() * inverse;
    double b = flows.skewGap() * inverse * (1.0 / 6);
    length = u * (1 + u * (a + u * (2 * a * a - b)));
    meanGap = flows.meanGap() - length * flows.varianceGap();
    double square = u * u;
    double next = 5 * Math.abs(a) * (a * a + Math.abs(b)) + flows.fourth() * Math.abs(inverse) / 24;
    left = square * (square * next + Math.abs(u * b) * flows.skewDoubt());
    return left <= NEGLIGIBLE * Math.abs(x + length) && Math.abs(length) < 1;
  }

  /** Whether the last step led near enough to x for payments put together. */
  boolean isNear(double x) {
    return left <= NEAR * Math.abs(x);
  }

  double length() {
    return length;
  }

  /** Gap of the mean times about where the step ends. */
  double meanGap() {
    return meanGap;
  }
}
