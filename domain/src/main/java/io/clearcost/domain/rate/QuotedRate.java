package io.clearcost.domain.rate;

import io.clearcost.domain.text.InvalidValue;
import java.math.BigDecimal;

/**
 * The interest rate that a contract quotes.
 *
 * @param fraction 0.01 is 1 % per {@code basis}; not negative, at most {@value #SCALE} fraction
 *     digits
 * @param basis the time the rate is for
 */
public record QuotedRate(Ratio fraction, Basis basis) {

  /** The time a quoted rate is for. */
  public enum Basis {
    ANNUAL,
    /** 月息: a twelfth of a year. */
    MONTHLY,
    /** 日息. */
    DAILY
  }

  /** Fraction digits of a quoted rate at most: more than any contract has, few enough to power. */
  public static final int SCALE = 12;

  private static final int MONTHS_IN_YEAR = 12;

  public QuotedRate {
    requireFraction(fraction);
  }

  /**
   * Refuses what no contract quotes.
   *
   * @throws IllegalArgumentException when {@code fraction} is negative or has too many digits
   */
  public static void requireFraction(Ratio fraction) {
    if (!fraction.times(Ratio.of(BigDecimal.ONE.movePointRight(SCALE))).isInteger()) {
      throw InvalidValue.of("a quoted rate has at most %d fraction digits", "报价利率至多%d位小数", SCALE);
    }
    if (fraction.signum() < 0) {
      throw InvalidValue.of("a quoted rate is not negative: %s", "报价利率不能为负：%s", fraction);
    }
  }

  /**
   * The rate that a traditional quote such as {@code 月息1分5厘} names.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static QuotedRate parseTraditional(String quote) {
    return TraditionalQuote.parse(quote);
  }

  /**
   * The interest of one day of interest.
   *
   * <pre>  annual: f / days in the year    monthly: 12 f / days in the year    daily: f</pre>
   *
   * @param daysInYear days in the year of the count of days
   */
  public Ratio perDay(int daysInYear) {
    return switch (basis) {
      case ANNUAL -> fraction.times(Ratio.of(1, daysInYear));
      case MONTHLY -> fraction.times(Ratio.of(MONTHS_IN_YEAR, daysInYear));
      case DAILY -> fraction;
    };
  }
}
