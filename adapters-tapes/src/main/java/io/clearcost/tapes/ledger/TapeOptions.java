package io.clearcost.tapes.ledger;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a tape is to be read.
 *
 * @param charset encoding of text, UTF-8 or GB18030; empty to find out
 * @param delimiter between the cells of a CSV file; empty to find out
 * @param sheet name of the sheet of a workbook; empty for the only one that can be seen and is
 *     filled
 * @param mapping what the tape calls its columns and values
 */
public record TapeOptions(
    Optional<Charset> charset,
    Optional<Character> delimiter,
    Optional<String> sheet,
    TapeMapping mapping) {

  /** Everything is found out, and the published names are used. */
  public static final TapeOptions FOUND_OUT =
      new TapeOptions(Optional.empty(), Optional.empty(), Optional.empty(), TapeMapping.NONE);

  /** The same with a mapping. */
  public TapeOptions withMapping(TapeMapping other) {
    return new TapeOptions(charset, delimiter, sheet, other);
  }

  /** The same for a sheet of a workbook. */
  public TapeOptions withSheet(String name) {
    return new TapeOptions(charset, delimiter, Optional.of(name), mapping);
  }

  /** The same with an encoding. */
  public TapeOptions withCharset(Charset other) {
    return new TapeOptions(Optional.of(other), delimiter, sheet, mapping);
  }

  /** The same with a delimiter. */
  public TapeOptions withDelimiter(char other) {
    return new TapeOptions(charset, Optional.of(other), sheet, mapping);
  }
}
