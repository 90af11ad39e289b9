package io.clearcost.grpc.cost;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** Writes exact numbers as decimals. */
public final class Decimals {

  /** Twice the digits of a rate: an interval rounded outward stays as narrow as it was. */
  private static final int BRACKET_SCALE = 24;

  private Decimals() {}

  /**
   * A number that has a finite decimal, in plain notation without trailing zeros.
   *
   * @throws ArithmeticException when it has none
   */
  public static String exact(Ratio value) {
    return plain(new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator())));
  }

  /** A number as a decimal, or as a fraction such as 1/3 where the decimal would have no end. */
  public static String decimalOrFraction(Ratio value) {
    BigInteger rest = value.denominator();
    for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
      }
    }
    return rest.equals(BigInteger.ONE)
        ? exact(value)
        : value.numerator() + "/" + value.denominator();
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
