package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tapes from files into the ledger, and out of it again, as people do it. */
class LedgerTest {

  private static final Path TAPES = Path.of("..", "examples", "tapes");

  /**
   * Of the loans of the examples, whatever file they come in; the document says how to compute it.
   */
  private static final String SHAPES =
      "6fa0663c6bf9cb3892ebc963af2e5e4784cc773e8c73f732973cd0489d33f3bf";

  private static final String HEADER =
      "loan_reference,principal_yuan,disbursement_date,rate,rate_basis,method,month_count\n";
  private static final String FAIR =
      """
      L-1,10000,2026-03-02,12%,ANNUAL,LEVEL_INSTALMENT,12
      L-2,20000,2026年3月9日,24%,ANNUAL,BULLET,6
      """;

  @TempDir private Path directory;

  private Path data;

  @BeforeEach
  void register() throws IOException {
    data = Loans.registeredIn(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"product-shapes.csv", "product-shapes-zh.csv", "product-shapes.jsonl"})
  void tape_ofTheSameLoans_hasTheSameCodeInEveryForm(String file) {
    CommandRun run = stream(TAPES.resolve(file)).answered();

    assertThat(run.out()).contains("17 recorded").contains("validation code " + SHAPES);
    assertThat(run.err()).contains("17 loans recorded (0 of them before), 0 not");
  }

  @Test
  void tape_takenInAgain_isTheSameIntake() throws IOException {
    Path tape = tape(FAIR);
    CommandRun first = stream(tape).answered();

    CommandRun again = stream(tape).answered();

    assertThat(again.out()).isEqualTo(first.out());
    assertThat(ask("ledger", "intakes").lines()).hasSize(2);
  }

  @Test
  void tape_ofOtherContentInAsManyBytesAndOfTheSameTime_isAnotherIntake() throws IOException {
    Path tape = tape(FAIR);
    FileTime changed = Files.getLastModifiedTime(tape);
    stream(tape).answered();

    Files.setLastModifiedTime(tape(FAIR.replace("L-2,20000", "L-3,30000")), changed);
    stream(tape).answered();

    assertThat(ask("ledger", "intakes").lines()).hasSize(4);
    assertThat(ask("ledger", "loan", "test-micro", "L-3").out()).startsWith("test-micro/L-3");
  }

  @Test
  void tape_readByAnotherMapping_isAnotherIntake() throws IOException {
    Path tape = tape(FAIR);
    Path mapping =
        Files.writeString(
            directory.resolve("mapping.json"), "{\"constants\": {\"product_line\": \"p-1\"}}");
    stream(tape).answered();

    CommandRun.of(intakeOf(tape, "--stream", "--mapping", mapping)).answered();

    assertThat(ask("ledger", "sum", "--by", "product_line").out()).startsWith("p-1");
  }

  @Test
  void pipe_withoutAnIdOfItsIntake_isNotGuessedToBeTheOneBefore() {
    CommandRun.withInput(HEADER + FAIR, intakeOf("-", "--stream")).unusableBecause("--request ID");
  }

  @Test
  void pipe_withAnIdOfItsOwn_isTakenInEachTime() {
    piped(HEADER + FAIR, "r-1").answered();
    piped(HEADER + FAIR.replace("L-", "M-"), "r-2").answered();

    assertThat(ask("ledger", "loans").lines()).hasSize(4);
  }

  @Test
  void pipe_thatHasAName_isReadAsOneWithout() throws Exception {
    Path pipe = directory.resolve("pipe");
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Thread writer = new Thread(() -> write(pipe, HEADER + FAIR), "pipe");
    writer.setDaemon(true);
    writer.start();

    CommandRun run = CommandRun.of(intakeOf(pipe, "--stream", "--request", "r-1"));

    assertThat(run.answered().out()).contains("2 recorded");
    stream(pipe).unusableBecause("--request ID");
  }

  private static void write(Path pipe, String text) {
    try {
      Files.writeString(pipe, text, StandardOpenOption.WRITE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Test
  void pipe_withTheIdOfAnIntakeThatHasEnded_isToldThatNothingWasRead() {
    piped(HEADER + FAIR, "r-1").answered();

    CommandRun again = piped(HEADER + FAIR.replace("L-", "M-"), "r-1");

    assertThat(again.out()).contains("accepted");
    assertThat(again.err()).contains("nothing of this tape was read");
  }

  @Test
  void pipe_goingOnWithAnotherTape_isToldTheRowThatIsOnDiskAlready() {
    piped(HEADER + FAIR + "L-3,x,2026-03-02,12%,ANNUAL,BULLET,6\n", "r-1");

    CommandRun again = piped(HEADER + FAIR.replace("10000", "10001"), "r-1");

    assertThat(again.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(again.out()).contains("-:2: ").contains("ROW_REUSED");
    assertThat(again.err()).contains("1 loans recorded (1 of them before), 1 not");
  }

  @Test
  void tape_thatIsADirectory_isRefusedBeforeAnIntakeBegins() {
    CommandRun.of(
            "ledger", "intake", data, "--institution", "test-micro", "--stream", "--data", data)
        .unusableBecause("cannot be read");
  }

  @Test
  void tape_withBadRows_isToldAllThatIsWrongWithRowAndColumn() throws IOException {
    Path tape =
        tape(
            FAIR
                + """
                L-3,10000,2026-03-02,24,ANNUAL,LEVEL_INSTALMENT,12
                L-4,10000,2026-13-02,12%,ANNUAL,LEVEL_INSTALMENT,twelve
                L-5,10000,2026-03-02,12%,ANNUAL,LEVEL_INSTALMENT,999
                """);

    CommandRun run = submission(tape);

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.out())
        .contains(tape + ":4 rate (4): error TAPE_RATE_LOOKS_LIKE_PERCENT")
        .contains(tape + ":5 disbursement_date (3): error TAPE_DATE_IMPOSSIBLE")
        .contains(tape + ":5 month_count (7): error TAPE_NUMBER_MALFORMED")
        .contains(tape + ":6 month_count (7): error SYN_FIELD_MALFORMED")
        .contains("  open  test-micro  2026-03 version 1  2 recorded, 1 refused")
        .doesNotContain("validation code");
    assertThat(run.err()).contains("stays open");
    assertThat(ask("ledger", "loans").out()).isEqualTo("There is no such loan.\n");
  }

  @Test
  void submission_closed_countsAndTakesThePlaceOfTheOneBefore() throws IOException {
    submission(tape(FAIR)).answered();
    Path later =
        Files.writeString(
            directory.resolve("later.csv"), HEADER + FAIR.lines().findFirst().orElseThrow() + "\n");

    CommandRun run = submission(later).answered();

    assertThat(run.out()).contains("accepted  test-micro  2026-03 version 2  1 recorded");
    assertThat(ask("ledger", "loans").lines()).hasSize(1);
    assertThat(ask("ledger", "sum", "--by", "month").out())
        .contains("2026-03")
        .contains("10,000.00");
  }

  @Test
  void submission_withAWarning_isClosedOnceItIsExplained() throws IOException {
    Path tape = tape("L-1,99,2026-03-02,12%,ANNUAL,LEVEL_INSTALMENT,12\n");
    CommandRun run = submission(tape);
    String id = intake(run);

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.out())
        .contains(tape + ":2: warning QUA_PRINCIPAL_TINY")
        .contains("MAC_WARNINGS_UNEXPLAINED");
    assertThat(ask("ledger", "findings", id).out()).contains("row 1  L-1  QUA_PRINCIPAL_TINY");
    ask("ledger", "explain", id, "QUA_PRINCIPAL_TINY", "--why", "a trial of one fen");
    assertThat(ask("ledger", "close", id, "--rows", 1).out()).contains("validation code");
  }

  @Test
  void submission_withAnotherTotal_staysOpenAndCanBeGivenUp() throws IOException {
    CommandRun run =
        CommandRun.of(
            "ledger",
            "intake",
            tape(FAIR),
            "--institution",
            "test-micro",
            "--month",
            "2026-03",
            "--principal",
            1,
            "--data",
            data);

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.out()).contains("MAC_PRINCIPAL_TOTAL");
    assertThat(ask("ledger", "cancel", intake(run)).out()).contains("cancelled");
  }

  @Test
  void loan_onRecord_isReadBackWithItsVerdictAndItsSource() throws IOException {
    stream(tape(FAIR)).answered();

    CommandRun run = ask("ledger", "loan", "test-micro", "L-2");

    assertThat(run.out()).startsWith("test-micro/L-2  24.0000 %").contains("row 2 of int_");
    assertThat(CommandRun.of("ledger", "loan", "test-micro", "L-9", "--data", data).code())
        .isEqualTo(ExitCodes.REFUSED);
    assertThat(
            CommandRun.of(
                    "ledger",
                    "loan",
                    "test-micro",
                    "L-2",
                    "--known",
                    "2026-01-01T00:00:00Z",
                    "--data",
                    data)
                .code())
        .isEqualTo(ExitCodes.REFUSED);
    assertThat(
            CommandRun.of(
                    "ledger",
                    "loan",
                    "test-micro",
                    "L-2",
                    "--effective",
                    "2026-03-08",
                    "--data",
                    data)
                .code())
        .isEqualTo(ExitCodes.REFUSED);
  }

  @Test
  void loans_exported_areLinesOrTablesWithTheirTypes() throws IOException {
    stream(TAPES.resolve("product-shapes.csv")).answered();
    Path tables = directory.resolve("tables");

    CommandRun lines = ask("ledger", "export");
    ask("ledger", "export", "--tables", tables);

    assertThat(lines.lines()).hasSize(17).allMatch(line -> line.startsWith("{\"institutionId\""));
    assertThat(Files.readAllLines(tables.resolve("loans.csv"))).hasSize(18);
    assertThat(Files.readAllLines(tables.resolve("columns.csv")))
        .contains("loans,principal_fen,INT64", "paid,amount_fen,INT64", "events,date,DATE");
    CommandRun.of("ledger", "export", "--tables", tables, "--data", data)
        .unusableBecause("already");
  }

  @Test
  void intake_withoutMonthOrStream_isNotGuessed() throws IOException {
    CommandRun.of("ledger", "intake", tape(FAIR), "--institution", "test-micro", "--data", data)
        .unusableBecause("choose");
  }

  @Test
  void tape_withOtherNames_isReadByAMapping() {
    CommandRun run =
        CommandRun.of(
            "ledger",
            "intake",
            TAPES.resolve("lender-export.csv"),
            "--mapping",
            TAPES.resolve("lender-export.mapping.json"),
            "--institution",
            "test-micro",
            "--stream",
            "--data",
            data);

    assertThat(run.answered().out()).contains("recorded").contains("validation code");
  }

  private Path tape(String rows) throws IOException {
    return Files.writeString(directory.resolve("tape.csv"), HEADER + rows);
  }

  private CommandRun stream(Path tape) {
    return CommandRun.of(intakeOf(tape, "--stream"));
  }

  @Test
  void pipe_thatBreaksInTheMiddle_isAFaultOfTheMachineAndIsGoneOnWith() {
    InputStream breaking =
        new SequenceInputStream(
            new ByteArrayInputStream((HEADER + FAIR).getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the other side is gone");
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
              }
            });

    CommandRun run = CommandRun.withInput(breaking, intakeOf("-", "--stream", "--request", "r-1"));

    assertThat(run.code()).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(run.err()).contains("The tape - cannot be read.").doesNotContain("A fault");
    assertThat(piped(HEADER + FAIR, "r-1").answered().out()).contains("2 recorded");
  }

  private CommandRun piped(String tape, String request) {
    return CommandRun.withInput(tape, intakeOf("-", "--stream", "--request", request));
  }

  private CommandRun submission(Path tape) {
    return CommandRun.of(intakeOf(tape, "--month", "2026-03"));
  }

  private Object[] intakeOf(Object tape, Object... options) {
    return onData(
        Stream.concat(
            Stream.of("ledger", "intake", tape, "--institution", "test-micro"),
            Arrays.stream(options)));
  }

  private CommandRun ask(Object... words) {
    return CommandRun.of(onData(Arrays.stream(words))).answered();
  }

  private Object[] onData(Stream<?> words) {
    return Stream.concat(words, Stream.of("--data", data)).toArray();
  }

  private static String intake(CommandRun run) {
    Matcher id = Pattern.compile("intake (int_\\S+)").matcher(run.err());
    assertThat(id.find()).as(run.err()).isTrue();
    return id.group(1);
  }
}
