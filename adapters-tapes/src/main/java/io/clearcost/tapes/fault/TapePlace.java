package io.clearcost.tapes.fault;

import java.util.Optional;

/**
 * A place in a tape.
 *
 * @param row line of the file on which the row begins, or row of the sheet, from 1; 0 for the file
 *     as a whole
 * @param column the column, where one is concerned
 */
public record TapePlace(long row, Optional<TapeColumn> column) {

  /** The file as a whole. */
  public static final TapePlace FILE = new TapePlace(0, Optional.empty());

  /** A whole row. */
  public static TapePlace row(long row) {
    return new TapePlace(row, Optional.empty());
  }

  /** A cell. */
  public static TapePlace cell(long row, TapeColumn column) {
    return new TapePlace(row, Optional.of(column));
  }
}
