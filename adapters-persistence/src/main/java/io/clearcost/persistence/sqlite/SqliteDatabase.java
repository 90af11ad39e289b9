package io.clearcost.persistence.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The database in a data directory, one file named {@value #FILE_NAME} (beside it SQLite keeps its
 * write-ahead log). Several processes may have it open.
 */
public final class SqliteDatabase implements AutoCloseable {

  public static final String FILE_NAME = "clearcost.db";

  /** Stands in the header of our files, so that a foreign one is recognised: "CLCO" in ASCII. */
  static final int APPLICATION_ID = 0x434C434F;

  /** A commit takes well under a millisecond; who waits longer than this waits for an import. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SqliteConnections connections;
  private final JdbiTransactions transactions;

  private SqliteDatabase(SqliteConnections connections, JdbiTransactions transactions) {
    this.connections = connections;
    this.transactions = transactions;
  }

  /**
   * Opens the database, creating directory and file where they are missing, and brings its tables
   * up to date.
   *
   * @param now recorded beside tables that have to be created
   * @throws UnusableDatabaseException when it cannot be used, with the reason in one sentence
   */
  public static SqliteDatabase open(Path directory, Instant now) {
    return open(directory, now, PATIENCE, Migrations.ofProgram());
  }

  static SqliteDatabase open(
      Path directory, Instant now, Duration patience, Migrations migrations) {
    Path file = DataDirectory.prepare(directory).resolve(FILE_NAME);
    SqliteConnections connections = new SqliteConnections(file, patience);
    try {
      Handle writer =
          Jdbi.create(connections::openWriter)
              .setStatementBuilderFactory(connection -> new KeptStatements())
              .open();
      try {
        DatabaseInspection.requireOurs(writer, file);
        DatabaseInspection.requireSound(writer, file);
        WriteAheadLog.switchOn(writer, patience);
        migrations.applyTo(writer, now.truncatedTo(ChronoUnit.MICROS));
        Jdbi readers =
            Jdbi.create(connections).setStatementBuilderFactory(connections::statementsOf);
        return new SqliteDatabase(
            connections,
            new JdbiTransactions(GroupCommit.start(writer), readers, connections, patience));
      } catch (RuntimeException failure) {
        writer.close();
        throw failure;
      }
    } catch (UnusableDatabaseException known) {
      throw known;
    } catch (RuntimeException failure) {
      throw DatabaseInspection.explained(failure, file);
    }
  }

  public JdbiTransactions transactions() {
    return transactions;
  }

  /** Waits until all that was handed over is written and closes every connection. */
  @Override
  public void close() {
    transactions.close();
    try {
      connections.close();
    } catch (SQLException e) {
      throw new IllegalStateException("a reading connection did not close", e);
    }
  }
}
