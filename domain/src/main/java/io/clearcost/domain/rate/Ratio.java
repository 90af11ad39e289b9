package io.clearcost.domain.rate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms with a positive denominator.
 *
 * @param numerator any integer
 * @param denominator positive; has no common factor with the numerator
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

  public static final Ratio ZERO = of(0);
  public static final Ratio ONE = of(1);

  public Ratio {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("the denominator of a ratio is zero");
    }
    if (denominator.signum() < 0) {
      numerator = numerator.negate();
      denominator = denominator.negate();
    }
    BigInteger common = numerator.gcd(denominator);
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  public static Ratio of(long value) {
    return new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
  }

  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The exact value of a decimal number. */
  public static Ratio of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /** The exact value of a decimal such as {@code "0.24"}. */
  public static Ratio parse(String decimal) {
    return of(new BigDecimal(decimal));
  }

  public Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Ratio dividedBy(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Ratio negated() {
    return new Ratio(numerator.negate(), denominator);
  }

  /** This number to a whole power of at least 0. */
  public Ratio pow(int exponent) {
    return new Ratio(numerator.pow(exponent), denominator.pow(exponent));
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The nearest whole number in the direction of {@code rounding}. */
  public BigInteger toInteger(RoundingMode rounding) {
    return toDecimal(0, rounding).toBigIntegerExact();
  }

  /**
   * The nearest decimal with {@code scale} fraction digits in the direction of {@code rounding}.
   */
  public BigDecimal toDecimal(int scale, RoundingMode rounding) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** {@code 12} or {@code 365/30}. */
  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
