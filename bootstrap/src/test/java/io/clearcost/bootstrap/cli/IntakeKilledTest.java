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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intakes in processes that are really killed, again and again, at points from a fixed seed. */
class IntakeKilledTest {

  /** Intakes at once, each into a database of its own. */
  private static final int LINES = 2;

  private static final int KILLS_OF_A_LINE = 25;
  private static final long ROWS = 1_500;
  private static final int ROWS_OF_REHEARSAL = 30;
  private static final long SEED = 20261031;

  /** One kill of so many comes while the database is opened, the others among the rows. */
  private static final int OPENING_EVERY = 5;

  /** Opening takes about so long. */
  private static final long MOST_NANOS_OF_OPENING = 500_000_000;

  /** At most so many acknowledgements are heard before the process is killed. */
  private static final int MOST_HEARD = 60;

  /** A group of rows takes about so long from its first row to the disk. */
  private static final long MOST_NANOS_MORE = 3_000_000;

  @TempDir private Path directory;

  @Test
  void intake_killedAgainAndAgain_losesNoAcknowledgedRowAndDoublesNone() throws Exception {
    OtherJvm jvm =
        OtherJvm.rehearsed(
            directory,
            KilledIntake.class,
            registered("rehearsal").toString(),
            Integer.toString(ROWS_OF_REHEARSAL));
    List<Line> lines = new ArrayList<>();
    for (int k = 0; k < LINES; k++) {
      lines.add(new Line(registered("line-" + k), jvm, new SplittableRandom(SEED + k)));
    }

    killAtOnce(lines);

    String undisturbed = whole(registered("undisturbed"), Map.of());
    for (Line line : lines) {
      assertThat(line.acknowledged).hasSizeBetween(KILLS_OF_A_LINE, (int) ROWS - 1);
      assertThat(whole(line.data, line.acknowledged)).isEqualTo(undisturbed);
    }
  }

  private Path registered(String name) throws IOException {
    return Loans.registeredIn(Files.createDirectory(directory.resolve(name)));
  }

  private static void killAtOnce(List<Line> lines) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(LINES);
    try {
      for (Future<Void> line : threads.invokeAll(lines.stream().map(Line::killing).toList())) {
        line.get();
      }
    } finally {
      threads.shutdownNow();
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
      CloseIntakeResponse closed = KilledIntake.closed(services.channel(), intake, ROWS);
      assertThat(closed.getObstaclesList()).isEmpty();
      assertThat(closed.getIntake().getState()).isEqualTo(IntakeState.INTAKE_STATE_ACCEPTED);
      assertThat(closed.getIntake().getRecordedRowCount()).isEqualTo(ROWS);
      return closed.getIntake().getValidationCode();
    }
  }

  /** One intake that is begun, killed and taken up again. */
  private static final class Line {

    private final Path data;
    private final OtherJvm jvm;
    private final SplittableRandom random;
    private final Map<Long, String> acknowledged = new HashMap<>();

    Line(Path data, OtherJvm jvm, SplittableRandom random) {
      this.data = data;
      this.jvm = jvm;
      this.random = random;
    }

    Callable<Void> killing() {
      return () -> {
        for (int kill = 0; kill < KILLS_OF_A_LINE; kill++) {
          if (kill % OPENING_EVERY == OPENING_EVERY - 1) {
            killed(0, random.nextLong(MOST_NANOS_OF_OPENING));
          } else {
            killed(1 + random.nextInt(MOST_HEARD), random.nextLong(MOST_NANOS_MORE));
          }
        }
        return null;
      };
    }

    /** Starts the intake and kills it some lines and some time after it has said the first. */
    private void killed(int heard, long nanosMore) throws IOException, InterruptedException {
      Path log = data.resolveSibling("log");
      Process process = jvm.start(log, KilledIntake.class, data.toString(), Long.toString(ROWS));
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        int count = 0;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
          assertThat(line).as(Files.readString(log)).isNotEqualTo("done");
          note(line);
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
    private void note(String line) {
      String[] words = line.split(" ", -1);
      if (words.length == 3 && words[2].length() == 64) {
        String before = acknowledged.put(Long.parseLong(words[1]), words[2]);
        assertThat(before).as("row " + words[1]).isIn(null, words[2]);
      }
    }
  }
}
