package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate as it is printed, with its digits: 12.80 % says more than 12.8 %.
 *
 * <p>No rate is read with fewer than two decimals of a percentage, as the annex of
 * 中国人民银行公告〔2021〕第3号 prints: who prints 24 % says 24.00 %, and not anything up to 24.49 %.
 *
 * @param fraction 0.1280 is 12.80 %; its scale is the digits as printed, at most {@link
 *     AnnualRate#SCALE}
 */
public record PrintedRate(BigDecimal fraction) {

  /** Fraction digits of a percentage with two decimals. */
  private static final int FEWEST_DIGITS = 4;

  private static final Ratio HALF = Ratio.of(1, 2);

  public PrintedRate {
    if (fraction.scale() > AnnualRate.SCALE) {
      throw InvalidValue.of(
          "a printed rate has at most %d fraction digits, not %s",
          "所载利率至多%d位小数，不能是%s", AnnualRate.SCALE, fraction);
    }
  }

  /** Whether it is {@code reckoned}, rounded half up to the digits printed. */
  boolean rounds(BigDecimal reckoned) {
    return fraction.compareTo(reckoned.setScale(digits(), RoundingMode.HALF_UP)) == 0;
  }

  /** Whether it is {@code reckoned} with its further digits cut off, which is not rounding. */
  boolean cutsOff(BigDecimal reckoned) {
    return fraction.compareTo(reckoned.setScale(digits(), RoundingMode.DOWN)) == 0;
  }

  /** By how much rounding to the digits printed may move a rate. */
  Ratio halfUnit() {
    return Ratio.of(BigDecimal.ONE.movePointLeft(digits())).times(HALF);
  }

  Ratio value() {
    return Ratio.of(fraction);
  }

  private int digits() {
    return Math.max(fraction.scale(), FEWEST_DIGITS);
  }
}
