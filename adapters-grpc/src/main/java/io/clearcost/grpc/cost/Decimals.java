package io.clearcost.grpc.cost;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/** Writes exact numbers as decimals. */
public final class Decimals {

  /** Twice the digits of a rate: an interval rounded outward stays as narrow as it was. */
  private static final int BRACKET_SCALE = 24;

  /** 10^18 is the largest power of ten of 63 bits. */
  private static final int MOST_DIGITS_OF_A_LONG = 18;

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** All of 63 bits; the place of each is its exponent. */
  private static final long[] POWERS_OF_FIVE =
      LongStream.iterate(1, power -> power * 5).limit(28).toArray();

  private Decimals() {}

  /**
   * A number that has a finite decimal, in plain notation without trailing zeros.
   *
   * @throws ArithmeticException when it has none
   */
  public static String exact(Ratio value) {
    return finite(value)
        .orElseThrow(() -> new ArithmeticException(value + " has no finite decimal"));
  }

  /** A number as a decimal, or as a fraction such as 1/3 where the decimal would have no end. */
  public static String decimalOrFraction(Ratio value) {
    return finite(value).orElseGet(value::asQuotient);
  }

  private static Optional<String> finite(Ratio value) {
    return decimal(value).map(BigDecimal::toPlainString);
  }

  /** Empty where the decimal would have no end: where the denominator is not 2^a x 5^b. */
  private static Optional<BigDecimal> decimal(Ratio value) {
    return value.isSmall()
        ? small(value, value.longNumerator(), value.longDenominator())
        : large(value);
  }

  /** Nearly every number, and an answer has many: the same in whole numbers of 64 bits. */
  private static Optional<BigDecimal> small(Ratio value, long numerator, long denominator) {
    int twos = Long.numberOfTrailingZeros(denominator);
    int fives = Arrays.binarySearch(POWERS_OF_FIVE, denominator >> twos);
    if (fives < 0) {
      return Optional.empty();
    }
    int digits = Math.max(twos, fives);
    if (digits > MOST_DIGITS_OF_A_LONG) {
      return large(value);
    }
    long factor = POWERS_OF_FIVE[digits - fives] << (digits - twos);
    long unscaled = numerator * factor;
    return Math.multiplyHigh(numerator, factor) == unscaled >> (Long.SIZE - 1)
        ? Optional.of(BigDecimal.valueOf(unscaled, digits))
        : large(value);
  }

  private static Optional<BigDecimal> large(Ratio value) {
    int twos = value.denominator().getLowestSetBit();
    BigInteger rest = value.denominator().shiftRight(twos);
    int fives = 0;
    for (BigInteger[] parts = rest.divideAndRemainder(FIVE);
        parts[1].signum() == 0;
        parts = rest.divideAndRemainder(FIVE)) {
      rest = parts[0];
      fives++;
    }
    if (!rest.equals(BigInteger.ONE)) {
      return Optional.empty();
    }
    // In lowest terms, so that the last of these digits is not zero.
    int digits = Math.max(twos, fives);
    BigInteger unscaled =
        value.numerator().shiftLeft(digits - twos).multiply(FIVE.pow(digits - fives));
    return Optional.of(new BigDecimal(unscaled, digits));
  }

  /** The end of an interval, rounded to at most 24 digits in the direction of {@code rounding}. */
  static String bracketEnd(Ratio value, RoundingMode rounding) {
    return decimal(value)
        .filter(decimal -> decimal.scale() <= BRACKET_SCALE)
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> plain(value.toDecimal(BRACKET_SCALE, rounding)));
  }

  /** A number rounded half up to as many digits as a rate has. */
  public static String rounded(Ratio value) {
    return plain(value.toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
