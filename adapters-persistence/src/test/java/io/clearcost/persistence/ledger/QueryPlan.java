package io.clearcost.persistence.ledger;

import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How SQLite would run a query. No parameter is bound: the plan does not depend on them. */
final class QueryPlan {

  private QueryPlan() {}

  static List<String> of(SqliteDatabase database, String query) {
    return database
        .transactions()
        .read(
            handle -> {
              List<String> plan = new ArrayList<>();
              try (Statement statement = handle.getConnection().createStatement();
                  ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + query)) {
                while (rows.next()) {
                  plan.add(rows.getString("detail"));
                }
              } catch (SQLException e) {
                throw new AssertionError(e);
              }
              return plan;
            });
  }
}
