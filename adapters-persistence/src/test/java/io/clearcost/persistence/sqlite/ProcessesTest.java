package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.party.Recording;
import io.clearcost.persistence.law.JdbiInstitutionRegister;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several real processes on one data directory, and one that is killed. */
class ProcessesTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path directory;

  /** Where the processes unpack the library of the driver: who is killed leaves it there. */
  @TempDir private Path library;

  @Test
  void open_byTwoProcessesAtOnce_bothWrite() throws Exception {
    Process a = start("a", 50);
    Process b = start("b", 50);

    assertThat(a.waitFor(60, TimeUnit.SECONDS) && b.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(a.exitValue()).as(() -> output(a)).isZero();
    assertThat(b.exitValue()).as(() -> output(b)).isZero();
    assertThat(entries()).isEqualTo(100);
  }

  @Test
  void process_killedWhileWriting_losesNothingThatWasAcknowledged() throws Exception {
    Process writer = start("a", 1_000_000);
    int acknowledged = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      while (acknowledged < 200) {
        String line = lines.readLine();
        assertThat(line).as("the writer ended by itself").isNotNull();
        // Other lines are warnings of the logging library.
        acknowledged += line.startsWith(Writer.ACKNOWLEDGED) ? 1 : 0;
      }
      writer.destroyForcibly().waitFor();
    }

    assertThat(entries()).isGreaterThanOrEqualTo(acknowledged);
  }

  private int entries() {
    try (SqliteDatabase database = SqliteDatabase.open(directory, NOW)) {
      return new JdbiInstitutionRegister(database.transactions()).entries().size();
    }
  }

  private Process start(String name, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dorg.sqlite.tmpdir=" + library,
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            directory.toString(),
            name,
            Integer.toString(count))
        .redirectErrorStream(true)
        .start();
  }

  private static String output(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Adds entries one transaction after the other and says so after each. */
  static final class Writer {

    static final String ACKNOWLEDGED = "written ";

    private Writer() {}

    /** Takes the data directory, a name and how many entries to add. */
    public static void main(String[] arguments) {
      try (SqliteDatabase database = SqliteDatabase.open(Path.of(arguments[0]), NOW)) {
        JdbiTransactions transactions = database.transactions();
        JdbiInstitutionRegister register = new JdbiInstitutionRegister(transactions);
        for (int k = 0; k < Integer.parseInt(arguments[2]); k++) {
          Institution entry =
              new Institution(
                  new InstitutionId(arguments[1] + "-" + k),
                  "示例小额贷款有限公司",
                  Optional.empty(),
                  LenderKind.SMALL_LOAN_COMPANY,
                  new Province("CN-SD"),
                  LocalDate.of(2026, 1, 1));
          transactions.write(
              () -> {
                register.add(entry, Recording.alone(Instant.EPOCH, "registrar"));
                return null;
              });
          System.out.println(ACKNOWLEDGED + k);
        }
      }
    }
  }
}
