package io.clearcost.domain.law;

import io.clearcost.domain.rate.Ratio;

/**
 * A number with its unit.
 *
 * @param value the number
 * @param unit of what
 */
public record Quantity(Ratio value, Unit unit) {

  /** Of what a number is. */
  public enum Unit {
    FEN,
    /** A part of a whole; 0.3 is 30 %. */
    SHARE,
    /** A fraction a year; 0.24 is 24 %. */
    ANNUAL_FRACTION,
    /** Months of the calendar. */
    MONTHS,
    /** So many of them. */
    COUNT,
    /** So many times another rate. */
    MULTIPLE
  }

  public static Quantity of(long value, Unit unit) {
    return new Quantity(Ratio.of(value), unit);
  }
}
