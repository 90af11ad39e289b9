package io.clearcost.domain.cost.solver;

import io.clearcost.domain.rate.Ratio;

/**
 * The growth of a debt over several unit periods, less one, in pairs of doubles.
 *
 * <pre>  (1 + p / q)^n − 1</pre>
 *
 * <p>The sum has an error of 3u², the quotient one of 15u², and the power of at most n times their
 * sum and 6u² for each of its at most 2n products: together less than 30 n u². The bound is twice
 * that.
 */
final class TwofoldGrowth {

  /** Ends are whole multiples of a 10^18th. */
  static final long UNIT = 1_000_000_000_000_000_000L;

  /** Stands for an end that is no such multiple of 62 bits. */
  static final long BEYOND = Long.MAX_VALUE;

  private static final double LARGEST = 4;

  private static final double ERRORS_PER_PERIOD = 60;

  private final TwofoldArithmetic twofold = new TwofoldArithmetic();
  private double high;
  private double low;
  private double error;

  /** Whether the rate has a size that this arithmetic takes; if so it is evaluated. */
  boolean evaluate(Ratio rate, int power) {
    if (!rate.isSmall()) {
      return false;
    }
    twofold.set(rate.longNumerator());
    double ph = twofold.high;
    double pl = twofold.low;
    twofold.set(rate.longDenominator());
    double qh = twofold.high;
    double ql = twofold.low;
    twofold.add(ph, pl, qh, ql);
    twofold.divide(twofold.high, twofold.low, qh, ql);
    twofold.power(twofold.high, twofold.low, power);
    error = ERRORS_PER_PERIOD * power * TwofoldArithmetic.ERROR_UNIT * twofold.high;
    twofold.add(twofold.high, twofold.low, -1, 0);
    high = twofold.high;
    low = twofold.low;
    return true;
  }

  /** The largest number of units that is certainly not above the value. */
  long floor() {
    return units(-1);
  }

  /** The smallest number of units that is certainly not below the value. */
  long ceiling() {
    return units(1);
  }

  /** Rounded in one direction; the room of a unit covers the rounding of the products. */
  private long units(int direction) {
    if (!(Math.abs(high) < LARGEST)) {
      return BEYOND;
    }
    double unit = (double) UNIT;
    double product = high * unit;
    double whole = Math.rint(product);
    double rest = (product - whole) + Math.fma(high, unit, -product) + low * unit;
    double room = 1 + error * unit;
    return (long) whole + (long) (direction < 0 ? Math.floor(rest - room) : Math.ceil(rest + room));
  }
}
