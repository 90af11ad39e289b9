package io.clearcost.bootstrap.book;

import com.google.protobuf.util.JsonFormat;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.persistence.law.InstitutionCsv;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a book into an empty directory: {@code institutions.csv} for the register, one file of
 * JSON lines for each tape under {@code tapes}, and {@code labels.csv} for whoever measures a
 * detector.
 *
 * <p>A file whose name ends in {@code .gz} is compressed. The lines are the same on every machine;
 * compressed bytes depend on the library that compresses them.
 */
public final class BookWriter {

  /** The register of the lenders, in the directory. */
  public static final String INSTITUTIONS = "institutions.csv";

  private static final String LABELS = "labels.csv";

  /** The folder of the tapes. */
  public static final String TAPES = "tapes";

  private static final String COMPRESSED = ".gz";
  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().omittingInsignificantWhitespace();

  private final BookGenerator book;
  private final boolean compressed;
  private final LongConsumer progress;
  private int tapes;
  private long records;
  private long loans;
  private long flows;
  private long events;

  /**
   * A writer that wrote nothing yet; it writes once.
   *
   * @param compressed whether tapes get names that end in {@code .gz}
   * @param progress is told after each record how many there are
   */
  public BookWriter(BookGenerator book, boolean compressed, LongConsumer progress) {
    this.book = book;
    this.compressed = compressed;
    this.progress = progress;
  }

  /**
   * Writes everything.
   *
   * @throws UnusableEnvironment where the directory holds something, or cannot be written to
   */
  public BookSummary write(Path directory) {
    try {
      requireEmpty(directory);
      Path folder = Files.createDirectories(directory.resolve(TAPES));
      Files.writeString(directory.resolve(INSTITUTIONS), InstitutionCsv.write(book.institutions()));
      Iterator<Tape> all = book.tapes().iterator();
      while (all.hasNext()) {
        write(folder, all.next());
      }
      return new BookSummary(
          tapes, records, loans, flows, events, writeLabels(directory.resolve(LABELS)));
    } catch (IOException unwritable) {
      throw new UnusableEnvironment("Cannot write to " + directory + ".", unwritable);
    }
  }

  private static void requireEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new UnusableEnvironment(directory + " is no directory.");
    }
    try (Stream<Path> files = Files.list(directory)) {
      if (files.findAny().isPresent()) {
        throw new UnusableEnvironment(
            directory + " is not empty; a book is written into an empty directory.");
      }
    }
  }

  private void write(Path folder, Tape tape) throws IOException {
    String name = tape.institution().id() + "-" + tape.month() + ".jsonl";
    try (Writer lines = open(folder.resolve(compressed ? name + COMPRESSED : name))) {
      while (tape.records().hasNext()) {
        LoanRecord next = tape.records().next();
        JSON.appendTo(next, lines);
        lines.append('\n');
        count(next);
      }
    }
    tapes++;
  }

  private void count(LoanRecord next) {
    records++;
    loans += next.hasContract() ? 1 : 0;
    flows += next.getPaidCount();
    events += next.getEventsCount();
    progress.accept(records);
  }

  private Map<Pattern, Long> writeLabels(Path file) throws IOException {
    Map<Pattern, Long> counts = new EnumMap<>(Pattern.class);
    try (Writer lines = open(file)) {
      lines.append("institution_id,loan_reference,pattern,verdict\n");
      Iterator<LabelledLoan> labels = book.labels().iterator();
      while (labels.hasNext()) {
        LabelledLoan label = labels.next();
        lines
            .append(label.institution().value())
            .append(',')
            .append(label.loanReference())
            .append(',')
            .append(label.pattern().name())
            .append(',')
            .append(label.pattern().isGuilty() ? "guilty" : "innocent")
            .append('\n');
        counts.merge(label.pattern(), 1L, Long::sum);
      }
    }
    return counts;
  }

  private static Writer open(Path file) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    return new BufferedWriter(
        new OutputStreamWriter(
            file.toString().endsWith(COMPRESSED) ? new GZIPOutputStream(bytes) : bytes,
            StandardCharsets.UTF_8));
  }
}
