package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.bootstrap.sheet.Palette;
import io.clearcost.documents.text.DisplayText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes and hypotheses would do to loans on record, from the command line. */
class LawEffectCommandTest {

  private static final String OWN_CAP =
      """
      {"change":{"stricterLimit":{"institutionId":"test-bank","limitKind":"LIMIT_KIND_COST_CAP",
      "value":"%s","startDate":"2026-03-02"}},"why":"a trial"}
      """;

  @TempDir private Path directory;
  private Path data;

  /** Of the bank 10 and 20 %, of the other 11 %; 10,000 yuan each. */
  @BeforeEach
  void decide() throws IOException {
    data = Loans.registeredIn(directory);
    String loans =
        Loans.levelInstalment("test-bank", "ten", "0.1")
            + Loans.levelInstalment("test-bank", "twenty", "0.2")
            + Loans.levelInstalment("test-micro", "eleven", "0.11");
    CommandRun.withInput(loans, "assess", "--data", data, "-").answered();
  }

  @Test
  void draft_ofAnOwnCap_showsWhatItWouldTurn() throws IOException {
    Path draft = Files.writeString(directory.resolve("draft.json"), OWN_CAP.formatted("0.15"));

    CommandRun run = CommandRun.of("law", "effect", "--draft", draft, "--data", data).answered();

    assertThat(run.lines()).allMatch(line -> DisplayText.width(line) <= 100);
    assertThat(run.out())
        .containsPattern("dec_\\S+  PASS -> BLOCK  test-bank  twenty  2026-03-02  ¥10,000.00")
        .contains("limits 24.0000 % -> 15.0000 %", "2 loans looked at, 1 turn")
        .containsPattern("PASS    BLOCK +1 +¥10,000.00");
    assertThat(run.err()).containsPattern("2 loans judged twice in .* a second");
  }

  @Test
  void draft_thatMayNotBe_isRefused() throws IOException {
    Path draft = Files.writeString(directory.resolve("draft.json"), OWN_CAP.formatted("0.25"));

    CommandRun run = CommandRun.of("law", "effect", "--draft", draft, "--data", data);

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.err()).contains("LOOSER_THAN_THE_LAW");
    assertThat(CommandRun.of("law", "effect", "chg_none", "--data", data).err())
        .contains("CHANGE_NOT_FOUND");
    assertThat(CommandRun.of("law", "effect", "--data", data).code()).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(CommandRun.of("law", "shadow", "chg_none", "--data", data).err())
        .contains("CHANGE_NOT_FOUND");
  }

  /** Days far from any on which the test may run; 23 % a year compounds to more than 24 %. */
  @Test
  void shadow_ofAnOpenChange_tellsWhatItTurnsUntilItIsDecided() throws Exception {
    Path change =
        Files.writeString(
            directory.resolve("change.json"),
            """
            {"change":{"readingChoice":{"answer":"COMPOUND","startDate":"2190-01-01"}},"why":"w"}
            """);
    Path settings = Files.writeString(directory.resolve("s.properties"), "listen = 127.0.0.1:0\n");
    String loan =
        Loans.levelInstalment("test-bank", "later", "0.23").replace("2026-03-02", "2190-03-02");

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      String address = server.address().toString();
      String id =
          CommandRun.of("law", "propose", change, "--server", address)
              .answered()
              .lines()
              .get(0)
              .substring(0, 30);
      StringWriter out = new StringWriter();
      CompletableFuture<Integer> shadow =
          CompletableFuture.supplyAsync(
              () -> Program.run(into(out), "law", "shadow", id, "--json", "--server", address));

      await(out, "\"place\"");
      CommandRun.withInput(loan, "assess", "--server", address, "-").answered();
      await(out, "\"loanReference\":\"later\"");
      CommandRun.of("law", "reject", id, "--why", "seen enough", "--server", address).answered();

      assertThat(shadow.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCodes.ANSWERED);
      assertThat(out.toString()).contains("\"turnedCount\":\"1\"", "\"complete\":true");
      assertThat(CommandRun.of("law", "shadow", id, "--server", address).err())
          .contains("ALREADY_DECIDED");
      assertThat(CommandRun.of("law", "effect", id, "--server", address).err())
          .contains("ALREADY_DECIDED");
    }
  }

  private static Streams into(StringWriter out) {
    return new Streams(
        InputStream.nullInputStream(),
        new PrintWriter(out),
        new PrintWriter(new StringWriter()),
        Palette.PLAIN,
        false);
  }

  /** Waits until somebody else has written something. */
  private static void await(StringWriter out, String words) throws InterruptedException {
    for (int k = 0; k < 600 && !out.toString().contains(words); k++) {
      Thread.sleep(100);
    }
    assertThat(out.toString()).contains(words);
  }

  @Test
  void whatIf_ofAnotherCapAndLpr_countsBothKindsOfLenders() {
    CommandRun cap =
        CommandRun.of("what-if", "--cap", "15%", "--list", 0, "--data", data).answered();
    CommandRun lpr = CommandRun.of("what-if", "--lpr-shift-bp=-30", "--data", data).answered();
    CommandRun json =
        CommandRun.of("what-if", "--fee-scale", "0", "--json", "--data", data).answered();

    assertThat(cap.out()).contains("3 loans looked at, 1 turn, 1 of them not listed");
    assertThat(lpr.out()).contains("PASS -> GLIDE  test-micro  eleven");
    assertThat(json.lines()).singleElement().asString().contains("\"loanCount\":\"3\"");
  }

  @Test
  void whatIf_ofNothingOrNonsense_isRefused() {
    assertThat(CommandRun.of("what-if", "--data", data).err()).contains("supposition");
    assertThat(CommandRun.of("what-if", "--cap", "x%", "--data", data).code())
        .isEqualTo(ExitCodes.UNUSABLE);
    assertThat(
            CommandRun.of("what-if", "--cap", "0.1", "--since", "2027-01-01", "--data", data)
                .answered()
                .out())
        .contains("0 loans looked at");
  }
}
