package io.clearcost.domain.cost.solver;

/**
 * A number as the unrounded sum of two doubles: about 32 digits.
 *
 * @param high the nearest double
 * @param low what is left
 */
record Twofold(double high, double low) {

  static final Twofold ZERO = new Twofold(0, 0);
  static final Twofold ONE = new Twofold(1, 0);

  /** Splits a double into two halves of 26 bits. */
  private static final double SPLITTER = 0x1p27 + 1;

  static Twofold sum(double a, double b) {
    double high = a + b;
    double part = high - a;
    return new Twofold(high, (a - (high - part)) + (b - part));
  }

  static Twofold product(double a, double b) {
    double high = a * b;
    double aHigh = upper(a);
    double aLow = a - aHigh;
    double bHigh = upper(b);
    double bLow = b - bHigh;
    return new Twofold(
        high, aLow * bLow - (((high - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow));
  }

  Twofold plus(Twofold other) {
    Twofold top = sum(high, other.high);
    Twofold rest = sum(low, other.low);
    Twofold once = renormalised(top.high, top.low + rest.high);
    return renormalised(once.high, once.low + rest.low);
  }

  Twofold times(Twofold other) {
    Twofold top = product(high, other.high);
    return renormalised(top.high, top.low + (high * other.low + low * other.high));
  }

  Twofold times(double factor) {
    return times(new Twofold(factor, 0));
  }

  Twofold dividedBy(Twofold divisor) {
    double first = high / divisor.high;
    Twofold rest = plus(divisor.times(-first));
    double second = rest.high / divisor.high;
    double third = rest.plus(divisor.times(-second)).high / divisor.high;
    return renormalised(first, second).plus(new Twofold(third, 0));
  }

  Twofold pow(int exponent) {
    Twofold result = ONE;
    Twofold square = this;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = result.times(square);
      }
      if (rest > 1) {
        square = square.times(square);
      }
    }
    return result;
  }

  double value() {
    return high + low;
  }

  private static double upper(double a) {
    double scaled = SPLITTER * a;
    return scaled - (scaled - a);
  }

  private static Twofold renormalised(double high, double low) {
    double sum = high + low;
    return new Twofold(sum, low - (sum - high));
  }
}
