package io.clearcost.persistence.law;

import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.time.EffectiveDated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The LPR publications in a CSV file: lines starting with "#", which name the source, then {@code
 * published,lpr_1y,lpr_5y} and one line for each publication, in order, with rates in percent.
 */
public final class CsvLprHistory implements LprHistory {

  /** Named after its last publication; a newer file gets a new name, and nothing is edited. */
  private static final String BUILT_IN = "lpr-2026-06-22.csv";

  private final EffectiveDated<LprPublication> publications;

  private CsvLprHistory(EffectiveDated<LprPublication> publications) {
    this.publications = publications;
  }

  /** The publications known when this program was made. */
  public static CsvLprHistory builtIn() {
    try (InputStream resource = CsvLprHistory.class.getResourceAsStream(BUILT_IN)) {
      if (resource == null) {
        throw new IllegalStateException("not in this build: " + BUILT_IN);
      }
      return parse(BUILT_IN, resource.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The publications in a file.
   *
   * @throws UnusableLprHistoryException when it cannot be read, or a line is malformed, out of
   *     order or repeated
   */
  public static CsvLprHistory read(Path file) {
    try {
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnusableLprHistoryException(
          "The LPR history %s cannot be read.".formatted(file), e);
    }
  }

  @Override
  public EffectiveDated<LprPublication> publications() {
    return publications;
  }

  private static CsvLprHistory parse(String name, byte[] content) {
    CsvText text =
        CsvText.of(content)
            .orElseThrow(
                () ->
                    new UnusableLprHistoryException(
                        "The LPR history %s is neither UTF-8 nor GB 18030 text.".formatted(name)));
    return new CsvLprHistory(new LprCsv(name).parse(text.text()));
  }
}
