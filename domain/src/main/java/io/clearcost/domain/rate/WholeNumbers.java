package io.clearcost.domain.rate;

import java.util.stream.LongStream;

/**
 * Whole numbers of up to 62 bits: their divisors, and quotients.
 *
 * <p>A division of two {@code long} takes as long as some twenty other operations, and rates,
 * shares and amounts are decimals: their denominators have no prime factors but two and five. So
 * twos are shifted out, fives are counted, and the general way is left to the rest.
 */
final class WholeNumbers {

  /** The powers of five of at most 63 bits. */
  private static final long[] FIVES = LongStream.iterate(1, power -> 5 * power).limit(28).toArray();

  /** A thousand times the binary logarithm of five: a power of five has that many bits and one. */
  private static final int MILLIBITS_OF_FIVE = 2322;

  /** Numbers of no more decimals, up to four, are whole numbers of their last one in 62 bits. */
  static final int DECIMALS = 18;

  private static final long[] POWERS_OF_TEN =
      LongStream.iterate(1, power -> 10 * power).limit(DECIMALS + 1).toArray();

  private WholeNumbers() {}

  /** Greatest common divisor, positive; of zero and {@code b} it is the size of b. */
  static long gcd(long a, long b) {
    if (a == 0 || b == 0) {
      return Math.abs(a + b);
    }
    int twos = Long.numberOfTrailingZeros(a | b);
    long x = Math.abs(a >> Long.numberOfTrailingZeros(a));
    long y = Math.abs(b >> Long.numberOfTrailingZeros(b));
    boolean ofFives = isPowerOfFive(x);
    if (isPowerOfFive(y)) {
      return (ofFives ? Math.min(x, y) : fives(x, y)) << twos;
    }
    return (ofFives ? fives(y, x) : odd(x, y)) << twos;
  }

  /** Whether a positive odd number has no prime factor but five. */
  private static boolean isPowerOfFive(long odd) {
    return odd == FIVES[exponentOfFive(odd)];
  }

  /** The exponent that a positive number has if it is a power of five. */
  private static int exponentOfFive(long number) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(number);
    return bits * 1000 / MILLIBITS_OF_FIVE;
  }

  /** Greatest common divisor of a positive number and a power of five. */
  private static long fives(long value, long power) {
    long common = 1;
    long rest = value;
    while (common < power && rest % 5 == 0) {
      rest /= 5;
      common *= 5;
    }
    return common;
  }

  /**
   * Greatest common divisor of two positive odd numbers, by halving. One division first brings both
   * to the size of the smaller, which is often far below the other.
   */
  private static long odd(long a, long b) {
    long x = a;
    long y = b;
    long rest = x > y ? x % y : y % x;
    y = Math.min(x, y);
    if (rest == 0) {
      return y;
    }
    x = rest >> Long.numberOfTrailingZeros(rest);
    while (x != y && x != 1 && y != 1) {
      long difference = Math.abs(x - y);
      y = Math.min(x, y);
      x = difference >> Long.numberOfTrailingZeros(difference);
    }
    return Math.min(x, y);
  }

  /** The quotient by a positive divisor that leaves no rest. */
  static long quotient(long value, long divisor) {
    int twos = Long.numberOfTrailingZeros(divisor);
    return divisor >> twos == 1 ? value >> twos : value / divisor;
  }

  /** The whole number nearest to the quotient by a positive divisor, half away from zero. */
  static long quotientHalfUp(long dividend, long divisor) {
    long size = Math.abs(dividend);
    long quotient = size / divisor;
    long rest = size % divisor;
    long rounded = rest >= divisor - rest ? quotient + 1 : quotient;
    return dividend < 0 ? -rounded : rounded;
  }

  /** How often a positive number goes into 10^{@value #DECIMALS}; 0 where it leaves a rest. */
  static long decimalMultiple(long divisor) {
    int twos = Long.numberOfTrailingZeros(divisor);
    long odd = divisor >> twos;
    int fives = exponentOfFive(odd);
    return twos <= DECIMALS && fives <= DECIMALS && odd == FIVES[fives]
        ? FIVES[DECIMALS - fives] << (DECIMALS - twos)
        : 0;
  }

  /** Ten to a power from 0 to {@value #DECIMALS}. */
  static long tenToThe(int exponent) {
    return POWERS_OF_TEN[exponent];
  }
}
