package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {

  private static final Pattern DECISION_ID = Pattern.compile("dec_[0-9a-z]{26}");

  @TempDir private Path directory;
  private Path data;

  @BeforeEach
  void register() throws IOException {
    data = Loans.registeredIn(directory);
  }

  @Test
  void server_thatIsNamed_judgesAndPrintsSheets() throws IOException {
    Path loan = file("loan.json", "\uFEFF" + Loans.levelInstalment("test-bank", "dear", "0.30"));

    try (ServerUnderTest server = ServerUnderTest.start("--data", data)) {
      CommandRun run = CommandRun.of("assess", "--server", server.address(), loan).answered();

      assertThat(run.out()).contains("dear | 测试银行股份有限公司").contains("Verdict: BLOCK");
      assertThat(run.err()).isEqualTo(said("asking the server at " + server.address()));
    }
  }

  @Test
  void server_thatTheSettingsName_isFoundByItself() throws IOException {
    Path loan = file("loan.json", Loans.levelInstalment("test-bank", "fair", "0.12"));

    try (ServerUnderTest server = ServerUnderTest.start("--data", data)) {
      Path settings = file("s.properties", "listen = " + server.address());

      CommandRun run = CommandRun.of("assess", "--settings", settings, loan).answered();

      assertThat(run.err()).isEqualTo(said("asking the server at " + server.address()));
      assertThat(run.out()).contains("Verdict: PASS");
    }
  }

  @Test
  void server_thatDoesNotRun_isReplacedByThisProcess() throws IOException {
    Path loan = file("loan.json", Loans.levelInstalment("test-micro", "glide", "0.15"));
    Path settings = file("s.properties", "data = data\nlisten = 127.0.0.1:" + closedPort());

    CommandRun run = CommandRun.of("assess", "--settings", settings, loan).answered();

    assertThat(run.err()).isEqualTo(said("asking this process, with the database in " + data));
    assertThat(run.out()).contains("Verdict: GLIDE");
  }

  @Test
  void jsonLines_withFaultsBetween_keepOrderAndLoseNone() throws IOException {
    String input =
        String.join(
            "\n",
            Loans.levelInstalment("test-bank", "one", "0.12"),
            "{\"institutionId\":",
            Loans.levelInstalment("test-bank", "three", "0.30"),
            Loans.levelInstalment("nobody", "four", "0.12"),
            Loans.levelInstalment("test-bank", "five", "-1").replace("loanReference", "loanRef"));

    CommandRun run = CommandRun.withInput(input, "assess", "--json", "--data", data, "-");

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.lines()).hasSize(5);
    assertThat(run.lines().get(0))
        .startsWith("{\"decision\":{\"decisionId\":\"dec_")
        .contains("\"outcome\":\"OUTCOME_PASS\"")
        .endsWith(",\"source\":\"stdin#1\"}");
    assertThat(run.lines().get(1))
        .startsWith("{\"error\":{\"code\":\"INVALID_ARGUMENT\",\"reason\":\"JSON_MALFORMED\"")
        .endsWith(",\"fields\":[]},\"source\":\"stdin#2\"}");
    assertThat(run.lines().get(2)).contains("\"outcome\":\"OUTCOME_BLOCK\"", "\"stdin#3\"");
    assertThat(run.lines().get(3)).contains("\"reason\":\"INSTITUTION_NOT_FOUND\"", "\"stdin#4\"");
    assertThat(run.lines().get(4))
        .contains("{\"path\":\"loanRef\",\"reason\":\"UNKNOWN_FIELD\"", "\"stdin#5\"");
  }

  @Test
  void loans_byTheHundred_comeBackInOrder() throws IOException {
    StringBuilder input = new StringBuilder();
    for (int index = 0; index < 100; index++) {
      input.append(Loans.levelInstalment("test-bank", "loan-" + index, "0.12")).append('\n');
    }

    CommandRun run =
        CommandRun.withInput(input.toString(), "assess", "--json", "--data", data, "-").answered();

    assertThat(run.lines()).hasSize(100);
    for (int index = 0; index < 100; index++) {
      assertThat(run.lines().get(index)).contains("\"loanReference\":\"loan-" + index + "\"");
    }
  }

  @Test
  void loan_judgedAgain_getsTheSameDecision() throws IOException {
    Path loan = file("loan.json", Loans.levelInstalment("test-bank", "same", "0.12"));

    String first = CommandRun.of("assess", "--data", data, "--json", loan).answered().out();
    String second = CommandRun.of("assess", "--data", data, "--json", loan).answered().out();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void loan_onlyValidated_isNotOnRecord() throws IOException {
    Path loan = file("loan.json", Loans.levelInstalment("test-bank", "ask", "0.12"));

    CommandRun run = CommandRun.of("assess", "--validate-only", "--data", data, loan).answered();

    assertThat(run.out()).contains("Not on record").doesNotContainPattern(DECISION_ID);
    assertThat(CommandRun.of("decisions", "--data", data).answered().out())
        .contains("There is no such decision.");
  }

  @Test
  void loan_refused_isToldWithEveryField() throws IOException {
    Path loan =
        file("loan.json", Loans.levelInstalment("test-bank", "bad", "x").replace("1000000", "-1"));

    CommandRun run = CommandRun.of("assess", "--data", data, loan);

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(loan + "#1: FIELDS_MALFORMED (INVALID_ARGUMENT)")
        .contains("    loan.terms.principal_fen: ")
        .contains("    loan.terms.rate: ");
  }

  @Test
  void input_thatCannotBeUsed_endsBeforeAnythingIsSent() throws IOException {
    Path loan = file("loan.json", Loans.levelInstalment("test-bank", "fine", "0.12"));
    Path latin = directory.resolve("latin.json");
    Files.write(latin, new byte[] {'{', '"', (byte) 0xE9, '"', '}'});

    CommandRun.of("assess", "--data", data, loan, "none.json")
        .unusableBecause("The file none.json does not exist.");
    CommandRun.of("assess", "--data", data, directory).unusableBecause("it is a directory");
    CommandRun.of("assess", "--data", data, latin).unusableBecause("is not text in UTF-8");
    CommandRun.of("assess", "--data", data, "-").unusableBecause("There is no loan in stdin.");
    CommandRun.of("assess", "--data", data, "-", "-").unusableBecause("only once");
    CommandRun.of("assess", "--data", data).unusableBecause("Missing required parameter");
    CommandRun.of("assess", "--server", "127.0.0.1:" + closedPort(), loan)
        .unusableBecause("cannot be asked: UNAVAILABLE");
    CommandRun.of("assess", "--server", "here", loan).unusableBecause("is not HOST:PORT");
    CommandRun.of("assess", "--server", "h:1", "--in-process", loan).unusableBecause("choose");
    CommandRun.of("decisions", "--data", directory.resolve("nowhere"))
        .unusableBecause("There is no database");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static String said(String words) {
    return "clearcost: " + words + System.lineSeparator();
  }

  /** A port at which nobody listens: it was free a moment ago. */
  static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
