package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients in other languages, each against a real server. */
class ClientsTest {

  /** What a client's run.sh ends with when its language is not installed here. */
  private static final int RUNTIME_MISSING = 77;

  private static final int MOST_SECONDS = 120;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"node", "python"})
  void client_inAnotherLanguage_printsTheVerdict(String language) throws Exception {
    Path loan =
        Files.writeString(
            directory.resolve("loan.json"),
            Loans.levelInstalment("test-bank", "from-" + language, "0.30")
                .replaceFirst("\\{", "{\"requestId\":\"from-" + language + "\","));

    Said said = run(language, List.of(), loan);

    assertThat(said.exitCode()).as(said.output()).isZero();
    assertThat(said.output()).contains("BLOCK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "python"})
  void clientOfTheStream_withABadLoanBetween_printsEveryAnswerInOrder(String language)
      throws Exception {
    Path loans =
        Files.writeString(
            directory.resolve("loans.jsonl"),
            String.join(
                "\n",
                "{\"itemId\":\"one\"," + Loans.loan("0.12") + "}",
                "{\"itemId\":\"two\"," + Loans.loan("24%") + "}",
                "{" + Loans.loan("0.24") + "}"));

    Said said = run(language, List.of("batch"), loans);

    assertThat(said.exitCode()).as(said.output()).isEqualTo(1);
    assertThat(said.output().lines().filter(line -> !line.startsWith(" ")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("one: 0.1").contains(" a year (NOMINAL_SIMPLE)"),
            line -> assertThat(line).startsWith("two: INVALID_ARGUMENT: 1 fields cannot be read"),
            line -> assertThat(line).startsWith("#2: 0.2").contains(" a year (NOMINAL_SIMPLE)"));
    assertThat(said.output()).contains("  loan.terms.rate: ", "  reason FIELDS_MALFORMED");
  }

  /**
   * What a client said.
   *
   * @param output standard output and standard error together
   */
  private record Said(int exitCode, String output) {}

  /** Runs a client against a server of its own; skips the test where its language is missing. */
  private Said run(String language, List<String> before, Path file) throws Exception {
    Path script = checkout().resolve("clients").resolve(language).resolve("run.sh");
    if (!Files.exists(script)) {
      skip(language, "there is no " + script);
    }
    Path data = Loans.registeredIn(directory);
    Path output = directory.resolve("said.txt");
    try (ServerUnderTest server = ServerUnderTest.start("--data", data)) {
      List<String> command = new ArrayList<>(List.of("bash", script.toString()));
      command.addAll(before);
      command.addAll(List.of(server.address(), file.toString()));
      Process client =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();

      assertThat(client.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      String said = Files.readString(output, StandardCharsets.UTF_8);
      if (client.exitValue() == RUNTIME_MISSING) {
        skip(language, said.strip());
      }
      return new Said(client.exitValue(), said);
    }
  }

  private static void skip(String language, String reason) {
    System.out.println("ClientsTest: the " + language + " client is NOT tested: " + reason);
    abort(reason);
  }

  /** The tests of a module run in its directory; an editor may run them one above. */
  private static Path checkout() throws IOException {
    Path here = Path.of("").toRealPath();
    return Files.exists(here.resolve("proto/buf.yaml")) ? here : here.resolve("..");
  }
}
