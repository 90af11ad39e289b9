package io.clearcost.persistence.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The prepared statements of one connection, kept for the next time: to prepare one of ours costs
 * SQLite about as much as to run it, and the same few are asked for again and again. All are kept,
 * for their texts are constants of the program and hold no values.
 *
 * <p>Jdbi gives a statement back under the text that it was asked for, where parameters have names,
 * and not under the one that was prepared; so what is lent is remembered here.
 */
final class KeptStatements extends DefaultStatementBuilder {

  private final Map<String, PreparedStatement> idle = new HashMap<>();
  private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    PreparedStatement statement = kept == null ? super.create(connection, sql, context) : kept;
    lent.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    String prepared = lent.remove(statement);
    boolean isKept =
        prepared != null
            && statement instanceof PreparedStatement reusable
            && isReusable(reusable)
            && idle.putIfAbsent(prepared, reusable) == null;
    if (!isKept) {
      super.close(connection, sql, statement);
    }
  }

  /** Forgets what it was run with. After some failures the driver has given it up. */
  private static boolean isReusable(PreparedStatement statement) {
    try {
      statement.clearParameters();
      return true;
    } catch (SQLException givenUp) {
      return false;
    }
  }
}
