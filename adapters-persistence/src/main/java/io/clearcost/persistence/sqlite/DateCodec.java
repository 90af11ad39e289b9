package io.clearcost.persistence.sqlite;

import java.time.LocalDate;

/** A date as ISO text; only with four digits of the year is text order also day order. */
public final class DateCodec {

  private static final int LAST_YEAR = 9999;

  private DateCodec() {}

  /**
   * Writes a date.
   *
   * @throws IllegalArgumentException when its year has not four digits
   */
  public static String text(LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("a date at rest has a year of four digits, not " + date);
    }
    return date.toString();
  }

  public static LocalDate parse(String text) {
    return LocalDate.parse(text);
  }
}
