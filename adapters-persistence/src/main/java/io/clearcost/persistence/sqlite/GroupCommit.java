package io.clearcost.persistence.sqlite;

import io.clearcost.application.port.StorageUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;

/**
 * The one thread that writes. It takes the work that waits ({@link WriteQueue} says in which
 * order), runs each piece in a savepoint of one transaction, commits once, and only then tells
 * those who wait. So a wait for the disk serves everybody who came during the one before.
 *
 * <p>Work that throws undoes its own savepoint and nothing else. When the transaction as a whole
 * fails, nothing of any piece is on disk, and everybody hears so.
 */
final class GroupCommit {

  /** Few enough that the first of them does not wait long for the last. */
  private static final int MOST_TOGETHER = 64;

  /** A piece of work holds a judgement, some tens of kilobytes. */
  static final int MOST_WAITING = 1024;

  private final Handle writer;
  private final DirectStatements direct;
  private final WriteQueue queue = new WriteQueue(MOST_WAITING);
  private final Thread thread = new Thread(this::writeUntilClosed, "clearcost-writer");
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private GroupCommit(Handle writer) {
    this.writer = writer;
    this.direct = new DirectStatements(writer.getConnection());
  }

  /** Begins to write, over a connection that is nobody else's from now on. */
  static GroupCommit start(Handle writer) {
    GroupCommit commit = new GroupCommit(writer);
    commit.thread.setDaemon(true);
    commit.thread.start();
    return commit;
  }

  /** Whether the calling thread is the one that writes, and so inside a piece of work. */
  boolean isCurrentThread() {
    return Thread.currentThread() == thread;
  }

  /** The connection, for the work that is running. */
  Handle handle() {
    return writer;
  }

  /** The same connection without Jdbi. */
  DirectStatements direct() {
    return direct;
  }

  /**
   * Hands work over.
   *
   * @param patience how long to wait for room
   * @return whether there was room
   */
  boolean put(PendingWrite<?> write, Duration patience) throws InterruptedException {
    return queue.put(write, patience);
  }

  /** Takes work back, unless it has begun. */
  boolean remove(PendingWrite<?> write) {
    return queue.remove(write);
  }

  /** Takes no more work, waits until all that waits is written, and closes the connection. */
  void close() {
    queue.close();
    ended.join();
    writer.close();
  }

  private void writeUntilClosed() {
    try {
      for (var group = queue.take(MOST_TOGETHER);
          !group.isEmpty();
          group = queue.take(MOST_TOGETHER)) {
        write(group);
      }
    } finally {
      queue.close();
      for (var left = queue.take(MOST_TOGETHER);
          !left.isEmpty();
          left = queue.take(MOST_TOGETHER)) {
        left.forEach(write -> write.fail(WriteQueue.closed()));
      }
      ended.complete(null);
    }
  }

  private void write(List<PendingWrite<?>> group) {
    List<Runnable> onDisk;
    try {
      onDisk = inOneTransaction(group);
    } catch (RuntimeException | Error failure) {
      group.forEach(write -> write.fail(failure));
      return;
    }
    onDisk.forEach(Runnable::run);
  }

  // The statements are our own. The driver's commit() opens the next transaction at once, and
  // when another process is quicker, that fails a commit which is already on disk.
  private List<Runnable> inOneTransaction(List<PendingWrite<?>> group) {
    List<Runnable> onDisk = new ArrayList<>();
    execute("BEGIN IMMEDIATE");
    try {
      for (PendingWrite<?> write : group) {
        inSavepoint(write).ifPresent(onDisk::add);
      }
      execute("COMMIT");
    } catch (RuntimeException | Error failure) {
      Rollback.after(failure, writer);
      throw failure;
    }
    return onDisk;
  }

  /** Runs one piece; empty when it threw and was undone. */
  private Optional<Runnable> inSavepoint(PendingWrite<?> write) {
    execute("SAVEPOINT piece");
    Runnable onDisk;
    try {
      onDisk = write.run();
    } catch (RuntimeException | Error failure) {
      write.fail(failure);
      undo(failure);
      return Optional.empty();
    }
    execute("RELEASE piece");
    return Optional.of(onDisk);
  }

  private void undo(Throwable failure) {
    try {
      writer.execute("ROLLBACK TO piece");
      writer.execute("RELEASE piece");
    } catch (RuntimeException alsoFailed) {
      // After some failures, a full disk among them, SQLite has undone the whole transaction.
      failure.addSuppressed(alsoFailed);
      throw new StorageUnavailableException(
          "The transaction was undone by what another caller met; try again.", failure);
    }
  }

  private void execute(String statement) {
    try {
      direct.execute(statement);
    } catch (RuntimeException failure) {
      throw SqliteFailure.translated(failure);
    }
  }
}
