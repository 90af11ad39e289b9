package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.FieldFault;
import io.clearcost.bootstrap.input.Refusal;
import io.clearcost.bootstrap.settings.CsvFile;
import io.clearcost.persistence.law.CsvOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a CSV file that a command is given, and tells what goes wrong with it by its lines. */
final class CsvInput {

  private static final Pattern PLACE =
      Pattern.compile("(?:requests|change\\.register_entries\\.entries)\\[(\\d+)\\]\\.(.*)");

  private CsvInput() {}

  /**
   * The rows of a file; where it is not UTF-8 the person is told in which charset it was read.
   *
   * @param role what the file is, for the sentence of a failure
   */
  static <V> List<CsvOutcome.Row<V>> read(
      Streams streams, Path file, String role, Function<byte[], CsvOutcome<V>> reading) {
    CsvOutcome.Read<V> content = CsvFile.read(file, role, reading);
    if (!content.charset().equals(StandardCharsets.UTF_8)) {
      streams.say(file + " is not UTF-8 and was read as " + content.charset());
    }
    return content.rows();
  }

  /**
   * The same refusal, with the lines of the file in place of the places in the request.
   *
   * @param rows as they were sent
   */
  static <V> Refusal byLine(Refusal refusal, List<CsvOutcome.Row<V>> rows) {
    return new Refusal(
        refusal.code(),
        refusal.reason(),
        refusal.message(),
        refusal.messageZh(),
        refusal.fields().stream().map(fault -> byLine(fault, rows)).toList());
  }

  private static <V> FieldFault byLine(FieldFault fault, List<CsvOutcome.Row<V>> rows) {
    Matcher place = PLACE.matcher(fault.path());
    return place.matches()
        ? new FieldFault(
            "line %d, %s"
                .formatted(rows.get(Integer.parseInt(place.group(1))).line(), place.group(2)),
            fault.reason(),
            fault.description(),
            fault.descriptionZh())
        : fault;
  }
}
