package io.clearcost.persistence.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs statements by the driver alone, on a connection that one thread has at a time.
 *
 * <p>For each statement Jdbi copies its configuration, keeps a context and looks for a mapper. That
 * is several times what SQLite itself takes for the short ones which every decision runs, so these
 * go this way, and everything else through Jdbi. Their texts are constants of the program, and all
 * of them are kept prepared.
 */
final class DirectStatements {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  DirectStatements(Connection connection) {
    this.connection = connection;
  }

  /**
   * Runs a statement that answers nothing.
   *
   * @param values its parameters: texts, whole numbers or bytes
   */
  void execute(String sql, Object... values) {
    run(
        sql,
        values,
        statement -> {
          statement.execute();
          return sql;
        });
  }

  /** The text in the first column of the first row; empty where there is no row. */
  Optional<String> text(String sql, Object... values) {
    return run(
        sql,
        values,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
          }
        });
  }

  private <R> R run(String sql, Object[] values, Work<R> work) {
    try {
      PreparedStatement statement = prepared.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
      }
      for (int k = 0; k < values.length; k++) {
        statement.setObject(k + 1, values[k]);
      }
      return work.apply(statement);
    } catch (SQLException failure) {
      forget(sql, failure);
      throw new IllegalStateException(failure.getMessage(), failure);
    }
  }

  /** After some failures the driver has given a statement up. */
  private void forget(String sql, SQLException failure) {
    PreparedStatement statement = prepared.remove(sql);
    if (statement == null) {
      return;
    }
    try {
      statement.close();
    } catch (SQLException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  /**
   * What is done with a statement.
   *
   * @param <R> what comes of it
   */
  private interface Work<R> {
    R apply(PreparedStatement statement) throws SQLException;
  }
}
