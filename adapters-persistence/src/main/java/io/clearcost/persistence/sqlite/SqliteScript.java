package io.clearcost.persistence.sqlite;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Several statements at once. */
final class SqliteScript {

  private SqliteScript() {}

  /**
   * Runs them. SQLite itself finds where each ends; a splitter of ours would stumble over the
   * semicolons inside a trigger.
   */
  static void run(Handle handle, String sql) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }
}
