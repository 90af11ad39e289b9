package io.clearcost.tapes.table;

import java.io.IOException;
import java.util.Optional;

/** The rows of a table, one at a time; blank ones are passed over. */
public interface TableRows {

  /**
   * The next row.
   *
   * @throws io.clearcost.tapes.fault.TapeStopped where the file cannot be read on
   */
  Optional<TableRow> next() throws IOException;

  /** How the author of the file calls the column of an index from 0. */
  String label(int column);

  /** Whether a row ends where its last filled cell does, so that a short one lacks nothing. */
  boolean rowsMayBeShort();
}
