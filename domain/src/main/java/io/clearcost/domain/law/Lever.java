package io.clearcost.domain.law;

import io.clearcost.domain.rate.Ratio;

/**
 * One thing about a loan that can be changed while everything else stays as it is.
 *
 * @param kind what it is
 * @param code code of the charge: of the fee item, or {@code interest}; for payments and proceeds
 *     the word itself
 * @param name as shown to people
 * @param measure the unit of its value
 * @param now its value as offered, in {@code measure}
 */
public record Lever(Kind kind, String code, String name, Measure measure, Ratio now) {

  /** What is changed. */
  public enum Kind {
    /** The quoted rate; rates that the terms step to later stay. */
    RATE,
    /** The interest of a plan, all of it by the same factor. */
    INTEREST,
    /** Everything that is charged, rates of later steps too, all of it by the same factor. */
    ALL_CHARGES,
    /** A fee item, a guarantee fee as well as any other. */
    FEE,
    /** An up-front fee that the terms do not have. */
    FURTHER_UPFRONT_FEE,
    /** A fee with every instalment that the terms do not have. */
    FURTHER_PERIODIC_FEE,
    /** The payments of bare cash flows, all by the same amount. */
    PAYMENTS,
    /** What the borrower of bare cash flows receives at the start. */
    PROCEEDS
  }

  /** The unit of a value. */
  public enum Measure {
    /** A fraction a year; 0.22 is 22 %. */
    FRACTION_PER_YEAR,
    /** A fraction a month. */
    FRACTION_PER_MONTH,
    /** A fraction a day. */
    FRACTION_PER_DAY,
    /** A share of the original principal, each time; 0.011 is 1.1 %. */
    PRINCIPAL_SHARE,
    /** A share of the principal still owed, each time. */
    OUTSTANDING_SHARE,
    /** A share of the interest of the day, each time. */
    INTEREST_SHARE,
    /** Fen: each time for a fee, the largest one for payments. */
    FEN,
    /** A factor on the amounts as offered; 1 is as offered. */
    FACTOR
  }
}
