package io.clearcost.bootstrap.sheet;

import io.clearcost.documents.text.DisplayText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts and rates as people read them. */
public final class Figures {

  private static final int PERCENT_DIGITS = 4;
  // The wire carries twelve digits of the fraction, which are ten of the percentage.
  private static final int MOST_PERCENT_DIGITS = 10;

  private Figures() {}

  /** An amount in fen as yuan, e.g. {@code ¥1,229.27}. */
  public static String yuan(long fen) {
    return DisplayText.yuan(fen);
  }

  /** A decimal fraction as a percentage with four decimals, e.g. {@code 24.0000 %}. */
  public static String percent(String fraction) {
    return percent(fraction, PERCENT_DIGITS);
  }

  /**
   * A measured rate beside its limit. Where four decimals would make two different rates look
   * alike, as many more are shown as tell them apart.
   *
   * @param sign how the one stands to the other
   */
  static String comparison(String measured, String sign, String limit) {
    int digits = PERCENT_DIGITS;
    boolean differ = new BigDecimal(measured).compareTo(new BigDecimal(limit)) != 0;
    while (differ
        && digits < MOST_PERCENT_DIGITS
        && percent(measured, digits).equals(percent(limit, digits))) {
      digits++;
    }
    return "measured %s %s limit %s"
        .formatted(percent(measured, digits), sign, percent(limit, digits));
  }

  private static String percent(String fraction, int digits) {
    return new BigDecimal(fraction)
            .movePointRight(2)
            .setScale(digits, RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }
}
