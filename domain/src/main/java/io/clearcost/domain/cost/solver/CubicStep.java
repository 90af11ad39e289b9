package io.clearcost.domain.cost.solver;

/**
 * Guess and step of third order towards the zero of K(x) = ln PV(payments) − ln PV(receipts).
 *
 * <pre>
 *   K' = −m,  K'' = v,  K''' = −s       m, v, s = gaps of mean, variance, third cumulant of the times
 *   u = K / m,  a = v / 2m,  b = s / 6m,   step = u + a u² + (2a² − b) u³
 * </pre>
 */
final class CubicStep {

  /** Error of the Newton step that follows, relative to x, that is let stand. */
  private static final double NEGLIGIBLE = 1e-16;

  /** The Newton step leaves about this many times u · max(|a u|, |b u²|^1/2)^6. */
  private static final double REMAINDER = 10;

  /** Bend of the parabola, over the square of the mean, up to which it is good enough. */
  private static final double SLIGHT_BEND = 0.2;

  private static final int GUESSES = 2;

  /** What the Newton step may leave when its length is known. */
  private static final double CONFIRMED = 4e-16;

  private double length;
  private double slopeError;
  private double meanGap;

  /**
   * A first x, from the sums at x = 0.
   *
   * <pre>  L − μ x + var x² / 2 = 0,   L = ln(paid / received)</pre>
   *
   * <p>Where that parabola bends much, times spread evenly around the mean stand for the real ones:
   *
   * <pre>  L − μ x + ln(sinh(h x) / (h x)) − s x³ / 6 = 0,   h = √(3 var)</pre>
   */
  double guess(FlowSums flows) {
    double logarithm = ShortSeries.roughLogOfRatio(flows.paid(), flows.received());
    double mean = flows.meanGap();
    double variance = flows.varianceGap();
    double bend = 2 * variance * logarithm;
    double square = mean * mean;
    double x = 2 * logarithm / (mean + Math.sqrt(Math.max(0.01 * square, square - bend)));
    return Math.abs(bend) <= SLIGHT_BEND * square || variance <= 0
        ? x
        : bentGuess(logarithm, mean, Math.sqrt(3 * variance), flows.skewGap() / 6, x);
  }

  private static double bentGuess(double log, double mean, double half, double skew, double from) {
    double x = from;
    for (int pass = 0; pass < GUESSES; pass++) {
      double z = half * x;
      double growth = Math.exp(2 * Math.abs(z));
      double inverse = 1 / z;
      double logSinh = Math.abs(z) + Math.log((growth - 1) / (2 * growth) * Math.abs(inverse));
      double slope = Math.copySign((growth + 1) / (growth - 1), z) - inverse;
      double bent = skew * x * x;
      x += (log - mean * x + logSinh - bent * x) / (mean - half * slope + 3 * bent);
    }
    return x;
  }

  /** Takes the step from x; whether what a Newton step would leave after it is negligible. */
  boolean advance(FlowSums flows, double x) {
    double inverse = 1 / flows.meanGap();
    double u = ShortSeries.logOfRatio(flows.paid(), flows.received()) * inverse;
    double a = 0.5 * flows.varianceGap() * inverse;
    double b = flows.skewGap() * inverse / 6;
    length = u * (1 + u * (a + u * (2 * a * a - b)));
    meanGap = flows.meanGap() - length * (flows.varianceGap() - 0.5 * length * flows.skewGap());
    double bent = u * u * Math.max(a * a, Math.abs(b));
    slopeError = bent * Math.sqrt(bent);
    return REMAINDER * Math.abs(u) * (slopeError * slopeError) <= NEGLIGIBLE * Math.abs(x + length);
  }

  /**
   * Whether the Newton step that was taken at x is as short as the estimate promised: derivatives
   * that cancel by chance promise too much.
   */
  boolean confirms(double newton, double x) {
    double size = Math.abs(newton);
    return size * (slopeError + size * meanGap) <= CONFIRMED * Math.abs(x);
  }

  double length() {
    return length;
  }

  /** Gap of the mean times where the step ends. */
  double meanGap() {
    return meanGap;
  }
}
