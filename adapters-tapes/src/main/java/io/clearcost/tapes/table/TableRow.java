package io.clearcost.tapes.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number line of the file on which it begins, or row of the sheet, from 1
 * @param cells what could be read of it, from the first column
 * @param damages what is wrong with its form; empty for a sound row
 */
public record TableRow(long number, List<Cell> cells, List<Damage> damages) {

  public TableRow {
    cells = List.copyOf(cells);
    damages = List.copyOf(damages);
  }

  /** The cell of a column, empty beyond the last. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return damages.isEmpty() && cells.stream().allMatch(Cell::isBlank);
  }
}
