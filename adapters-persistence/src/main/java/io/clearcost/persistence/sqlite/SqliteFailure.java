package io.clearcost.persistence.sqlite;

import io.clearcost.application.port.StorageUnavailableException;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean to us. */
final class SqliteFailure {

  private static final int PRIMARY_CODE = 0xff;

  private static final Set<SQLiteErrorCode> BUSY =
      Set.of(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED);

  /** The machine fails, not the statement. */
  private static final Set<SQLiteErrorCode> DISK =
      Set.of(
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_PERM,
          SQLiteErrorCode.SQLITE_READONLY);

  private SqliteFailure() {}

  /** The failure as the ports know it; itself when it is a bug and not a state of the machine. */
  static RuntimeException translated(RuntimeException failure) {
    if (isBusy(failure)) {
      return new StorageUnavailableException(
          "The database is held by another process; try again.", failure);
    }
    if (isOfTheDisk(failure)) {
      return new StorageUnavailableException(
          "The database cannot be read or written: %s.".formatted(message(failure)), failure);
    }
    return failure;
  }

  static boolean isBusy(Throwable failure) {
    return primaryCode(failure).filter(BUSY::contains).isPresent();
  }

  static boolean isOfTheDisk(Throwable failure) {
    return primaryCode(failure).filter(DISK::contains).isPresent();
  }

  static boolean isDamage(Throwable failure) {
    return primaryCode(failure).filter(SQLiteErrorCode.SQLITE_CORRUPT::equals).isPresent();
  }

  static boolean isNoDatabase(Throwable failure) {
    return primaryCode(failure).filter(SQLiteErrorCode.SQLITE_NOTADB::equals).isPresent();
  }

  static boolean isConstraint(Throwable failure) {
    return primaryCode(failure).filter(SQLiteErrorCode.SQLITE_CONSTRAINT::equals).isPresent();
  }

  /** SQLite's own words. */
  static String message(Throwable failure) {
    return cause(failure).map(e -> e.getResultCode().message).orElseGet(failure::toString);
  }

  private static Optional<SQLiteErrorCode> primaryCode(Throwable failure) {
    return cause(failure)
        .map(e -> SQLiteErrorCode.getErrorCode(e.getResultCode().code & PRIMARY_CODE));
  }

  private static Optional<SQLiteException> cause(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof SQLiteException sqlite) {
        return Optional.of(sqlite);
      }
    }
    return Optional.empty();
  }
}
