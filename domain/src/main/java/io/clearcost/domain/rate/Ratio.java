package io.clearcost.domain.rate;

import io.clearcost.domain.text.InvalidValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
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
    long common = WholeNumbers.gcd(numerator, denominator);
    long upper = WholeNumbers.quotient(numerator, common);
    long lower = WholeNumbers.quotient(denominator, common);
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
      long common = WholeNumbers.gcd(denominator, other.denominator);
      long here = WholeNumbers.quotient(other.denominator, common);
      long there = WholeNumbers.quotient(denominator, common);
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
      long across = WholeNumbers.gcd(numerator, other.denominator);
      long back = WholeNumbers.gcd(other.numerator, denominator);
      long a = WholeNumbers.quotient(numerator, across);
      long b = WholeNumbers.quotient(other.numerator, back);
      long c = WholeNumbers.quotient(denominator, back);
      long d = WholeNumbers.quotient(other.denominator, across);
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
        ? WholeNumbers.quotientHalfUp(numerator, denominator)
        : toInteger(rounding).longValueExact();
  }

  /**
   * The nearest whole number to this one times {@code whole}, in the direction of {@code rounding}.
   *
   * @throws ArithmeticException when it is no {@code long}
   */
  public long timesToLong(long whole, RoundingMode rounding) {
    return big == null && rounding == RoundingMode.HALF_UP && fits(numerator, whole)
        ? WholeNumbers.quotientHalfUp(numerator * whole, denominator)
        : times(of(whole)).toLong(rounding);
  }

  /**
   * The nearest decimal with {@code scale} fraction digits in the direction of {@code rounding}.
   */
  public BigDecimal toDecimal(int scale, RoundingMode rounding) {
    if (big == null
        && rounding == RoundingMode.HALF_UP
        && scale >= 0
        && scale <= WholeNumbers.DECIMALS) {
      long multiple = WholeNumbers.decimalMultiple(denominator);
      if (multiple != 0 && fits(numerator, multiple)) {
        return BigDecimal.valueOf(
            WholeNumbers.quotientHalfUp(
                numerator * multiple, WholeNumbers.tenToThe(WholeNumbers.DECIMALS - scale)),
            scale);
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
}
