package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeColumn;

/**
 * A column as a tape has it.
 *
 * @param shown how its author sees it
 * @param reader reads its cells
 */
record BoundColumn(TapeColumn shown, CellReader reader) {

  Column column() {
    return reader.column();
  }
}
