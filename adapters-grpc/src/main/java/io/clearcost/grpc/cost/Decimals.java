package io.clearcost.grpc.cost;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Writes exact numbers as decimals. */
public final class Decimals {

  /** Twice the digits of a rate: an interval rounded outward stays as narrow as it was. */
  private static final int BRACKET_SCALE = 24;

  private static final BigInteger FIVE = BigInteger.valueOf(5);

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
    return finite(value).orElseGet(() -> value.numerator() + "/" + value.denominator());
  }

  /** Empty where the decimal would have no end: where the denominator is not 2^a x 5^b. */
  private static Optional<String> finite(Ratio value) {
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
    return Optional.of(new BigDecimal(unscaled, digits).toPlainString());
  }

  /** The end of an interval, rounded to at most 24 digits in the direction of {@code rounding}. */
  static String bracketEnd(Ratio value, RoundingMode rounding) {
    return plain(value.toDecimal(BRACKET_SCALE, rounding));
  }

  /** A number rounded half up to as many digits as a rate has. */
  public static String rounded(Ratio value) {
    return plain(value.toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
