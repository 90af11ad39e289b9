package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.TextFile;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.domain.law.Fingerprint;
import io.clearcost.tapes.fault.TapeFault;
import io.clearcost.tapes.ledger.TapeMapping;
import io.clearcost.tapes.ledger.TapeOptions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a tape is to be read; what is not said is found out. */
final class TapeFormat {

  /** The encodings in which tapes come. */
  enum Encoding {
    UTF_8("UTF-8"),
    GB18030("GB18030");

    private final String charset;

    Encoding(String charset) {
      this.charset = charset;
    }
  }

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "What the tape calls its columns and values; see docs/loan-tape.md.")
  @Nullable Path mapping;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "UTF_8 or GB18030; otherwise it is found out.")
  @Nullable Encoding encoding;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "Sheet of a workbook, where several hold something.")
  @Nullable String sheet;

  TapeOptions options() {
    TapeOptions options = TapeOptions.FOUND_OUT;
    if (mapping != null) {
      options = options.withMapping(read(mapping));
    }
    if (encoding != null) {
      options = options.withCharset(Charset.forName(encoding.charset));
    }
    return sheet == null ? options : options.withSheet(sheet);
  }

  /** What makes the same bytes another tape: everything that was said of how to read them. */
  String fingerprint() {
    String mapped = mapping == null ? "" : Fingerprint.hex(TextFile.read(mapping, "mapping"));
    return "%s %s %s"
        .formatted(
            mapped,
            encoding == null ? "" : encoding.charset,
            Optional.ofNullable(sheet).orElse(""));
  }

  private static TapeMapping read(Path file) {
    TapeMapping.Parsed parsed = TapeMapping.parse(TextFile.read(file, "mapping"));
    return parsed
        .mapping()
        .orElseThrow(
            () ->
                new UnusableEnvironment(
                    "The mapping "
                        + file
                        + " cannot be used: "
                        + parsed.faults().stream()
                            .map(TapeFault::message)
                            .collect(Collectors.joining(" "))));
  }
}
