package io.clearcost.persistence.law;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;

/**
 * What came of reading a CSV file.
 *
 * @param <V> what a row says
 */
public sealed interface CsvOutcome<V> {

  <R> R fold(Function<Read<V>, R> read, Function<Malformed<V>, R> malformed);

  /**
   * Every row says something.
   *
   * @param rows in the order of the file
   * @param charset in which the file is written
   */
  record Read<V>(List<Row<V>> rows, Charset charset) implements CsvOutcome<V> {
    public Read {
      rows = List.copyOf(rows);
    }

    /** What the rows say. */
    public List<V> values() {
      return rows.stream().map(Row::value).toList();
    }

    @Override
    public <R> R fold(Function<Read<V>, R> read, Function<Malformed<V>, R> malformed) {
      return read.apply(this);
    }
  }

  /** Something is wrong; these are all places. */
  record Malformed<V>(List<CsvError> errors) implements CsvOutcome<V> {
    public Malformed {
      errors = List.copyOf(errors);
    }

    @Override
    public <R> R fold(Function<Read<V>, R> read, Function<Malformed<V>, R> malformed) {
      return malformed.apply(this);
    }
  }

  /**
   * A row.
   *
   * @param line line number of its beginning, from 1
   * @param value what it says
   */
  record Row<V>(long line, V value) {}
}
