package io.clearcost.domain.rate;

/**
 * The interest rate that a contract quotes.
 *
 * @param fraction 0.01 is 1 % per {@code basis}; not negative
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

  public QuotedRate {
    if (fraction.signum() < 0) {
      throw new IllegalArgumentException("a quoted rate is not negative: " + fraction);
    }
  }
}
