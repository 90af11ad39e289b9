package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {

  private static final String INSERT = "INSERT INTO note VALUES (?)";
  private static final String SELECT = "SELECT text FROM note WHERE text > ? ORDER BY text";
  private static final Migration NOTES =
      new Migration(1, "notes", "CREATE TABLE note (text TEXT NOT NULL PRIMARY KEY) STRICT;");

  private Connection connection;
  private Handle handle;

  @BeforeEach
  void open() throws SQLException {
    Connection real = DriverManager.getConnection("jdbc:sqlite::memory:");
    connection = mock(Connection.class, delegatesTo(real));
    handle =
        Jdbi.create(() -> connection)
            .setStatementBuilderFactory(any -> new KeptStatements())
            .open();
    handle.execute("CREATE TABLE note (text TEXT NOT NULL PRIMARY KEY)");
    List.of("a", "b", "c").forEach(text -> handle.execute(INSERT, text));
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void query_repeated_isPreparedOnceAndTakesItsOwnParameters() {
    long before = prepared();

    List<String> afterA = after("a");
    List<String> afterB = after("b");

    assertThat(afterA).containsExactly("b", "c");
    assertThat(afterB).containsExactly("c");
    assertThat(prepared() - before).isEqualTo(1);
  }

  @Test
  void query_withNamedParameters_isPreparedOnce() {
    long before = prepared();

    List<String> afterA = afterNamed("a");
    List<String> afterB = afterNamed("b");

    assertThat(afterA).containsExactly("b", "c");
    assertThat(afterB).containsExactly("c");
    assertThat(prepared() - before).isEqualTo(1);
  }

  @Test
  void query_insideTheSameQuery_hasAStatementOfItsOwn() {
    List<List<String>> nested =
        handle
            .createQuery(SELECT)
            .bind(0, "")
            .map((row, context) -> after(row.getString(1)))
            .list();

    assertThat(nested).containsExactly(List.of("b", "c"), List.of("c"), List.of());
    assertThat(after("a")).containsExactly("b", "c");
  }

  @Test
  void statement_thatFailed_canBeRepeated() {
    assertThatThrownBy(() -> handle.execute(INSERT, "a")).hasMessageContaining("UNIQUE");

    handle.execute(INSERT, "d");

    assertThat(after("b")).containsExactly("c", "d");
  }

  /** An open read would keep the log of SQLite from being emptied, for ever. */
  @Test
  void query_readInPart_leavesNothingOpen(@TempDir Path directory) throws SQLException {
    try (SqliteDatabase database =
            SqliteDatabase.open(
                directory, Instant.EPOCH, Duration.ofSeconds(5), new Migrations(List.of(NOTES)));
        Connection other =
            DriverManager.getConnection(
                "jdbc:sqlite:" + directory.resolve(SqliteDatabase.FILE_NAME));
        Handle outside = Jdbi.create(() -> other).open()) {
      JdbiTransactions transactions = database.transactions();
      transactions.write(() -> append(transactions, "a", "b"));
      transactions.read(
          reader -> reader.createQuery(SELECT).bind(0, "").mapTo(String.class).findFirst());
      transactions.write(() -> append(transactions, "c"));

      int busy =
          outside.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Integer.class).first();

      assertThat(busy).isZero();
    }
  }

  private static int append(JdbiTransactions transactions, String... texts) {
    List.of(texts).forEach(text -> transactions.append(writer -> writer.execute(INSERT, text)));
    return texts.length;
  }

  private List<String> after(String text) {
    return handle.createQuery(SELECT).bind(0, text).mapTo(String.class).list();
  }

  private List<String> afterNamed(String text) {
    return handle
        .createQuery(SELECT.replace("?", ":text"))
        .bind("text", text)
        .mapTo(String.class)
        .list();
  }

  private long prepared() {
    return mockingDetails(connection).getInvocations().stream()
        .filter(call -> call.getMethod().getName().equals("prepareStatement"))
        .count();
  }
}
