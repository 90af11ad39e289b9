package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeColumn;
import io.clearcost.tapes.fault.TapePlace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where on the tape the fields of one record stand, so that what the intake service says of a field
 * can be shown at its cell.
 */
public final class TapePlaces {

  private final long row;
  private final boolean isJson;
  private final Map<String, TapePlace> byPath;

  private TapePlaces(long row, boolean isJson, Map<String, TapePlace> byPath) {
    this.row = row;
    this.isJson = isJson;
    this.byPath = byPath;
  }

  static TapePlaces ofTable(long firstRow, Map<String, TapePlace> byPath) {
    return new TapePlaces(firstRow, false, byPath);
  }

  /** Of a line of JSON, where the path is the place. */
  static TapePlaces ofLine(long line) {
    return new TapePlaces(line, true, Map.of());
  }

  /**
   * The place of a field.
   *
   * @param path of the field in the record, as in {@code
   *     contract.loan.terms.fee_items[0].amount_fen}
   * @return its cell; for a field without one the row of the message around it, else the first row
   *     of the loan
   */
  public TapePlace of(String path) {
    if (isJson) {
      Optional<TapeColumn> column =
          Optional.of(path).filter(told -> !told.isEmpty()).map(told -> new TapeColumn(told, ""));
      return new TapePlace(row, column);
    }
    for (String outer = path; !outer.isEmpty(); outer = around(outer)) {
      TapePlace place = byPath.get(outer);
      if (place != null) {
        return place;
      }
    }
    return TapePlace.row(row);
  }

  private static String around(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('.'), 0));
  }

  /** Takes the places of a record on its way. */
  static final class Collected {

    private final Map<String, TapePlace> byPath = new HashMap<>();

    void add(String path, TapePlace place) {
      byPath.put(path, place);
    }

    Optional<TapePlace> at(String path) {
      return Optional.ofNullable(byPath.get(path));
    }

    TapePlaces from(long firstRow) {
      return ofTable(firstRow, byPath);
    }
  }
}
