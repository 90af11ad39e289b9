package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeCheck;
import java.util.List;

/**
 * What is wrong with the form of a row, before anybody asks what it says.
 *
 * @param column index of the column from 0; -1 for the row as a whole
 * @param check what was checked
 * @param values what stands in the words of the check
 */
public record Damage(int column, TapeCheck check, List<Object> values) {

  /** The row as a whole. */
  public static final int WHOLE_ROW = -1;

  public Damage {
    values = List.copyOf(values);
  }

  static Damage of(int column, TapeCheck check, Object... values) {
    return new Damage(column, check, List.of(values));
  }
}
