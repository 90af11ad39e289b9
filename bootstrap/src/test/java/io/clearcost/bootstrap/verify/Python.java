package io.clearcost.bootstrap.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the verifiers that are not ours. */
final class Python {

  private static final int MOST_SECONDS = 300;

  private Python() {}

  /** Leaves the tests out, and says so, where there is no Python. */
  static void require(Class<?> test) throws IOException {
    try {
      Process python = new ProcessBuilder("python3", "-c", "import fractions").start();
      if (python.waitFor() == 0) {
        return;
      }
    } catch (IOException missing) {
      System.out.println(
          test.getSimpleName() + ": the verifier is NOT tested: " + missing.getMessage());
      abort(missing.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    abort("python3 does not run");
  }

  /**
   * Runs one to its end.
   *
   * @param directory for what it says
   * @param name of the file in {@code verify/}
   */
  static Said run(Path directory, String name, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", script(name).toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = directory.resolve("out.txt");
    Process python =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(python.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    return new Said(python.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
  }

  /** The tests of a module run in its directory; an editor may run them one above. */
  static Path script(String name) throws IOException {
    Path here = Path.of("").toRealPath();
    Path root = Files.exists(here.resolve("proto/buf.yaml")) ? here : here.resolve("..");
    return root.resolve("verify").resolve(name);
  }

  /**
   * What a verifier said.
   *
   * @param code exit code
   * @param out standard output
   */
  record Said(int code, String out) {}
}
