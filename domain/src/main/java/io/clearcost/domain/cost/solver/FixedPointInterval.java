package io.clearcost.domain.cost.solver;

import io.clearcost.domain.rate.Ratio;
import java.math.BigInteger;

/**
 * An interval with binary fixed-point ends that certainly holds a number; products are for
 * non-negative intervals.
 *
 * @param lower lower end times 2^bits
 * @param upper upper end times 2^bits
 * @param bits bits behind the point
 */
record FixedPointInterval(BigInteger lower, BigInteger upper, int bits) {

  static FixedPointInterval of(Ratio value, int bits) {
    BigInteger[] parts = value.numerator().shiftLeft(bits).divideAndRemainder(value.denominator());
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    BigInteger ceiling = parts[1].signum() == 0 ? floor : floor.add(BigInteger.ONE);
    return new FixedPointInterval(floor, ceiling, bits);
  }

  FixedPointInterval plus(FixedPointInterval other) {
    return new FixedPointInterval(lower.add(other.lower), upper.add(other.upper), bits);
  }

  FixedPointInterval times(FixedPointInterval other) {
    return new FixedPointInterval(
        lower.multiply(other.lower).shiftRight(bits),
        ceilingShift(upper.multiply(other.upper)),
        bits);
  }

  FixedPointInterval times(long factor) {
    BigInteger f = BigInteger.valueOf(factor);
    BigInteger a = lower.multiply(f);
    BigInteger b = upper.multiply(f);
    return factor < 0 ? new FixedPointInterval(b, a, bits) : new FixedPointInterval(a, b, bits);
  }

  FixedPointInterval pow(int exponent) {
    FixedPointInterval result = of(Ratio.ONE, bits);
    FixedPointInterval square = this;
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

  /** Whether every number of the interval is positive, or every one is negative. */
  boolean hasSign() {
    return lower.signum() > 0 || upper.signum() < 0;
  }

  int sign() {
    return lower.signum() > 0 ? 1 : -1;
  }

  private BigInteger ceilingShift(BigInteger value) {
    return value.negate().shiftRight(bits).negate();
  }
}
