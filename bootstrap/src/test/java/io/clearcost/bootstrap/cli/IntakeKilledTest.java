package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.wiring.LocalServices;
import io.clearcost.proto.ledger.v1.CloseIntakeResponse;
import io.clearcost.proto.ledger.v1.Intake;
import io.clearcost.proto.ledger.v1.IntakeState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An intake in a process that is really killed, again and again, at points from a fixed seed. */
class IntakeKilledTest {

  private static final int KILLS = 50;
  private static final long ROWS = 2_400;
  private static final long SEED = 20261031;

  /** At most so many acknowledgements are heard before the process is killed. */
  private static final int MOST_HEARD = 60;

  private static final long MOST_NANOS_MORE = 3_000_000;

  @TempDir private Path directory;

  @Test
  void intake_killedAgainAndAgain_losesNoAcknowledgedRowAndDoublesNone() throws Exception {
    Path data = Loans.registeredIn(directory);
    Map<Long, String> acknowledged = new HashMap<>();
    SplittableRandom random = new SplittableRandom(SEED);

    for (int kill = 0; kill < KILLS; kill++) {
      killed(data, acknowledged, random.nextInt(MOST_HEARD), random.nextLong(MOST_NANOS_MORE));
    }

    assertThat(acknowledged).hasSizeBetween(KILLS, (int) ROWS - 1);
    assertThat(whole(data, acknowledged)).isEqualTo(undisturbed());
  }

  /** Starts the intake and kills it some acknowledgements and some time later. */
  private void killed(Path data, Map<Long, String> acknowledged, int heard, long nanosMore)
      throws IOException, InterruptedException {
    Path log = directory.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledIntake.class.getName(),
                data.toString(),
                Long.toString(ROWS))
            .redirectError(log.toFile())
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int count = 0;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        assertThat(line).as(Files.readString(log)).isNotEqualTo("done");
        note(line, acknowledged);
        if (count++ == heard) {
          TimeUnit.NANOSECONDS.sleep(nanosMore);
          // Of the handle: the process itself would close what it said last.
          process.toHandle().destroyForcibly();
        }
      }
      assertThat(count).as(Files.readString(log)).isGreaterThan(heard);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** A line that the kill cut off in the middle acknowledges nothing. */
  private static void note(String line, Map<Long, String> acknowledged) {
    String[] words = line.split(" ", -1);
    if (words.length == 3 && words[2].length() == 64) {
      String before = acknowledged.put(Long.parseLong(words[1]), words[2]);
      assertThat(before).as("row " + words[1]).isIn(null, words[2]);
    }
  }

  /** What the intake comes to once it has come to its end. */
  private static String whole(Path data, Map<Long, String> acknowledged)
      throws InterruptedException {
    try (LocalServices services = LocalServices.open(Settings.DEFAULTS.withData(data))) {
      Intake intake = KilledIntake.begun(services.channel());
      KilledIntake.send(
          services.channel(),
          intake,
          1,
          ROWS,
          (row, answer) -> {
            String known = acknowledged.get(row);
            if (known != null) {
              assertThat(answer.getResult().getRecorded().getAlreadyRecorded())
                  .as("row " + row)
                  .isTrue();
              assertThat(answer.getResult().getRecorded().getContentHash()).isEqualTo(known);
            }
          });
      return code(services, intake);
    }
  }

  /** What the same tape comes to where nobody kills. */
  private String undisturbed() throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Path data = Loans.registeredIn(elsewhere);
    try (LocalServices services = LocalServices.open(Settings.DEFAULTS.withData(data))) {
      Intake intake = KilledIntake.begun(services.channel());
      KilledIntake.send(services.channel(), intake, 1, ROWS, (row, answer) -> {});
      return code(services, intake);
    }
  }

  private static String code(LocalServices services, Intake intake) {
    CloseIntakeResponse closed = KilledIntake.closed(services.channel(), intake, ROWS);
    assertThat(closed.getObstaclesList()).isEmpty();
    assertThat(closed.getIntake().getState()).isEqualTo(IntakeState.INTAKE_STATE_ACCEPTED);
    assertThat(closed.getIntake().getRecordedRowCount()).isEqualTo(ROWS);
    return closed.getIntake().getValidationCode();
  }
}
