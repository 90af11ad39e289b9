package io.clearcost.domain.cost.solver;

/**
 * Arithmetic on unevaluated sums {@code high + low} of two doubles, some 31 digits.
 *
 * <p>With {@code u = 2^−53} the relative errors are at most 3u² for a sum, 6u² for a product and
 * 15u² for a quotient. Source: Joldes, Muller and Popescu, Tight and Rigorous Error Bounds for
 * Basic Building Blocks of Double-Word Arithmetic, ACM TOMS 44 (2017), algorithms 6, 11 and 17.
 *
 * <p>Works like a register: each operation leaves its result in {@link #high} and {@link #low}, so
 * that nothing is allocated.
 */
final class TwofoldArithmetic {

  /** u², the unit of the error bounds. */
  static final double ERROR_UNIT = 0x1p-106;

  double high;
  double low;

  void set(long value) {
    high = (double) value;
    low = (double) (value - (long) high);
  }

  void power(double baseHigh, double baseLow, int exponent) {
    double squareHigh = baseHigh;
    double squareLow = baseLow;
    double powerHigh = 1;
    double powerLow = 0;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        multiply(powerHigh, powerLow, squareHigh, squareLow);
        powerHigh = high;
        powerLow = low;
      }
      if (rest > 1) {
        multiply(squareHigh, squareLow, squareHigh, squareLow);
        squareHigh = high;
        squareLow = low;
      }
    }
    high = powerHigh;
    low = powerLow;
  }

  void multiply(double xh, double xl, double yh, double yl) {
    double ch = xh * yh;
    double cl = Math.fma(xh, yh, -ch);
    double t = Math.fma(xl, yh, xh * yl);
    double rest = cl + t;
    high = ch + rest;
    low = rest - (high - ch);
  }

  void add(double xh, double xl, double yh, double yl) {
    double sh = xh + yh;
    double sb = sh - xh;
    double sl = (xh - (sh - sb)) + (yh - sb);
    double th = xl + yl;
    double tb = th - xl;
    double tl = (xl - (th - tb)) + (yl - tb);
    double c = sl + th;
    double vh = sh + c;
    double vl = c - (vh - sh);
    double w = tl + vl;
    high = vh + w;
    low = w - (high - vh);
  }

  void divide(double xh, double xl, double yh, double yl) {
    double th = xh / yh;
    double rh = yh * th;
    double rl = Math.fma(yh, th, -rh);
    double rest = Math.fma(yl, th, rl);
    double sh = rh + rest;
    double sl = rest - (sh - rh);
    double tl = ((xh - sh) + (xl - sl)) / yh;
    high = th + tl;
    low = tl - (high - th);
  }
}
