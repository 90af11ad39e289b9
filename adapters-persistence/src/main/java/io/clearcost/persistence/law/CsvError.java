package io.clearcost.persistence.law;

import java.util.Optional;

/**
 * What is wrong in one place of a CSV file.
 *
 * @param line line number, from 1
 * @param column name of the column; empty when the whole line is wrong
 * @param message what is wrong, for the person who wrote the file
 */
public record CsvError(long line, Optional<String> column, String message) {

  /** {@code line 3, column kind: not a lender kind: BANK}. */
  @Override
  public String toString() {
    return "line " + line + column.map(name -> ", column " + name).orElse("") + ": " + message;
  }
}
