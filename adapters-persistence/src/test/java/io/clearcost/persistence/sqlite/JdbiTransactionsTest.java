package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.application.port.StorageUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiTransactionsTest {

  private static final Migration NOTES =
      new Migration(1, "notes", "CREATE TABLE note (text TEXT NOT NULL PRIMARY KEY) STRICT;");

  @TempDir private Path directory;
  private SqliteDatabase database;
  private JdbiTransactions transactions;

  @BeforeEach
  void open() {
    database =
        SqliteDatabase.open(
            directory,
            Instant.parse("2026-01-01T00:00:00Z"),
            Duration.ofMillis(100),
            new Migrations(List.of(NOTES)));
    transactions = database.transactions();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void write_ofWorkThatThrows_undoesAllAndPassesTheExceptionOn() {
    RuntimeException failure = new RuntimeException("on demand");

    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      append("a");
                      append("b");
                      throw failure;
                    }))
        .isSameAs(failure);

    assertThat(notes()).isEmpty();
    writeNote("c");
    assertThat(notes()).containsExactly("c");
  }

  @Test
  void statementsKept_overWorkThatThrew_serveTheWorkAfterIt() {
    for (int k = 0; k < 3; k++) {
      RuntimeException failure = new RuntimeException("on demand");
      assertThatThrownBy(
              () ->
                  transactions.write(
                      () -> {
                        appendDirectly("a");
                        assertThat(first()).contains("a");
                        throw failure;
                      }))
          .isSameAs(failure);
      assertThat(first()).isEmpty();
    }
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      appendDirectly("a");
                      appendDirectly("a");
                      return null;
                    }))
        .isInstanceOf(IllegalStateException.class);

    transactions.write(
        () -> {
          assertThat(first()).isEmpty();
          appendDirectly("a");
          return null;
        });

    assertThat(notes()).containsExactly("a");
    assertThat(first()).contains("a");
  }

  private void appendDirectly(String text) {
    transactions.appendDirectly("INSERT INTO note VALUES (?)", text);
  }

  private Optional<String> first() {
    return transactions.readDirectly("SELECT text FROM note ORDER BY text");
  }

  @Test
  void read_insideATransaction_seesItsRowsAndNobodyElseDoes() {
    transactions.write(
        () -> {
          append("a");

          assertThat(notes()).containsExactly("a");
          assertThat(CompletableFuture.supplyAsync(this::notes).join()).isEmpty();
          return null;
        });

    assertThat(notes()).containsExactly("a");
  }

  @Test
  void append_outsideATransaction_isRefused() {
    assertThatThrownBy(() -> append("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing is written outside a transaction");
  }

  @Test
  void append_byAnotherThreadThanTheTransactions_isRefused() {
    transactions.write(
        () -> {
          assertThat(CompletableFuture.runAsync(() -> append("a")))
              .failsWithin(Duration.ofSeconds(5))
              .withThrowableThat()
              .withMessageContaining("nothing is written outside a transaction");
          return null;
        });

    assertThat(notes()).isEmpty();
  }

  @Test
  void append_contradictingTheTable_throwsAndTheWorkIsUndone() {
    writeNote("a");

    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      append("b");
                      append("a");
                      return null;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("already in the table, or not fit for it");

    assertThat(notes()).containsExactly("a");
  }

  @Test
  void read_tryingToWrite_isRefusedByTheConnection() {
    assertThatThrownBy(
            () -> transactions.read(handle -> handle.execute("INSERT INTO note VALUES ('a')")))
        .isInstanceOf(StorageUnavailableException.class);

    assertThat(notes()).isEmpty();
  }

  @Test
  void write_insideAWrite_isRefused() {
    assertThatThrownBy(() -> transactions.write(() -> transactions.write(() -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a transaction is already open in this thread");
  }

  @Test
  void write_whileAnotherProcessWrites_isUnavailableAndReadsGoOn() throws Exception {
    writeNote("a");
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("clearcost.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatThrownBy(() -> writeNote("b"))
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessage("The database is held by another process; try again.");

      assertThat(notes()).containsExactly("a");
      statement.execute("ROLLBACK");
    }
    writeNote("c");
    assertThat(notes()).containsExactly("a", "c");
  }

  @Test
  void write_waitingTooLongForItsTurn_isUnavailable() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    CompletableFuture<Void> slow =
        CompletableFuture.runAsync(
            () ->
                transactions.write(
                    () -> {
                      begun.countDown();
                      await(refused);
                      return null;
                    }));
    begun.await();

    assertThatThrownBy(() -> writeNote("a"))
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessage("Too many callers wait to write to the database; try again.");

    refused.countDown();
    slow.join();
    assertThat(notes()).isEmpty();
  }

  @Test
  void write_ofAnInterruptedThread_isUnavailableAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> writeNote("a")).isInstanceOf(StorageUnavailableException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(notes()).isEmpty();
  }

  @Test
  void read_byManyAtOnce_servesThemAll() {
    writeNote("a");
    List<CompletableFuture<List<String>>> reads =
        IntStream.range(0, 50).mapToObj(k -> CompletableFuture.supplyAsync(this::notes)).toList();

    assertThat(reads).allSatisfy(read -> assertThat(read.join()).containsExactly("a"));
  }

  private void writeNote(String text) {
    transactions.write(
        () -> {
          append(text);
          return null;
        });
  }

  private void append(String text) {
    transactions.append(handle -> handle.execute("INSERT INTO note VALUES (?)", text));
  }

  private List<String> notes() {
    return transactions.read(
        handle ->
            handle.createQuery("SELECT text FROM note ORDER BY text").mapTo(String.class).list());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
