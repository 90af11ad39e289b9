package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.application.port.StorageUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that was handed over while the writer was busy, and so shares its next transaction. */
class GroupCommitTest {

  private static final Migration NOTES =
      new Migration(
          1,
          "notes",
          """
          CREATE TABLE note (text TEXT NOT NULL PRIMARY KEY) STRICT;
          CREATE TABLE remark (
            note TEXT NOT NULL REFERENCES note DEFERRABLE INITIALLY DEFERRED
          ) STRICT;
          """);

  private static final Duration SOON = Duration.ofSeconds(20);

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
  void pieces_thatWaitTogether_runInOrderAndSeeWhatNobodyElseSeesYet() throws Exception {
    List<Integer> seenInside = new ArrayList<>();
    List<Integer> seenOutside = new ArrayList<>();
    Runnable look =
        () -> {
          seenInside.add(notes().size());
          seenOutside.add(CompletableFuture.supplyAsync(this::notes).join().size());
        };

    List<CompletableFuture<Integer>> ends = new ArrayList<>();
    whileTheWriterIsBusy(
        () ->
            IntStream.range(0, 10)
                .forEach(
                    k ->
                        ends.add(
                            submit(
                                () -> {
                                  look.run();
                                  append("note " + k);
                                }))));

    assertThat(ends).allSatisfy(end -> assertThat(end).succeedsWithin(SOON));
    assertThat(seenInside).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(seenOutside).hasSize(10).containsOnly(0);
    assertThat(notes()).hasSize(10);
  }

  @Test
  void piece_thatFailsAmongOthers_undoesOnlyItself() throws Exception {
    RuntimeException failure = new RuntimeException("on demand");

    List<CompletableFuture<Integer>> ends = new ArrayList<>();
    whileTheWriterIsBusy(
        () -> {
          ends.add(submit(() -> append("a")));
          ends.add(
              submit(
                  () -> {
                    append("b");
                    throw failure;
                  }));
          ends.add(
              submit(
                  () -> {
                    append("c");
                    append("a");
                  }));
          ends.add(submit(() -> append("b")));
        });

    assertThat(ends.get(0)).succeedsWithin(SOON);
    assertThat(ends.get(1)).failsWithin(SOON).withThrowableThat().withCause(failure);
    assertThat(ends.get(2))
        .failsWithin(SOON)
        .withThrowableThat()
        .withMessageContaining("already in the table, or not fit for it");
    assertThat(ends.get(3)).succeedsWithin(SOON);
    assertThat(notes()).containsExactly("a", "b");
  }

  @Test
  void piece_withAnError_undoesOnlyItself() throws Exception {
    List<CompletableFuture<Integer>> ends = new ArrayList<>();
    whileTheWriterIsBusy(
        () -> {
          ends.add(
              submit(
                  () -> {
                    append("a");
                    throw new StackOverflowError();
                  }));
          ends.add(submit(() -> append("b")));
        });

    assertThat(ends.get(0))
        .failsWithin(SOON)
        .withThrowableThat()
        .withCauseInstanceOf(StackOverflowError.class);
    assertThat(ends.get(1)).succeedsWithin(SOON);
    assertThat(notes()).containsExactly("b");
  }

  @Test
  void piece_thatEndsTheTransactionOfAll_leavesNothingOfAny() throws Exception {
    List<CompletableFuture<Integer>> ends = new ArrayList<>();
    whileTheWriterIsBusy(
        () -> {
          ends.add(submit(() -> append("a")));
          // As SQLite does when the disk is full.
          ends.add(submit(() -> insert("INSERT OR ROLLBACK INTO note VALUES ('a')")));
          ends.add(submit(() -> append("b")));
        });

    assertThat(ends.get(1))
        .failsWithin(SOON)
        .withThrowableThat()
        .withMessageContaining("already in the table, or not fit for it");
    assertThat(List.of(ends.get(0), ends.get(2)))
        .allSatisfy(
            end ->
                assertThat(end)
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .withCauseInstanceOf(StorageUnavailableException.class)
                    .withMessageContaining("by what another caller met"));
    assertThat(notes()).isEmpty();
    writeNote("c");
    assertThat(notes()).containsExactly("c");
  }

  @Test
  void commit_thatFails_isHeardByAllAndLeavesNothing() throws Exception {
    List<CompletableFuture<Integer>> ends = new ArrayList<>();
    whileTheWriterIsBusy(
        () -> {
          ends.add(submit(() -> append("a")));
          ends.add(submit(() -> insert("INSERT INTO remark VALUES ('on nothing')")));
        });

    assertThat(ends).allSatisfy(end -> assertThat(end).failsWithin(SOON));
    assertThat(notes()).isEmpty();
    writeNote("b");
    assertThat(notes()).containsExactly("b");
  }

  @Test
  void commit_thatFails_throwsItsOwnExceptionAtWhoWaits() {
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      append("a");
                      insert("INSERT INTO remark VALUES ('on nothing')");
                      return 1;
                    }))
        .hasMessageContaining("FOREIGN KEY");

    assertThat(notes()).isEmpty();
  }

  @Test
  void piece_handedOverByAPiece_isRefused() {
    assertThatThrownBy(() -> transactions.write(() -> submit(() -> append("a"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a transaction is already open in this thread");
  }

  @Test
  void pieces_beyondTheBound_areRefusedAndTheOthersWritten() throws Exception {
    List<CompletableFuture<Integer>> ends = new ArrayList<>();

    whileTheWriterIsBusy(
        () -> {
          for (int k = 0; k < GroupCommit.MOST_WAITING; k++) {
            String text = "note " + k;
            ends.add(submit(() -> append(text)));
          }

          assertThatThrownBy(() -> submit(() -> append("one too many")))
              .isInstanceOf(StorageUnavailableException.class)
              .hasMessage("Too many callers wait to write to the database; try again.");
        });

    assertThat(ends).allSatisfy(end -> assertThat(end).succeedsWithin(SOON));
    assertThat(notes()).hasSize(GroupCommit.MOST_WAITING).doesNotContain("one too many");
  }

  @Test
  void caller_whoGaveUpWaiting_hasNothingWrittenLater() throws Exception {
    whileTheWriterIsBusy(
        () ->
            assertThatThrownBy(() -> writeNote("a"))
                .isInstanceOf(StorageUnavailableException.class));

    writeNote("b");

    assertThat(notes()).containsExactly("b");
  }

  @Test
  void close_withWorkWaiting_writesItFirst() throws Exception {
    List<CompletableFuture<Integer>> ends = new ArrayList<>();
    whileTheWriterIsBusy(
        () -> IntStream.range(0, 100).forEach(k -> ends.add(submit(() -> append("note " + k)))));

    database.close();

    assertThat(ends).allMatch(CompletableFuture::isDone);
    assertThatThrownBy(() -> submit(() -> append("late"))).hasMessage("the database is closed");
    open();
    assertThat(notes()).hasSize(100);
  }

  /** Runs {@code handingOver} while a piece of work holds up the writer. */
  private void whileTheWriterIsBusy(Runnable handingOver) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    CompletableFuture<Integer> busy =
        submit(
            () -> {
              begun.countDown();
              await(released);
            });
    begun.await();
    try {
      handingOver.run();
    } finally {
      released.countDown();
    }
    assertThat(busy).succeedsWithin(SOON);
  }

  private CompletableFuture<Integer> submit(Runnable work) {
    return transactions
        .submit(
            () -> {
              work.run();
              return 1;
            })
        .toCompletableFuture();
  }

  private void writeNote(String text) {
    transactions.write(
        () -> {
          append(text);
          return 1;
        });
  }

  private void append(String text) {
    insert("INSERT INTO note VALUES ('" + text + "')");
  }

  private void insert(String sql) {
    transactions.append(handle -> handle.execute(sql));
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
