package io.clearcost.persistence.sqlite;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/** Looks at a file before anything is changed in it. */
final class DatabaseInspection {

  private DatabaseInspection() {}

  /** The file is empty or made by this program. */
  static void requireOurs(Handle handle, Path file) {
    // One view of the file for both questions: another process may be creating the tables.
    handle.execute("BEGIN");
    int applicationId = number(handle, "PRAGMA application_id");
    int tables = number(handle, "SELECT count(*) FROM sqlite_schema");
    handle.execute("COMMIT");
    boolean isEmpty = applicationId == 0 && tables == 0;
    if (!isEmpty && applicationId != SqliteDatabase.APPLICATION_ID) {
      throw new UnusableDatabaseException(
          "The file %s is the database of another program.".formatted(file));
    }
  }

  /** Every page of the file is where it should be; finds torn and overwritten pages. */
  static void requireSound(Handle handle, Path file) {
    String verdict = handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).one();
    if (!verdict.equals("ok")) {
      throw damaged(file, verdict);
    }
  }

  /** The failure to open {@code file}, in a sentence for the person who tried. */
  static UnusableDatabaseException explained(RuntimeException failure, Path file) {
    if (SqliteFailure.isNoDatabase(failure)) {
      return new UnusableDatabaseException(
          "The file %s is not a database.".formatted(file), failure);
    }
    if (SqliteFailure.isDamage(failure)) {
      return damaged(file, SqliteFailure.message(failure));
    }
    if (SqliteFailure.isBusy(failure)) {
      return new UnusableDatabaseException(
          "The database %s is held by another process.".formatted(file), failure);
    }
    return new UnusableDatabaseException(
        "The database %s cannot be opened: %s.".formatted(file, SqliteFailure.message(failure)),
        failure);
  }

  private static UnusableDatabaseException damaged(Path file, String verdict) {
    return new UnusableDatabaseException(
        "The database %s is damaged (%s): put back a copy of it."
            .formatted(file, verdict.lines().findFirst().orElse(verdict)));
  }

  private static int number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Integer.class).one();
  }
}
