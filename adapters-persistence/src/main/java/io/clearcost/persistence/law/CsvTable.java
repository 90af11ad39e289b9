package io.clearcost.persistence.law;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A CSV file (RFC 4180, in UTF-8 or GB 18030) with one header and one kind of row. Every wrong
 * place is told at once, so that a file is corrected once.
 *
 * @param <V> what a row says
 */
final class CsvTable<V> {

  private final List<String> header;
  private final Function<CsvFields, Optional<V>> row;
  private final Function<V, String> key;

  /**
   * A kind of table.
   *
   * @param header the columns
   * @param row what the fields of a row say; empty where something is wrong with them
   * @param key what at most one row may be about, in words; the last column is part of it
   */
  CsvTable(List<String> header, Function<CsvFields, Optional<V>> row, Function<V, String> key) {
    this.header = List.copyOf(header);
    this.row = row;
    this.key = key;
  }

  /** Reads a whole file. */
  CsvOutcome<V> read(byte[] content) {
    return CsvText.of(content)
        .map(text -> new Reading().read(text))
        .orElseGet(
            () ->
                new CsvOutcome.Malformed<>(
                    List.of(
                        new CsvError(
                            1, Optional.empty(), "the text is neither UTF-8 nor GB 18030"))));
  }

  /** The header and a row for each value. */
  String write(List<V> values, Function<V, List<String>> fields) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      values.forEach(value -> csv.writeRecord(fields.apply(value)));
    } catch (IOException impossible) {
      throw new UncheckedIOException("text in memory is written", impossible);
    }
    return text.toString();
  }

  /** One file on the way. */
  private final class Reading {

    private final List<CsvOutcome.Row<V>> rows = new ArrayList<>();
    private final List<CsvError> errors = new ArrayList<>();
    private final Map<String, Long> lineOfKey = new HashMap<>();

    /** First line after what could be read. */
    private long nextLine = 1;

    CsvOutcome<V> read(CsvText text) {
      try {
        readRecords(text.text());
      } catch (CsvParseException e) {
        errors.add(
            new CsvError(
                nextLine,
                Optional.empty(),
                "a quoted field is not closed, or text follows its closing quote"));
      }
      return errors.isEmpty()
          ? new CsvOutcome.Read<>(rows, text.charset())
          : new CsvOutcome.Malformed<>(errors);
    }

    private void readRecords(String text) {
      boolean headerSeen = false;
      for (CsvRecord csvRecord : reader().ofCsvRecord(text)) {
        nextLine = csvRecord.getStartingLineNumber() + 1;
        if (headerSeen) {
          readRow(csvRecord);
        } else if (csvRecord.getFields().equals(header)) {
          headerSeen = true;
        } else {
          addError(csvRecord, Optional.empty(), "the header must be " + String.join(",", header));
          return;
        }
      }
      if (!headerSeen) {
        errors.add(new CsvError(1, Optional.empty(), "the file is empty"));
      }
    }

    private CsvReader.CsvReaderBuilder reader() {
      // Strict on quotes, so that a stray one does not swallow the lines after it; lenient on the
      // number of fields, which is told together with the other errors.
      return CsvReader.builder()
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .allowUnclosedQuote(false);
    }

    private void readRow(CsvRecord csvRecord) {
      if (csvRecord.getFieldCount() != header.size()) {
        addError(
            csvRecord,
            Optional.empty(),
            "%d fields expected, but found %d".formatted(header.size(), csvRecord.getFieldCount()));
        return;
      }
      CsvFields fields = new CsvFields(header, csvRecord.getFields());
      Optional<V> value = row.apply(fields);
      fields
          .errors()
          .forEach((column, message) -> addError(csvRecord, Optional.of(column), message));
      value.ifPresent(read -> addDistinct(csvRecord, read));
    }

    private void addDistinct(CsvRecord csvRecord, V value) {
      long line = csvRecord.getStartingLineNumber();
      Long earlier = lineOfKey.putIfAbsent(key.apply(value), line);
      if (earlier == null) {
        rows.add(new CsvOutcome.Row<>(line, value));
      } else {
        addError(
            csvRecord,
            Optional.of(header.get(header.size() - 1)),
            "line %d is about the same: %s".formatted(earlier, key.apply(value)));
      }
    }

    private void addError(CsvRecord csvRecord, Optional<String> column, String message) {
      errors.add(new CsvError(csvRecord.getStartingLineNumber(), column, message));
    }
  }
}
