package io.clearcost.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has a running server take loans in, beside raw inserts of the same rows; asks the gate meanwhile;
 * and takes a short and a long tape in by the command, looking at its memory.
 *
 * <p>Arguments: the checkout that is measured, a text that names the machine, the page to write,
 * how many seconds a turn lasts, and the loans of the short and of the long tape.
 */
public final class IntakeReport {

  private static final int ROUNDS = 3;

  /** What the server takes of one stream at a time. */
  private static final int WINDOW = 256;

  /** Turns before the first that counts, for the compiler. */
  private static final int WARM_UP = 12;

  /** Loans that are put by raw inserts; more would take as long for each. */
  private static final int RAW_LOANS = 30_000;

  private final double seconds;
  private final AtomicInteger numbers = new AtomicInteger();
  private final StringBuilder page = new StringBuilder();

  private IntakeReport(double seconds) {
    this.seconds = seconds;
  }

  /** Writes the page. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path checkout = Path.of(arguments[0]).toAbsolutePath();
    IntakeReport report = new IntakeReport(Double.parseDouble(arguments[3]));
    report
        .page
        .append(Words.of("intake-opening.md"))
        .append(Files.readString(Path.of(arguments[1])));
    report.line(
        "- Java %s, %s; %d turns of %.0f s each, after %.0f s for the compiler%n",
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        ROUNDS,
        report.seconds,
        WARM_UP * report.seconds);
    Path directory = Files.createTempDirectory("clearcost-intake");
    try (ServedProcess server = ServedProcess.ours(checkout, directory);
        Connection connection = Connection.to(server)) {
      report.rows(connection, directory);
      report.gate(connection);
    }
    report.tapes(checkout, directory, List.of(arguments[4], arguments[5]));
    report.page.append('\n').append(Words.of("intake-closing.md"));
    Files.writeString(Path.of(arguments[2]), report.page);
  }

  private void rows(Connection server, Path directory) throws SQLException {
    take(server, "warm-up", WARM_UP * seconds);
    List<Round> rounds = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Load.Figures ours = take(server, "round-" + round, seconds);
      RawInserts raw = RawInserts.of(directory.resolve("data/clearcost.db"), RAW_LOANS);
      rounds.add(new Round(ours, raw.perSecond(directory.resolve(round + ".db")), raw.rowsALoan()));
    }
    Round middle =
        rounds.stream()
            .sorted(Comparator.comparingDouble(Round::ratio))
            .skip(ROUNDS / 2)
            .findFirst()
            .orElseThrow();
    page.append("\n## Loans a second\n\n");
    line(
        "| | loans a second | of the raw inserts | goal | p50 / p99 of a row, ms"
            + " |%n|---|---|---|---|---|%n");
    line(
        "| raw inserts of the same %.0f rows a loan, %d loans a commit | %,.0f | | | |%n",
        middle.rowsALoan(), RawInserts.LOANS_A_COMMIT, middle.raw());
    line(
        "| intake over gRPC, one stream, %d on their way | %,.0f | %.2f | ≥ 0.40 | %.1f / %.1f |%n",
        WINDOW,
        middle.ours().perSecond(),
        middle.ratio(),
        middle.ours().median() / 1e3,
        middle.ours().p99() / 1e3);
  }

  private Load.Figures take(Connection server, String name, double time) {
    return Load.run(TapeOfLoans.into(server.channel(), name), WINDOW, time, numbers);
  }

  private void gate(Connection server) {
    Load.Call assess = ServerReport.assess(server.channel(), true);
    Load.run(assess, 1, WARM_UP * seconds / 2, numbers);
    Load.Figures idle = Load.run(assess, 1, seconds, numbers);
    CompletableFuture<Load.Figures> intake =
        CompletableFuture.supplyAsync(() -> take(server, "beside", 3 * seconds));
    // The intake has begun before the first call that counts, and goes on after the last.
    Load.run(assess, 1, seconds, numbers);
    Load.Figures busy = Load.run(assess, 1, seconds, numbers);
    Load.Figures beside = intake.join();
    page.append("\n## The gate while an intake runs\n\n");
    line(
        "| `AssessLoan`, one call after the other | p50, ms | p99, ms | of idle | goal"
            + " |%n|---|---|---|---|---|%n");
    line("| idle | %.1f | %.1f | | |%n", idle.median() / 1e3, idle.p99() / 1e3);
    line(
        "| beside an intake of %,.0f loans a second | %.1f | %.1f | %.1f | p99 ≤ 3 |%n",
        beside.perSecond(), busy.median() / 1e3, busy.p99() / 1e3, busy.p99() / idle.p99());
  }

  private void tapes(Path checkout, Path directory, List<String> sizes) throws IOException {
    page.append("\n## The memory of the command, by the length of the tape\n\n");
    line("| loans on the tape | loans a second | most memory, MiB |%n|---|---|---|%n");
    for (String size : sizes) {
      long loans = Long.parseLong(size);
      Path tape = TapeOfLoans.file(directory.resolve("tape.jsonl"), loans);
      CommandRun run = CommandRun.intake(checkout, directory.resolve("data-" + loans), tape);
      line("| %,d | %,.0f | %d |%n", loans, loans / run.seconds(), run.peakMemory());
    }
  }

  private void line(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    System.out.print(line);
    page.append(line);
  }

  /**
   * One turn of each.
   *
   * @param raw loans a second by raw inserts
   */
  private record Round(Load.Figures ours, double raw, double rowsALoan) {
    double ratio() {
      return ours.perSecond() / raw;
    }
  }
}
