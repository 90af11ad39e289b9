package io.clearcost.tapes.ledger;

import java.util.List;

/**
 * A row of a loan whose cells are read.
 *
 * @param kind what it says
 * @param number line of the file or row of the sheet
 * @param cells what it tells, in the order of the columns, constants last
 */
record GatheredRow(RecordKind kind, long number, List<Told> cells) {

  GatheredRow {
    cells = List.copyOf(cells);
  }

  /**
   * A cell that tells something.
   *
   * @param value as its field takes it
   * @param constant whether a mapping says it, which gives way to what the tape says
   */
  record Told(BoundColumn column, Object value, boolean constant) {}
}
