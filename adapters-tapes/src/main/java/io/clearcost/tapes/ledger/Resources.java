package io.clearcost.tapes.ledger;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The tables beside these classes. */
final class Resources {

  private Resources() {}

  static List<NamedCsvRecord> rows(String name) {
    try (InputStream resource = Resources.class.getResourceAsStream(name);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(resource, name))) {
      return rows.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  /** The words of a field, which stand there with blanks between them. */
  static List<String> words(NamedCsvRecord row, String field) {
    String text = row.getField(field);
    return text.isBlank() ? List.of() : List.of(text.split(" ", -1));
  }
}
