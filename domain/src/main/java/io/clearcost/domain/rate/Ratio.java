package io.clearcost.domain.rate;

import io.clearcost.domain.text.InvalidValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms with a positive denominator.
 *
 * <p>Numerators and denominators of up to 62 bits are kept as {@code long}, which is nearly every
 * rate, fraction of a year and share; larger ones as {@link BigInteger}. The form does not show:
 * equal numbers are equal.
 *
 * <p>Size: one number in two forms; apart, the forms would have to show each other their parts.
 */
public final class Ratio implements Comparable<Ratio> {

  public static final Ratio ZERO = of(0);
  public static final Ratio ONE = of(1);

  /** Sizes up to here are kept as {@code long}; sums of two still fit. */
  private static final long MOST_SMALL = (1L << 62) - 1;

  /** The powers of five of at most 63 bits. */
  private static final long[] FIVES = LongStream.iterate(1, power -> 5 * power).limit(28).toArray();

  /** A thousand times the binary logarithm of five: a power of five has that many bits and one. */
  private static final int MILLIBITS_OF_FIVE = 2322;

  /** Numbers of no more decimals, up to four, are whole numbers of their last one in 62 bits. */
  private static final int DECIMALS = 18;

  private static final long[] POWERS_OF_TEN =
      LongStream.iterate(1, power -> 10 * power).limit(DECIMALS + 1).toArray();

  private final long numerator;

  /** Zero where the number is kept in {@link #big}. */
  private final long denominator;

  private final @Nullable Big big;

  private record Big(BigInteger numerator, BigInteger denominator) {}

  private Ratio(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.big = null;
  }

  private Ratio(Big big) {
    this.numerator = 0;
    this.denominator = 0;
    this.big = big;
  }

  public static Ratio of(long value) {
    return isSmall(value) ? new Ratio(value, 1) : of(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /**
   * The quotient of two whole numbers.
   *
   * @throws IllegalArgumentException when the denominator is zero
   */
  public static Ratio of(long numerator, long denominator) {
    if (!isSmall(numerator) || !isSmall(denominator)) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    requireNotZero(denominator != 0);
    long common = gcd(numerator, denominator);
    long upper = dividedBy(numerator, common);
    long lower = dividedBy(denominator, common);
    return lower < 0 ? new Ratio(-upper, -lower) : new Ratio(upper, lower);
  }

  /**
   * The quotient of two whole numbers.
   *
   * @throws IllegalArgumentException when the denominator is zero
   */
  public static Ratio of(BigInteger numerator, BigInteger denominator) {
    if (isSmall(numerator) && isSmall(denominator)) {
      return of(numerator.longValue(), denominator.longValue());
    }
    requireNotZero(denominator.signum() != 0);
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    BigInteger upper = numerator.divide(divisor);
    BigInteger lower = denominator.divide(divisor);
    return isSmall(upper) && isSmall(lower)
        ? new Ratio(upper.longValue(), lower.longValue())
        : new Ratio(new Big(upper, lower));
  }

  /** The exact value of a decimal number. */
  public static Ratio of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
        : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /** The exact value of a decimal such as {@code "0.24"}. */
  public static Ratio parse(String decimal) {
    return of(new BigDecimal(decimal));
  }

  /** Whether both parts are below 2^62 in size, and so are {@code long}. */
  public boolean isSmall() {
    return big == null;
  }

  /**
   * In lowest terms.
   *
   * @throws ArithmeticException when it is no {@code long}
   */
  public long longNumerator() {
    return big == null ? numerator : big.numerator.longValueExact();
  }

  /**
   * In lowest terms, positive.
   *
   * @throws ArithmeticException when it is no {@code long}
   */
  public long longDenominator() {
    return big == null ? denominator : big.denominator.longValueExact();
  }

  /** In lowest terms. */
  public BigInteger numerator() {
    return big == null ? BigInteger.valueOf(numerator) : big.numerator;
  }

  /** In lowest terms, positive. */
  public BigInteger denominator() {
    return big == null ? BigInteger.valueOf(denominator) : big.denominator;
  }

  public Ratio plus(Ratio other) {
    if (big == null && other.big == null) {
      if (denominator == other.denominator) {
        return of(numerator + other.numerator, denominator);
      }
      // Over the least common denominator: decimals share most of theirs.
      long common = gcd(denominator, other.denominator);
      long here = dividedBy(other.denominator, common);
      long there = dividedBy(denominator, common);
      if (fits(numerator, here) && fits(other.numerator, there) && fits(denominator, here)) {
        return of(numerator * here + other.numerator * there, denominator * here);
      }
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  public Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  public Ratio times(Ratio other) {
    if (big == null && other.big == null) {
      // Crosswise in lowest terms first: the products are then in lowest terms and smaller.
      long across = gcd(numerator, other.denominator);
      long back = gcd(other.numerator, denominator);
      long a = dividedBy(numerator, across);
      long b = dividedBy(other.numerator, back);
      long c = dividedBy(denominator, back);
      long d = dividedBy(other.denominator, across);
      if (fits(a, b) && fits(c, d)) {
        return new Ratio(a * b, c * d);
      }
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * The quotient.
   *
   * @throws IllegalArgumentException when {@code other} is zero
   */
  public Ratio dividedBy(Ratio other) {
    requireNotZero(other.signum() != 0);
    return times(other.reciprocal());
  }

  private Ratio reciprocal() {
    if (big == null) {
      return numerator < 0
          ? new Ratio(-denominator, -numerator)
          : new Ratio(/* numerator= */ denominator, /* denominator= */ numerator);
    }
    return of(/* numerator= */ big.denominator, /* denominator= */ big.numerator);
  }

  public Ratio negated() {
    return big == null
        ? new Ratio(-numerator, denominator)
        : new Ratio(new Big(big.numerator.negate(), big.denominator));
  }

  /** This number to a whole power of at least 0. */
  public Ratio pow(int exponent) {
    return of(numerator().pow(exponent), denominator().pow(exponent));
  }

  public int signum() {
    return big == null ? Long.signum(numerator) : big.numerator.signum();
  }

  public boolean isInteger() {
    return big == null ? denominator == 1 : big.denominator.equals(BigInteger.ONE);
  }

  /** The nearest whole number in the direction of {@code rounding}. */
  public BigInteger toInteger(RoundingMode rounding) {
    return isInteger() ? numerator() : toDecimal(0, rounding).toBigIntegerExact();
  }

  /**
   * The nearest whole number in the direction of {@code rounding}.
   *
   * @throws ArithmeticException when it is no {@code long}
   */
  public long toLong(RoundingMode rounding) {
    if (big == null && denominator == 1) {
      return numerator;
    }
    return big == null && rounding == RoundingMode.HALF_UP
        ? halfUp(numerator, denominator)
        : toInteger(rounding).longValueExact();
  }

  /**
   * The nearest whole number to this one times {@code whole}, in the direction of {@code rounding}.
   *
   * @throws ArithmeticException when it is no {@code long}
   */
  public long timesToLong(long whole, RoundingMode rounding) {
    return big == null && rounding == RoundingMode.HALF_UP && fits(numerator, whole)
        ? halfUp(numerator * whole, denominator)
        : times(of(whole)).toLong(rounding);
  }

  /** How often a positive number goes into 10^{@value #DECIMALS}; 0 where it leaves a rest. */
  private static long decimalMultiple(long divisor) {
    int twos = Long.numberOfTrailingZeros(divisor);
    long odd = divisor >> twos;
    int fives = exponentOfFive(odd);
    return twos <= DECIMALS && fives <= DECIMALS && odd == FIVES[fives]
        ? FIVES[DECIMALS - fives] << (DECIMALS - twos)
        : 0;
  }

  private static long halfUp(long numerator, long denominator) {
    long size = Math.abs(numerator);
    long quotient = size / denominator;
    long rest = size % denominator;
    long rounded = rest >= denominator - rest ? quotient + 1 : quotient;
    return numerator < 0 ? -rounded : rounded;
  }

  /**
   * The nearest decimal with {@code scale} fraction digits in the direction of {@code rounding}.
   */
  public BigDecimal toDecimal(int scale, RoundingMode rounding) {
    if (big == null && rounding == RoundingMode.HALF_UP && scale >= 0 && scale <= DECIMALS) {
      long multiple = decimalMultiple(denominator);
      if (multiple != 0 && fits(numerator, multiple)) {
        return BigDecimal.valueOf(
            halfUp(numerator * multiple, POWERS_OF_TEN[DECIMALS - scale]), scale);
      }
    }
    return big == null
        ? BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, rounding)
        : new BigDecimal(big.numerator).divide(new BigDecimal(big.denominator), scale, rounding);
  }

  @Override
  public int compareTo(Ratio other) {
    if (big == null && other.big == null) {
      long highHere = Math.multiplyHigh(numerator, other.denominator);
      long highThere = Math.multiplyHigh(other.numerator, denominator);
      return highHere != highThere
          ? Long.compare(highHere, highThere)
          : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio that
        && numerator == that.numerator
        && denominator == that.denominator
        && Objects.equals(big, that.big);
  }

  @Override
  public int hashCode() {
    return big == null
        ? Long.hashCode(numerator) * 31 + Long.hashCode(denominator)
        : big.hashCode();
  }

  /** {@code 12/1} or {@code 365/30}: always with its denominator. */
  public String asQuotient() {
    return big == null ? numerator + "/" + denominator : big.numerator + "/" + big.denominator;
  }

  /** {@code 12} or {@code 365/30}. */
  @Override
  public String toString() {
    return big == null && denominator == 1
        ? Long.toString(numerator)
        : isInteger() ? numerator().toString() : asQuotient();
  }

  /** Without a division, which takes longer than to ask, where all they share is factors of two. */
  private static long dividedBy(long value, long common) {
    int twos = Long.numberOfTrailingZeros(common);
    return common >> twos == 1 ? value >> twos : value / common;
  }

  private static boolean isSmall(long value) {
    return value <= MOST_SMALL && value >= -MOST_SMALL;
  }

  private static boolean isSmall(BigInteger value) {
    return value.bitLength() < Long.SIZE && isSmall(value.longValue());
  }

  /** Whether the product is not above {@link #MOST_SMALL}. */
  private static boolean fits(long a, long b) {
    long product = a * b;
    return Math.multiplyHigh(a, b) == product >> (Long.SIZE - 1) && isSmall(product);
  }

  private static void requireNotZero(boolean isNotZero) {
    if (!isNotZero) {
      throw InvalidValue.of("the denominator of a ratio is zero", "分数的分母为零");
    }
  }

  /**
   * Greatest common divisor by halving, positive; of zero and {@code b} it is the size of b. One
   * division first brings both to the size of the smaller, which is often far below the other.
   * Decimals, whose denominators have no prime factors but two and five, need no more than to count
   * the fives.
   */
  private static long gcd(long a, long b) {
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

  /** Greatest common divisor of two positive odd numbers. */
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
}
