package io.clearcost.persistence.sqlite;

import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.application.port.Transactions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Transactions on SQLite, which has one writer at a time: one writing connection, lent to one
 * thread after the other in the order in which they asked. Reads outside a transaction use
 * connections of their own and never wait for a writer.
 *
 * <p>What a thread reads or appends while its {@link #write} runs takes part in that transaction.
 * When the database is held by another process, or the disk fails, {@link
 * StorageUnavailableException} says so.
 */
public final class JdbiTransactions implements Transactions {

  private final Handle writer;
  private final Jdbi readers;
  private final Duration patience;

  /** Held by the thread whose transaction is open; fair, so that no caller starves. */
  private final ReentrantLock writing = new ReentrantLock(true);

  private volatile boolean closed;

  JdbiTransactions(Handle writer, Jdbi readers, Duration patience) {
    this.writer = writer;
    this.readers = readers;
    this.patience = patience;
  }

  @Override
  public <R> R write(Supplier<R> work) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a transaction is already open in this thread");
    }
    awaitTurn();
    try {
      requireOpen();
      return inTransaction(work);
    } finally {
      writing.unlock();
    }
  }

  /** Runs a query, in the transaction of this thread if one is open. */
  public <R> R read(Function<Handle, R> query) {
    requireOpen();
    try {
      return writing.isHeldByCurrentThread()
          ? query.apply(writer)
          : readers.withHandle(query::apply);
    } catch (RuntimeException failure) {
      throw SqliteFailure.translated(failure);
    }
  }

  /**
   * Runs an insert in the transaction of this thread.
   *
   * @throws IllegalStateException without a transaction, or when the rows contradict what the table
   *     holds
   */
  public void append(Consumer<Handle> insert) {
    if (!writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("nothing is written outside a transaction");
    }
    try {
      insert.accept(writer);
    } catch (RuntimeException failure) {
      if (SqliteFailure.isConstraint(failure)) {
        throw new IllegalStateException("already in the table, or not fit for it", failure);
      }
      throw SqliteFailure.translated(failure);
    }
  }

  /** Waits for the open transaction to end; nothing can be read or written afterwards. */
  void close() {
    writing.lock();
    try {
      closed = true;
      writer.close();
    } finally {
      writing.unlock();
    }
  }

  // The three statements are our own. The driver's commit() opens the next transaction at once, and
  // when another process is quicker, that fails a commit which is already on disk.
  private <R> R inTransaction(Supplier<R> work) {
    execute("BEGIN IMMEDIATE");
    try {
      R result = work.get();
      execute("COMMIT");
      return result;
    } catch (RuntimeException | Error failure) {
      Rollback.after(failure, writer);
      throw failure;
    }
  }

  private void execute(String statement) {
    try {
      writer.execute(statement);
    } catch (RuntimeException failure) {
      throw SqliteFailure.translated(failure);
    }
  }

  private void awaitTurn() {
    try {
      if (!writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StorageUnavailableException(
            "Too many callers wait to write to the database; try again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailableException(
          "The call was interrupted while it waited to write.", e);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the database is closed");
    }
  }
}
