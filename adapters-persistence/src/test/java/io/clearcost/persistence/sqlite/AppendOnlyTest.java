package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Not even another program that opens the file changes what is on record by mistake. */
class AppendOnlyTest {

  @TempDir private Path directory;

  @BeforeEach
  void createRows() throws SQLException {
    SqliteDatabase.open(directory, Instant.parse("2026-01-01T00:00:00Z")).close();
    execute(
        "INSERT INTO law_institution VALUES ('a', 'b', NULL, 'c', 'd', '2026-01-01', 't', 'p')");
    execute(
        "INSERT INTO evidence_decision VALUES"
            + " (1, 'd1', 'i', 'r', 'l', 'a', 'd', 'p', 'o', 'b', 'c', 'v', '{}')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE law_institution SET legal_name = 'x'",
        "DELETE FROM law_institution",
        "INSERT OR REPLACE INTO law_institution VALUES"
            + " ('a', 'x', NULL, 'c', 'd', '2026-01-01', 't', 'p')",
        "UPDATE evidence_decision SET outcome = 'x'",
        "UPDATE evidence_decision SET sequence = 7",
        "DELETE FROM evidence_decision WHERE sequence = 1",
        "REPLACE INTO evidence_decision VALUES"
            + " (1, 'd2', 'i', 'r2', 'l', 'a', 'd', 'p', 'o', 'b', 'c', 'v', 'x')",
        "REPLACE INTO evidence_decision VALUES"
            + " (2, 'd1', 'i', 'r2', 'l', 'a', 'd', 'p', 'o', 'b', 'c', 'v', 'x')",
        "REPLACE INTO evidence_decision VALUES"
            + " (2, 'd2', 'i', 'r', 'l', 'a', 'd', 'p', 'o', 'b', 'c', 'v', 'x')"
      })
  void row_onRecord_cannotBeChangedOrRemoved(String sql) throws SQLException {
    assertThatThrownBy(() -> execute(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("SQLITE_CONSTRAINT_TRIGGER");

    assertThat(text("SELECT legal_name FROM law_institution")).isEqualTo("b");
    assertThat(text("SELECT outcome || content FROM evidence_decision")).isEqualTo("o{}");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String text(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("clearcost.db"));
  }
}
