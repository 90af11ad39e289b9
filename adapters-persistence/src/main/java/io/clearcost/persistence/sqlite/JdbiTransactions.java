package io.clearcost.persistence.sqlite;

import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.application.port.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Transactions on SQLite, which has one writer at a time: one thread of our own writes what all
 * callers hand over, in the order in which they came but for bulk work, which lets the rest go
 * first, and one commit serves all who wait ({@link GroupCommit}). Reads outside a transaction use
 * connections of their own and never wait for a writer.
 *
 * <p>What the work of a {@link #write} reads or appends takes part in its transaction. When the
 * database is held by another process, or the disk fails, {@link StorageUnavailableException} says
 * so.
 */
public final class JdbiTransactions implements Transactions {

  private final GroupCommit writing;
  private final Jdbi readers;
  private final SqliteConnections connections;
  private final Duration patience;
  private volatile boolean closed;

  JdbiTransactions(
      GroupCommit writing, Jdbi readers, SqliteConnections connections, Duration patience) {
    this.writing = writing;
    this.readers = readers;
    this.connections = connections;
    this.patience = patience;
  }

  @Override
  public <R> R write(Supplier<R> work) {
    PendingWrite<R> write = handOver(work, false);
    try {
      if (!write.hasEndedWithin(patience) && writing.remove(write)) {
        throw tooManyCallers();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (writing.remove(write)) {
        throw interrupted(e);
      }
    }
    return write.result();
  }

  @Override
  public <R> CompletionStage<R> submit(Supplier<R> work) {
    return handOver(work, false).stage();
  }

  @Override
  public <R> CompletionStage<R> submitBulk(Supplier<R> work) {
    return handOver(work, true).stage();
  }

  /** Runs a query, in the transaction of the work that asks, if one does. */
  public <R> R read(Function<Handle, R> query) {
    requireOpen();
    try {
      return writing.isCurrentThread()
          ? query.apply(writing.handle())
          : readers.withHandle(query::apply);
    } catch (RuntimeException failure) {
      throw SqliteFailure.translated(failure);
    }
  }

  /**
   * The text in the first column of the first row of a query, in the transaction of the work that
   * asks, if one does; empty where there is no row. Without Jdbi, for what every decision asks.
   */
  public Optional<String> readDirectly(String query, Object... values) {
    requireOpen();
    try {
      return writing.isCurrentThread()
          ? writing.direct().text(query, values)
          : connections.read(statements -> statements.text(query, values));
    } catch (RuntimeException failure) {
      throw SqliteFailure.translated(failure);
    }
  }

  /**
   * Runs an insert in the transaction of the work that asks for it, without Jdbi, for what every
   * decision appends.
   *
   * @param values its parameters: texts, whole numbers or bytes
   * @throws IllegalStateException as {@link #append(Consumer)} does
   */
  public void appendDirectly(String insert, Object... values) {
    append(handle -> writing.direct().execute(insert, values));
  }

  /**
   * Runs an insert in the transaction of the work that asks for it.
   *
   * @throws IllegalStateException without a transaction, or when the rows contradict what the table
   *     holds
   */
  public void append(Consumer<Handle> insert) {
    if (!writing.isCurrentThread()) {
      throw new IllegalStateException("nothing is written outside a transaction");
    }
    try {
      insert.accept(writing.handle());
    } catch (RuntimeException failure) {
      if (SqliteFailure.isConstraint(failure)) {
        throw new IllegalStateException("already in the table, or not fit for it", failure);
      }
      throw SqliteFailure.translated(failure);
    }
  }

  /** Waits until all that was handed over is written; nothing can be read or written afterwards. */
  void close() {
    writing.close();
    closed = true;
  }

  private <R> PendingWrite<R> handOver(Supplier<R> work, boolean bulk) {
    if (writing.isCurrentThread()) {
      throw new IllegalStateException("a transaction is already open in this thread");
    }
    PendingWrite<R> write = new PendingWrite<>(work, bulk);
    try {
      if (!writing.put(write, patience)) {
        throw tooManyCallers();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
    return write;
  }

  private static StorageUnavailableException tooManyCallers() {
    return new StorageUnavailableException(
        "Too many callers wait to write to the database; try again.");
  }

  private static StorageUnavailableException interrupted(InterruptedException cause) {
    return new StorageUnavailableException(
        "The call was interrupted while it waited to write.", cause);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the database is closed");
    }
  }
}
