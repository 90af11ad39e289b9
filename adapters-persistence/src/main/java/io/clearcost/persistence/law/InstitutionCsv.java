package io.clearcost.persistence.law;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.clearcost.domain.party.Institution;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads entries of the institution register from CSV (RFC 4180, UTF-8 with or without byte order
 * mark). Every wrong place is told at once, so that a file is corrected once.
 */
public final class InstitutionCsv {

  static final List<String> HEADER =
      List.of("institution_id", "legal_name", "credit_code", "kind", "province", "effective_from");

  private final List<Institution> institutions = new ArrayList<>();
  private final List<CsvError> errors = new ArrayList<>();
  private final Map<List<String>, Long> lineOfKey = new HashMap<>();

  /** First line after what could be read. */
  private long nextLine = 1;

  private InstitutionCsv() {}

  /** Reads a whole file. */
  public static Outcome read(byte[] content) {
    CharBuffer text = CharBuffer.allocate(content.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), text, true);
    text.flip();
    if (result.isError()) {
      long line = 1 + text.chars().filter(c -> c == '\n').count();
      return new Outcome.Malformed(
          List.of(new CsvError(line, Optional.empty(), "the text is not UTF-8")));
    }
    return new InstitutionCsv().read(CsvText.withoutByteOrderMark(text.toString()));
  }

  private Outcome read(String text) {
    try {
      readRecords(text);
    } catch (CsvParseException e) {
      errors.add(
          new CsvError(
              nextLine,
              Optional.empty(),
              "a quoted field is not closed, or text follows its closing quote"));
    }
    return errors.isEmpty() ? new Outcome.Read(institutions) : new Outcome.Malformed(errors);
  }

  private void readRecords(String text) {
    boolean headerSeen = false;
    for (CsvRecord csvRecord : reader().ofCsvRecord(text)) {
      nextLine = csvRecord.getStartingLineNumber() + 1;
      if (headerSeen) {
        readRow(csvRecord);
      } else if (csvRecord.getFields().equals(HEADER)) {
        headerSeen = true;
      } else {
        addError(csvRecord, Optional.empty(), "the header must be " + String.join(",", HEADER));
        return;
      }
    }
    if (!headerSeen) {
      errors.add(new CsvError(1, Optional.empty(), "the file is empty"));
    }
  }

  private static CsvReader.CsvReaderBuilder reader() {
    // Strict on quotes, so that a stray one does not swallow the lines after it; lenient on the
    // number of fields, which is told together with the other errors.
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  private void readRow(CsvRecord csvRecord) {
    if (csvRecord.getFieldCount() != HEADER.size()) {
      addError(
          csvRecord,
          Optional.empty(),
          "%d fields expected, but found %d".formatted(HEADER.size(), csvRecord.getFieldCount()));
      return;
    }
    InstitutionFields fields = new InstitutionFields(csvRecord.getFields());
    fields.errors().forEach((column, message) -> addError(csvRecord, Optional.of(column), message));
    fields.institution().ifPresent(institution -> addDistinct(csvRecord, institution));
  }

  private void addDistinct(CsvRecord csvRecord, Institution institution) {
    List<String> key = List.of(institution.id().value(), institution.from().toString());
    Long earlier = lineOfKey.putIfAbsent(key, csvRecord.getStartingLineNumber());
    if (earlier == null) {
      institutions.add(institution);
    } else {
      addError(
          csvRecord,
          Optional.of("effective_from"),
          "line %d has an entry of %s from the same day".formatted(earlier, institution.id()));
    }
  }

  private void addError(CsvRecord csvRecord, Optional<String> column, String message) {
    errors.add(new CsvError(csvRecord.getStartingLineNumber(), column, message));
  }

  /** What came of it. */
  public sealed interface Outcome {

    <R> R fold(Function<Read, R> read, Function<Malformed, R> malformed);

    /** Every line is an entry. */
    record Read(List<Institution> institutions) implements Outcome {
      public Read {
        institutions = List.copyOf(institutions);
      }

      @Override
      public <R> R fold(Function<Read, R> read, Function<Malformed, R> malformed) {
        return read.apply(this);
      }
    }

    /** Something is wrong; these are all places. */
    record Malformed(List<CsvError> errors) implements Outcome {
      public Malformed {
        errors = List.copyOf(errors);
      }

      @Override
      public <R> R fold(Function<Read, R> read, Function<Malformed, R> malformed) {
        return malformed.apply(this);
      }
    }
  }
}
