package io.clearcost.persistence.sqlite;

import static io.clearcost.application.ledger.LedgerOutcomes.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.application.ledger.RowOutcome;
import io.clearcost.application.ledger.TapeDesk;
import io.clearcost.application.ledger.TapeRows;
import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeProgress;
import io.clearcost.domain.ledger.LoanDraft;
import io.clearcost.domain.ledger.LoanFilter;
import io.clearcost.domain.ledger.LoanSummary;
import io.clearcost.domain.ledger.TapeChecks;
import io.clearcost.domain.money.Money;
import io.clearcost.persistence.ledger.JdbiIntakeLog;
import io.clearcost.persistence.ledger.JdbiLoanLedger;
import io.clearcost.persistence.ledger.LoanRecordJson;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a tape while another process holds the database, and while the disk is full. */
class LedgerDiskTest {

  private static final int ROWS = 60;

  /** Long enough for a thread to get its turn. */
  private static final Duration PATIENCE = Duration.ofMillis(300);

  /** Room for some of the rows, and not for all. */
  private static final long PAGES_LEFT = 5;

  @TempDir private Path directory;
  private SqliteDatabase database;
  private JdbiIntakeLog log;
  private TapeDesk desk;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(directory, TapeDesk.NOW, PATIENCE, Migrations.ofProgram());
    log = new JdbiIntakeLog(database.transactions());
    desk = new TapeDesk(log, new LoanRecordJson(), database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void rows_whileAnotherProcessHoldsTheDatabase_areRefusedWholeAndRecordedAfterwards()
      throws SQLException {
    TapeRows tape = desk.rows(TapeDesk.stream("r-1"));
    assertThat(unavailable(sent(tape, 1))).isEmpty();
    IntakeProgress before = log.progress(tape.intake().id());

    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("clearcost.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(unavailable(sent(tape, ROWS)))
          .hasSize(ROWS)
          .containsOnly("The database is held by another process; try again.");
      assertThatThrownBy(() -> desk.close(tape.intake(), TapeDesk.NOTHING_TOLD))
          .isInstanceOf(StorageUnavailableException.class);
      statement.execute("ROLLBACK");
    }

    assertThat(log.progress(tape.intake().id())).isEqualTo(before);
    assertThat(loans()).containsExactly(loan(1).reference());
    assertThat(unavailable(sent(tape, ROWS))).isEmpty();
    assertAllIsThereOnce(tape.intake());
  }

  @Test
  void rows_onAFullDisk_areRefusedWholeAndRecordedOnceThereIsRoom() {
    TapeRows tape = desk.rows(TapeDesk.stream("r-1"));
    leaveRoom(pages() + PAGES_LEFT);

    List<String> refused = unavailable(sent(tape, ROWS));

    int recorded = ROWS - refused.size();
    assertThat(recorded).isLessThan(ROWS);
    assertThat(refused).anyMatch(why -> why.startsWith("The database cannot be read or written:"));
    assertThat(log.progress(tape.intake().id()).recorded()).isEqualTo(recorded);
    assertThat(loans()).hasSize(recorded);
    leaveRoom(Integer.MAX_VALUE);
    assertThat(unavailable(sent(tape, ROWS))).isEmpty();
    assertAllIsThereOnce(tape.intake());
  }

  private static LoanDraft loan(long number) {
    return LoanDraft.of("L-%02d".formatted(number));
  }

  /** Hands the first rows of the tape over. */
  private static List<CompletionStage<RowOutcome>> sent(TapeRows tape, int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(number -> tape.record(number, loan(number).record()))
        .toList();
  }

  /** Why rows could not be stored; nothing of those that were. */
  private static List<String> unavailable(List<CompletionStage<RowOutcome>> rows) {
    return rows.stream().flatMap(row -> unavailable(row).stream()).toList();
  }

  private static Optional<String> unavailable(CompletionStage<RowOutcome> row) {
    try {
      assertThat(ended(row)).isInstanceOf(RowOutcome.Recorded.class);
      return Optional.empty();
    } catch (CompletionException failure) {
      assertThat(failure).hasCauseInstanceOf(StorageUnavailableException.class);
      return Optional.of(String.valueOf(Objects.requireNonNull(failure.getCause()).getMessage()));
    }
  }

  private void assertAllIsThereOnce(Intake intake) {
    Money principal = Money.ofFen(loan(1).principal().fen() * ROWS);
    assertThat(
            desk.close(intake, new TapeChecks.Told(OptionalLong.of(ROWS), Optional.of(principal))))
        .isEmpty();
    assertThat(loans())
        .isEqualTo(
            LongStream.rangeClosed(1, ROWS).mapToObj(number -> loan(number).reference()).toList());
  }

  private List<LoanReference> loans() {
    return new JdbiLoanLedger(database.transactions())
        .list(LoanFilter.EVERYTHING, Optional.empty(), Integer.MAX_VALUE).stream()
            .map(LoanSummary::key)
            .map(LoanSummary.Key::loan)
            .toList();
  }

  /** Pages of the database that are in use. */
  private long pages() {
    return database
        .transactions()
        .read(handle -> handle.createQuery("PRAGMA page_count").mapTo(long.class).one());
  }

  /** Lets the writer have so many pages and no more, as a full disk would. */
  private void leaveRoom(long pages) {
    database
        .transactions()
        .write(
            () -> {
              database
                  .transactions()
                  .append(handle -> handle.execute("PRAGMA max_page_count = " + pages));
              return pages;
            });
  }
}
