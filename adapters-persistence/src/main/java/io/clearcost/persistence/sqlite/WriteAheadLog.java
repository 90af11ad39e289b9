package io.clearcost.persistence.sqlite;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;

/** The journal mode in which readers do not wait for a writer, nor a writer for readers. */
final class WriteAheadLog {

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private WriteAheadLog() {}

  /**
   * Switches it on for the file, for good. The switch needs the file for itself, and SQLite gives
   * up at once instead of waiting when two processes create a database together: so we wait.
   */
  static void switchOn(Handle handle, Duration patience) {
    long start = System.nanoTime();
    while (true) {
      try {
        handle.createQuery("PRAGMA journal_mode = WAL").mapTo(String.class).one();
        return;
      } catch (RuntimeException failure) {
        if (!SqliteFailure.isBusy(failure) || System.nanoTime() - start > patience.toNanos()) {
          throw failure;
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }
}
