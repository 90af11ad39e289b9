package io.clearcost.grpc.cost;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

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

  /** The end of an interval, rounded to at most 24 digits in the direction of {@code rounding}. */
  static String bracketEnd(Ratio value, RoundingMode rounding) {
    return plain(value.toDecimal(BRACKET_SCALE, rounding));
  }

  /** A number rounded half up to as many digits as a rate has. */
  static String rounded(Ratio value) {
    return plain(value.toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
