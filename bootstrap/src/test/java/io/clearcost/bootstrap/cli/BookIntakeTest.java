package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.clearcost.bootstrap.book.BookWriter;
import io.clearcost.proto.ledger.v1.Intake;
import io.clearcost.proto.ledger.v1.IntakeState;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.LoanSummary;
import io.clearcost.proto.ledger.v1.RowFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of loans from its tapes into the ledger, month by month, as a lender's people do it. */
class BookIntakeTest {

  private static final Pattern TAPE = Pattern.compile("(.+)-(20[0-9]{2}-[0-9]{2})\\.jsonl");
  private static final Pattern INTAKE = Pattern.compile("intake (int_\\S+)");

  @SuppressWarnings("NullAway.Init") // set by JUnit
  @TempDir
  private static Path directory;

  @SuppressWarnings("NullAway.Init") // set before all
  private static ServerUnderTest server;

  /** Of the loans of this book three are claimed to cost less than they do. */
  @BeforeAll
  static void takeIn() throws IOException {
    Path data = directory.resolve("data");
    CommandRun.of(
            "demo-data", "--out", book(), "--seed", 8, "--loans", 60, "--months", 2, "--lenders", 2)
        .answered();
    CommandRun.of("institutions", "import", book().resolve(BookWriter.INSTITUTIONS), "--data", data)
        .answered();
    server = ServerUnderTest.start("--data", data);
    for (Path tape : tapes()) {
      CommandRun run = intake(tape);
      if (run.code() != ExitCodes.ANSWERED) {
        explain(run);
        intake(tape).answered();
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void submissions_onceTheirWarningsAreExplained_areAccepted() throws IOException {
    List<Intake> intakes = intakes();

    assertThat(intakes)
        .hasSameSizeAs(tapes())
        .allMatch(intake -> intake.getState() == IntakeState.INTAKE_STATE_ACCEPTED)
        .allMatch(intake -> intake.getVersion() == 1)
        .allMatch(intake -> intake.getRefusedRowCount() == 0)
        .anyMatch(intake -> intake.getWarningCount() > 0);
  }

  @Test
  void loans_ofTheLedger_areThoseOfTheBook() throws IOException {
    Set<String> contracted = new TreeSet<>();
    for (LoanRecord record : records()) {
      if (record.hasContract()) {
        contracted.add(record.getLoanReference());
      }
    }

    List<LoanSummary> loans =
        messages(
            LoanSummary.getDefaultInstance(), ask("ledger", "loans", "--limit", 1_000, "--json"));

    assertThat(loans)
        .hasSizeGreaterThanOrEqualTo(60)
        .extracting(LoanSummary::getLoanReference)
        .containsExactlyInAnyOrderElementsOf(contracted);
  }

  @Test
  void claims_thatDiffer_areThoseThatTheBookUnderstates() throws IOException {
    List<String> understated;
    try (Stream<String> labels = Files.lines(book().resolve("labels.csv"))) {
      understated =
          labels
              .map(label -> label.split(",", -1))
              .filter(label -> label[2].equals("UNDERSTATED_CLAIM"))
              .map(label -> label[1])
              .toList();
    }

    List<String> found = new ArrayList<>();
    for (Intake intake : intakes()) {
      messages(
              RowFinding.getDefaultInstance(),
              ask("ledger", "findings", intake.getIntakeId(), "--json"))
          .stream()
          .filter(finding -> finding.getFinding().getCheckId().equals("QUA_CLAIM_DIFFERS"))
          .map(RowFinding::getLoanReference)
          .forEach(found::add);
    }

    assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(understated);
  }

  @Test
  void tapes_takenInAgain_changeNothing() throws IOException {
    String loans = ask("ledger", "export").out();
    String intakes = ask("ledger", "intakes", "--json").out();

    for (Path tape : tapes()) {
      assertThat(intake(tape).answered().out()).contains("validation code");
    }

    assertThat(ask("ledger", "export").out()).isEqualTo(loans);
    assertThat(ask("ledger", "intakes", "--json").out()).isEqualTo(intakes);
  }

  private static Path book() {
    return directory.resolve("book");
  }

  /** The tapes of all lenders in the order of their months. */
  private static List<Path> tapes() throws IOException {
    try (Stream<Path> files = Files.list(book().resolve(BookWriter.TAPES))) {
      return files
          .sorted(Comparator.comparing((Path file) -> part(file, 2)).thenComparing(file -> file))
          .toList();
    }
  }

  /** Of the name of a tape, 1 the lender and 2 the month. */
  private static String part(Path tape, int group) {
    Matcher name = TAPE.matcher(String.valueOf(tape.getFileName()));
    assertThat(name.matches()).as(tape.toString()).isTrue();
    return name.group(group);
  }

  private static List<LoanRecord> records() throws IOException {
    List<LoanRecord> records = new ArrayList<>();
    for (Path tape : tapes()) {
      for (String line : Files.readAllLines(tape)) {
        records.add(message(LoanRecord.getDefaultInstance(), line));
      }
    }
    return records;
  }

  private static CommandRun intake(Path tape) {
    return CommandRun.of(
        "ledger",
        "intake",
        tape,
        "--institution",
        part(tape, 1),
        "--month",
        part(tape, 2),
        "--server",
        server.address());
  }

  private static void explain(CommandRun run) {
    Matcher id = INTAKE.matcher(run.err());
    assertThat(id.find()).as(run.err()).isTrue();
    Intake open =
        intakes().stream()
            .filter(intake -> intake.getIntakeId().equals(id.group(1)))
            .findFirst()
            .orElseThrow();
    for (String check : open.getUnexplainedCheckIdsList()) {
      ask("ledger", "explain", open.getIntakeId(), check, "--why", "as the book has it");
    }
  }

  private static List<Intake> intakes() {
    return messages(Intake.getDefaultInstance(), ask("ledger", "intakes", "--json"));
  }

  private static CommandRun ask(Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--server", server.address()));
    return CommandRun.of(all.toArray()).answered();
  }

  private static <M extends Message> List<M> messages(M empty, CommandRun run) {
    return run.out()
        .lines()
        .filter(line -> !line.isEmpty())
        .map(line -> message(empty, line))
        .toList();
  }

  @SuppressWarnings("unchecked") // a builder builds what it was made by
  private static <M extends Message> M message(M empty, String json) {
    Message.Builder builder = empty.newBuilderForType();
    try {
      JsonFormat.parser().merge(json, builder);
      return (M) builder.build();
    } catch (InvalidProtocolBufferException malformed) {
      throw new AssertionError(json, malformed);
    }
  }
}
