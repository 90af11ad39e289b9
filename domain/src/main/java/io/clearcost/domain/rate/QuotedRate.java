package io.clearcost.domain.rate;

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

  public QuotedRate {
    if (!fraction.times(Ratio.of(BigDecimal.ONE.movePointRight(SCALE))).isInteger()) {
      throw new IllegalArgumentException("a quoted rate has at most " + SCALE + " fraction digits");
    }
    if (fraction.signum() < 0) {
      throw new IllegalArgumentException("a quoted rate is not negative: " + fraction);
    }
  }
}
