package io.clearcost.benchmarks.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows that an intake left on disk, put by plain JDBC batches into an empty database with the
 * same tables and indexes, but without triggers, foreign keys and progress: the work that no ledger
 * can do without.
 */
final class RawInserts {

  /** As many loans to a commit as the service has on its way at most. */
  static final int LOANS_A_COMMIT = 256;

  /** Records of an intake are numbered on from this times its place. */
  private static final long PLACE = 10_000_000_000L;

  private final List<Table> tables;
  private final List<String> schema;

  private RawInserts(List<Table> tables, List<String> schema) {
    this.tables = tables;
    this.schema = schema;
  }

  /**
   * Reads the first loans of the latest intake.
   *
   * @param database the file of a server
   * @param most how many at most
   */
  static RawInserts of(Path database, long most) throws SQLException {
    try (Connection connection = open(database)) {
      long first = PLACE * Long.parseLong(one(connection, "SELECT max(place) FROM ledger_intake"));
      long recorded =
          Long.parseLong(one(connection, "SELECT max(record) - " + first + " FROM ledger_record"));
      long loans = Math.min(most, recorded);
      List<Table> tables = new ArrayList<>();
      for (String name :
          list(
              connection,
              "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
                  + " WHERE m.type = 'table' AND m.name LIKE 'ledger%' AND c.name = 'record'"
                  + " ORDER BY m.rowid")) {
        tables.add(Table.read(connection, name, first, first + loans));
      }
      return new RawInserts(
          tables,
          list(
              connection,
              "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL"
                  + " AND tbl_name IN (SELECT m.name FROM sqlite_schema m"
                  + " JOIN pragma_table_info(m.name) c WHERE m.name LIKE 'ledger%'"
                  + " AND c.name = 'record') ORDER BY type DESC, rowid"));
    }
  }

  /** How many loans there are. */
  int loans() {
    return tables.get(0).groups().size();
  }

  /** How many rows of a table a loan has. */
  double rowsALoan() {
    return tables.stream().mapToInt(Table::rows).sum() / (double) loans();
  }

  /** Puts them into a database that does not exist yet, and tells how many loans a second. */
  double perSecond(Path database) throws SQLException {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      for (String sql : schema) {
        statement.execute(sql);
      }
      connection.setAutoCommit(false);
      long begin = System.nanoTime();
      insert(connection);
      return loans() * 1e9 / (System.nanoTime() - begin);
    }
  }

  private void insert(Connection connection) throws SQLException {
    List<PreparedStatement> inserts = new ArrayList<>();
    for (Table table : tables) {
      inserts.add(connection.prepareStatement(table.insert()));
    }
    for (int from = 0; from < loans(); from += LOANS_A_COMMIT) {
      int to = Math.min(loans(), from + LOANS_A_COMMIT);
      for (int k = 0; k < tables.size(); k++) {
        PreparedStatement insert = inserts.get(k);
        for (List<Object[]> rows : tables.get(k).groups().subList(from, to)) {
          for (Object[] row : rows) {
            for (int column = 0; column < row.length; column++) {
              insert.setObject(column + 1, row[column]);
            }
            insert.addBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
    }
    for (PreparedStatement insert : inserts) {
      insert.close();
    }
  }

  private static Connection open(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  private static String one(Connection connection, String query) throws SQLException {
    return list(connection, query).get(0);
  }

  private static List<String> list(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (found.next()) {
        values.add(found.getString(1));
      }
      return values;
    }
  }

  /**
   * The rows of one table.
   *
   * @param groups those of each loan, in the order of the tape
   */
  private record Table(String name, List<String> columns, List<List<Object[]>> groups) {

    static Table read(Connection connection, String name, long first, long last)
        throws SQLException {
      // Columns that are worked out are not among these.
      List<String> columns =
          list(connection, "SELECT name FROM pragma_table_info('" + name + "') ORDER BY cid");
      List<List<Object[]>> groups =
          new ArrayList<>(Collections.nCopies((int) (last - first), List.of()));
      try (PreparedStatement select =
          connection.prepareStatement(
              "SELECT record, %s FROM %s WHERE record > ? AND record <= ? ORDER BY record"
                  .formatted(String.join(", ", columns), name))) {
        select.setLong(1, first);
        select.setLong(2, last);
        try (ResultSet found = select.executeQuery()) {
          while (found.next()) {
            int loan = (int) (found.getLong(1) - first) - 1;
            Object[] row = new Object[columns.size()];
            for (int column = 0; column < row.length; column++) {
              row[column] = found.getObject(column + 2);
            }
            List<Object[]> rows = new ArrayList<>(groups.get(loan));
            rows.add(row);
            groups.set(loan, rows);
          }
        }
      }
      return new Table(name, columns, groups);
    }

    String insert() {
      return "INSERT INTO %s (%s) VALUES (%s)"
          .formatted(
              name,
              String.join(", ", columns),
              columns.stream().map(any -> "?").collect(Collectors.joining(", ")));
    }

    int rows() {
      return groups.stream().mapToInt(List::size).sum();
    }
  }
}
