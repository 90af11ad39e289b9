package io.clearcost.domain.cost.solver;

/**
 * Logarithms and exponentials near 0 and 1 as short series: several times quicker than those of the
 * JDK, which are right everywhere, and these fall back on them where their series ends.
 */
final class ShortSeries {

  /** Arguments up to here suit {@link #log1p}. */
  static final double SMALL = 0.1;

  /** Arguments up to here suit {@link #series}. */
  static final double SERIES_ENDS = 0.35;

  private static final double C11 = 1.0 / 39916800;
  private static final double C12 = 1.0 / 479001600;
  private static final double C13 = 1.0 / 6227020800.0;

  private ShortSeries() {}

  /** ln(1 + r) to about two units in the last place, for |r| ≤ {@link #SMALL}. */
  static double log1p(double r) {
    double s = r / (2 + r);
    double z = s * s;
    return 2 * s
        + 2 * s * z * (1.0 / 3 + z * (0.2 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11)))));
  }

  /** e^x − 1 to about two units in the last place. */
  static double expm1(double x) {
    double size = Math.abs(x);
    if (size <= SERIES_ENDS) {
      return series(x);
    }
    if (size <= 2 * SERIES_ENDS) {
      double half = series(0.5 * x);
      return half * (2 + half);
    }
    return Math.exp(x) - 1;
  }

  /** Taylor's series up to the thirteenth power, for |x| ≤ {@link #SERIES_ENDS}. */
  static double series(double x) {
    double z = x * x;
    double even = 1.0 / 24 + z * (1.0 / 720 + z * (1.0 / 40320 + z * (1.0 / 3628800 + z * C12)));
    double odd =
        1.0 / 6 + z * (1.0 / 120 + z * (1.0 / 5040 + z * (1.0 / 362880 + z * (C11 + z * C13))));
    return x + z * (0.5 + x * odd + z * even);
  }

  /** 1 − e^−x by the series where it holds, else what was found otherwise; x may be no number. */
  static double taken(double otherwise, double x) {
    return Math.abs(x) <= SERIES_ENDS ? -series(-x) : otherwise;
  }

  /** e^d − 1 for a step: to 1e-12 where |d| ≤ 0.01, and roughly beyond. */
  static double shortExpm1(double d) {
    return Math.abs(d) <= 0.25
        ? d * (1 + d * (0.5 + d * (1.0 / 6 + d * (1.0 / 24 + d * (1.0 / 120 + d / 720)))))
        : Math.exp(d) - 1;
  }

  /** e^x − 1 to some thousandths. */
  static double roughExpm1(double x) {
    return Math.abs(x) <= 0.5 ? 2 * x / (2 - x + x * x * (1.0 / 6)) : Math.exp(x) - 1;
  }

  /** ln(a / b) to 1e-5. */
  static double roughLogOfRatio(double a, double b) {
    double y = (a - b) / (a + b);
    double z = y * y;
    return z <= 0.25
        ? 2 * y * (1 + z * (1.0 / 3 + z * (0.2 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11))))))
        : Math.log(a / b);
  }

  /** ln(1 + e) to about two units in the last place, for |e| ≤ {@link #SMALL}. */
  static double logOfExcess(double e) {
    return Math.abs(e) <= 1e-3
        ? e * (1 - e * (0.5 - e * (1.0 / 3 - e * (0.25 - e * 0.2))))
        : log1p(e);
  }
}
