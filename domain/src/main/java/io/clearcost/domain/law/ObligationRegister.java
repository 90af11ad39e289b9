package io.clearcost.domain.law;

import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every obligation of the texts, and what carries each of them: the table of contents of what this
 * program is for.
 *
 * <p>The rows stand in one file for each instrument, as {@link ObligationText} reads them. They
 * decide nothing: figures in them are text, and the rules hold their own.
 *
 * @param rows in the order of the texts
 */
public record ObligationRegister(List<Obligation> rows) {

  /** Refuses a row that stands twice. */
  public ObligationRegister {
    rows = List.copyOf(rows);
    Set<ObligationId> seen = new HashSet<>();
    rows.forEach(
        row -> {
          if (!seen.add(row.id())) {
            throw new IllegalArgumentException("the register has two rows " + row.id());
          }
        });
  }

  /**
   * The rows of the two texts.
   *
   * @throws IllegalArgumentException when a file is wrong; names file and line
   */
  public static ObligationRegister official() {
    return new ObligationRegister(
        Stream.of(
                read("obligations-assisted-lending-notice.txt", AssistedLendingNotice.INSTRUMENT),
                read("obligations-small-loan-guideline.txt", SmallLoanGuideline.INSTRUMENT))
            .flatMap(List::stream)
            .toList());
  }

  /** The row with this id. */
  public Optional<Obligation> row(ObligationId id) {
    return rows.stream().filter(row -> row.id().equals(id)).findAny();
  }

  /** The rows of one instrument. */
  public List<Obligation> of(Instrument instrument) {
    return rows.stream().filter(row -> row.basis().instrument().equals(instrument)).toList();
  }

  private static List<Obligation> read(String file, Instrument instrument) {
    try (InputStream resource = ObligationRegister.class.getResourceAsStream(file)) {
      if (resource == null) {
        throw new IllegalStateException("not in this build: " + file);
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(resource.readAllBytes()))
              .toString();
      return new ObligationText(file, instrument).parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
