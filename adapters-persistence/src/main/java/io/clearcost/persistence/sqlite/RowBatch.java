package io.clearcost.persistence.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that are inserted together. For hundreds of rows at once: they go to the driver
 * without a binding object for each value, which would take longer than SQLite does.
 */
public final class RowBatch {

  private final String insert;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /**
   * No rows yet.
   *
   * @param insert the statement, a constant of the program, with a ? for every column
   */
  public RowBatch(String insert) {
    this.insert = insert;
  }

  /** Adds a row, its values in the order of the statement: texts, whole numbers or nulls. */
  public void add(@Nullable Object... row) {
    rows.add(row);
  }

  /** Inserts the rows in their order, or as many of them as fit the table. */
  public void insertBy(Handle handle) {
    if (rows.isEmpty()) {
      return;
    }
    Connection connection = handle.getConnection();
    StatementBuilder statements = handle.getStatementBuilder();
    // Never run: it lends the context without which no statement is prepared.
    try (Update update = handle.createUpdate(insert)) {
      PreparedStatement statement = statements.create(connection, insert, update.getContext());
      try {
        for (@Nullable Object[] row : rows) {
          for (int k = 0; k < row.length; k++) {
            statement.setObject(k + 1, row[k]);
          }
          statement.addBatch();
        }
        statement.executeBatch();
      } finally {
        statements.close(connection, insert, statement);
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }
}
