package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path script = checkout().resolve("clients").resolve(language).resolve("run.sh");
    if (!Files.exists(script)) {
      skip(language, "there is no " + script);
    }
    Path data = Loans.registeredIn(directory);
    Path loan =
        Files.writeString(
            directory.resolve("loan.json"),
            Loans.levelInstalment("test-bank", "from-" + language, "0.30")
                .replaceFirst("\\{", "{\"requestId\":\"from-" + language + "\","));

    try (ServerUnderTest server = ServerUnderTest.start("--data", data)) {
      Path said = directory.resolve("said.txt");
      Process client =
          new ProcessBuilder("bash", script.toString(), server.address(), loan.toString())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();

      assertThat(client.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      String output = Files.readString(said, StandardCharsets.UTF_8);
      if (client.exitValue() == RUNTIME_MISSING) {
        skip(language, output.strip());
      }
      assertThat(client.exitValue()).as(output).isZero();
      assertThat(output).contains("BLOCK");
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
