package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectStatementsTest {

  private static final String INSERT = "INSERT INTO note VALUES (?, CAST(? AS TEXT))";
  private static final String SELECT = "SELECT text FROM note WHERE id = ?";

  private Connection connection;
  private DirectStatements statements;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    statements = new DirectStatements(connection);
    statements.execute("CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void text_repeated_takesItsOwnParameters() {
    insert("a", "first");
    insert("b", "第二条");

    assertThat(statements.text(SELECT, "b")).contains("第二条");
    assertThat(statements.text(SELECT, "c")).isEmpty();
    assertThat(statements.text(SELECT, "a")).contains("first");
  }

  @Test
  void execute_bytesForAText_storesATextOfTheSameBytes() {
    insert("a", "上限😀\u0000");

    assertThat(statements.text("SELECT typeof(text) FROM note")).contains("text");
    assertThat(statements.text("SELECT hex(text) FROM note")).contains("E4B88AE99990F09F988000");
  }

  @Test
  void execute_afterAFailure_canBeRepeated() {
    insert("a", "first");

    assertThatThrownBy(() -> insert("a", "again"))
        .isInstanceOf(IllegalStateException.class)
        .cause()
        .hasMessageContaining("UNIQUE");
    insert("b", "second");

    assertThat(statements.text(SELECT, "a")).contains("first");
    assertThat(statements.text(SELECT, "b")).contains("second");
  }

  private void insert(String id, String text) {
    statements.execute(INSERT, id, text.getBytes(StandardCharsets.UTF_8));
  }
}
