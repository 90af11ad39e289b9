package io.clearcost.tapes.table;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What stands in one place of a table. A cell that is not there is an empty one.
 *
 * @param kind how it is stored
 * @param text its text; a number in plain notation
 * @param moment the time that a number is in the calendar of the workbook, where it can be one
 */
public record Cell(Kind kind, String text, Optional<LocalDateTime> moment) {

  /** Nothing. */
  public static final Cell EMPTY = text("");

  /** How a cell is stored. */
  public enum Kind {
    /** As text, as everything in a CSV file is. */
    TEXT,
    /** As a number of a spreadsheet. */
    NUMBER,
    /** As a number that a spreadsheet shows as a date. */
    DATE
  }

  /** A cell of text. */
  public static Cell text(String text) {
    return new Cell(Kind.TEXT, text, Optional.empty());
  }

  /** Whether nothing but blanks stands in it. */
  public boolean isBlank() {
    return text.isBlank();
  }
}
