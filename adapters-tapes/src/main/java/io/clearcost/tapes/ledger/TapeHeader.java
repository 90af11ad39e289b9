package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeColumn;
import io.clearcost.tapes.table.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the columns of a tape are.
 *
 * @param byIndex the columns that are read, by index from 0
 * @param shown every column as its author sees it
 * @param unnamed indexes of columns without a name
 * @param constants what a mapping says for columns that the tape lacks
 */
record TapeHeader(
    TreeMap<Integer, BoundColumn> byIndex,
    List<TapeColumn> shown,
    List<Integer> unnamed,
    Map<BoundColumn, Cell> constants) {

  TapeHeader {
    shown = List.copyOf(shown);
    unnamed = List.copyOf(unnamed);
    constants = Map.copyOf(constants);
  }

  /**
   * A column in its place.
   *
   * @param index from 0
   */
  record Placed(int index, CellReader reader) {}

  /** The column of a name. */
  Optional<Placed> placed(String name) {
    return byIndex.entrySet().stream()
        .filter(entry -> entry.getValue().column().name().equals(name))
        .map(entry -> new Placed(entry.getKey(), entry.getValue().reader()))
        .findAny();
  }

  int width() {
    return shown.size();
  }
}
