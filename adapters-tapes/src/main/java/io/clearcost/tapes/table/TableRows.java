package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeStopped;
import java.io.IOException;
import java.util.Optional;

/** The rows of a table, one at a time; blank ones are passed over. */
public interface TableRows {

  /**
   * The next row.
   *
   * @throws TapeStopped where the file cannot be read on
   */
  Optional<TableRow> next() throws IOException;

  /**
   * Why values that the author of the file sees in its rows were not among their cells; to be asked
   * after the last row.
   *
   * @param column index from 0 of the one column in which that is no loss
   */
  default Optional<TapeStopped> swallowed(int column) {
    return Optional.empty();
  }

  /** How the author of the file calls the column of an index from 0. */
  String label(int column);

  /** Whether a row ends where its last filled cell does, so that a short one lacks nothing. */
  boolean rowsMayBeShort();
}
