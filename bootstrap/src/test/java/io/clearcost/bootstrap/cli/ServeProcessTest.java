package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clearcost.bootstrap.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, because only a process gets signals. */
class ServeProcessTest {

  private static final int MOST_SECONDS = 60;

  @TempDir private Path directory;

  @Test
  void server_toldToTerminate_endsWellAndLeavesTheDatabaseClosed() throws Exception {
    Path log = directory.resolve("log");
    Path data = directory.resolve("data");
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--data",
                data.toString())
            .redirectError(log.toFile())
            .start();
    try {
      assumeTrue(server.supportsNormalTermination(), "no signal here that a process can answer");
      String ready = firstLine(server);
      server.destroy();

      assertThat(server.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(ready).as(Files.readString(log)).startsWith("Clearcost listens on 127.0.0.1:");
      assertThat(server.exitValue()).as(Files.readString(log)).isZero();
      assertThat(data.resolve("clearcost.db-wal")).doesNotExist();
    } finally {
      server.destroyForcibly();
    }
  }

  private static String firstLine(Process process) throws IOException {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return String.valueOf(out.readLine());
    }
  }
}
