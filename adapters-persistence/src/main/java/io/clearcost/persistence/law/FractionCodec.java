package io.clearcost.persistence.law;

import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;

/** An annual fraction as a decimal without trailing zeros: {@code 0.24}. */
final class FractionCodec {

  private FractionCodec() {}

  /**
   * Writes a fraction.
   *
   * @throws ArithmeticException when it would be stored changed
   */
  static String text(Ratio fraction) {
    return fraction
        .toDecimal(LawChange.DECIMALS, RoundingMode.UNNECESSARY)
        .stripTrailingZeros()
        .toPlainString();
  }

  static Ratio parse(String text) {
    return Ratio.parse(text);
  }
}
