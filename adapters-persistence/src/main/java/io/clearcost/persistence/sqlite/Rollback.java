package io.clearcost.persistence.sqlite;

import org.jdbi.v3.core.Handle;

/** The end of a transaction that failed. */
final class Rollback {

  private Rollback() {}

  /** Rolls back; should that fail too, {@code failure} stays the one that is told. */
  static void after(Throwable failure, Handle handle) {
    try {
      handle.execute("ROLLBACK");
    } catch (RuntimeException alsoFailed) {
      // After some failures, a full disk among them, SQLite has rolled back by itself.
      failure.addSuppressed(alsoFailed);
    }
  }
}
