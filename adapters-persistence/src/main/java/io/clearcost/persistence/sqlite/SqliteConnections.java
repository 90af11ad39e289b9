package io.clearcost.persistence.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;

/**
 * Connections to one database file. As a {@link ConnectionFactory} it lends connections that can
 * only read and keeps a few of them open for the next reader.
 */
final class SqliteConnections implements ConnectionFactory, AutoCloseable {

  /** More readers than this at once are served, but their connections are not kept. */
  private static final int MOST_IDLE_READERS = 8;

  private final Path file;
  private final Duration patience;
  private final ArrayBlockingQueue<Connection> idleReaders =
      new ArrayBlockingQueue<>(MOST_IDLE_READERS);
  private final Map<Connection, Prepared> statements = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * Connections to {@code file}.
   *
   * @param patience how long a statement waits for another process
   */
  SqliteConnections(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
  }

  Duration patience() {
    return patience;
  }

  /** A new connection that may write; the caller closes it. */
  Connection openWriter() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    // A commit is an answer to a caller: with less than FULL a power cut could take it back.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    // Nobody asks for them, and the driver would run one more query after each insert.
    config.setGetGeneratedKeys(false);
    // As a URI, so that "?" and "%" in a directory name are not taken for parameters.
    return config.createConnection("jdbc:sqlite:" + file.toUri());
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection idle = idleReaders.poll();
    return idle == null ? openReader() : idle;
  }

  @Override
  public void closeConnection(Connection reader) throws SQLException {
    if (closed || !idleReaders.offer(reader)) {
      close(reader);
    }
  }

  /** The statements of a connection that was lent. */
  KeptStatements statementsOf(Connection reader) {
    return prepared(reader).ofJdbi();
  }

  /** Reads without Jdbi. */
  <R> R read(Function<DirectStatements, R> query) {
    try {
      Connection reader = openConnection();
      try {
        return query.apply(prepared(reader).direct());
      } finally {
        closeConnection(reader);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("no connection to read by", failure);
    }
  }

  private Prepared prepared(Connection reader) {
    return statements.computeIfAbsent(
        reader, first -> new Prepared(new KeptStatements(), new DirectStatements(first)));
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    for (Connection idle = idleReaders.poll(); idle != null; idle = idleReaders.poll()) {
      close(idle);
    }
  }

  private void close(Connection reader) throws SQLException {
    statements.remove(reader);
    reader.close();
  }

  /** The statements of one connection. */
  private record Prepared(KeptStatements ofJdbi, DirectStatements direct) {}

  private Connection openReader() throws SQLException {
    Connection connection = openWriter();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = ON");
    }
    return connection;
  }
}
