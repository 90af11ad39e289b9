package io.clearcost.tapes.fault;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The words of the checks, read once from {@code checks.csv}; a check without words is a bug. */
final class CheckCatalogue {

  static final String RESOURCE = "checks.csv";

  private static final Map<TapeCheck, Words> WORDS = load();

  private CheckCatalogue() {}

  /** The words of one check. */
  record Words(TapeCheck.Subject subject, String english, String chinese) {}

  static Words of(TapeCheck check) {
    return Objects.requireNonNull(WORDS.get(check), check::name);
  }

  private static Map<TapeCheck, Words> load() {
    Map<TapeCheck, Words> words = new EnumMap<>(TapeCheck.class);
    try (InputStream resource = CheckCatalogue.class.getResourceAsStream(RESOURCE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(resource, RESOURCE))) {
      for (NamedCsvRecord row : rows) {
        words.put(
            TapeCheck.valueOf(row.getField("id")),
            new Words(
                TapeCheck.Subject.valueOf(row.getField("subject")),
                row.getField("english"),
                row.getField("chinese")));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(RESOURCE, unreadable);
    }
    return words;
  }
}
