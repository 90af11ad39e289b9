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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Not even another program that opens the file changes the ledger by mistake. */
class LedgerAppendOnlyTest {

  private static final String HASH = "0".repeat(64);
  private static final String INTAKE =
      "%s INTO ledger_intake VALUES (%d, '%s', 'l', '%s', '2026-10', %d, 0, NULL, 't', 'p', NULL,"
          + " '')";
  private static final String RECORD =
      "%s INTO ledger_record VALUES (%d, 'l', 'a', 't', '" + HASH + "', '{}')";
  private static final String LOAN =
      "%s INTO ledger_loan VALUES ('l', 'a', %d, 't', '2026-10-01', 1, 'TERMS', NULL, NULL, NULL,"
          + " 's', NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL)";

  @TempDir private Path directory;

  @BeforeEach
  void createRows() throws SQLException {
    SqliteDatabase.open(directory, Instant.parse("2026-01-01T00:00:00Z")).close();
    execute(INTAKE.formatted("INSERT", 1, "i1", "r1", 1));
    execute(RECORD.formatted("INSERT", 10_000_000_001L));
    execute(LOAN.formatted("INSERT", 10_000_000_001L));
    execute("INSERT INTO ledger_progress VALUES (1, 1, 1, 0, 0, 1, 1, 1)");
    execute("INSERT INTO ledger_planned_flow VALUES (10000000001, '2026-11-01', 1, 1, 1)");
    execute(
        "INSERT INTO ledger_paid_flow VALUES"
            + " (10000000001, 'f', '2026-10-02', 'FEE', 1, NULL, NULL, NULL, NULL, NULL)");
    execute(
        "INSERT INTO ledger_claim_event VALUES"
            + " (10000000001, 'e', '2026-10-02', 'WRITE_OFF', 1, NULL, NULL)");
    execute("INSERT INTO ledger_status VALUES (10000000001, '2026-10-02', 'NORMAL', 0, 1, 0)");
    execute("INSERT INTO ledger_refusal VALUES (1, 2, 1, 'a', 't')");
    execute("INSERT INTO ledger_finding VALUES (1, 1, 2, 1, 'a', 'C', '', 's', 'z')");
    execute("INSERT INTO ledger_explanation VALUES (1, 1, 'C', 'x', 't', 'p', NULL, '')");
    execute("INSERT INTO ledger_intake_end VALUES (1, 'CANCELLED', 't', 'p', NULL, '', NULL)");
  }

  @ParameterizedTest
  @CsvSource({
    "ledger_intake, source",
    "ledger_intake_end, ended_at",
    "ledger_progress, refused",
    "ledger_record, content",
    "ledger_loan, outcome",
    "ledger_planned_flow, fees_fen",
    "ledger_paid_flow, amount_fen",
    "ledger_claim_event, amount_fen",
    "ledger_status, grade",
    "ledger_refusal, refused_at",
    "ledger_finding, sentence",
    "ledger_explanation, explanation"
  })
  void row_onRecord_cannotBeChangedRemovedOrReplaced(String table, String column)
      throws SQLException {
    String before = text("SELECT count(*) || ifnull(max(%s), '') FROM %s".formatted(column, table));

    for (String sql :
        new String[] {
          "UPDATE %s SET %s = '7'", "DELETE FROM %s", "REPLACE INTO %1$s SELECT %3$s FROM %1$s"
        }) {
      assertThatThrownBy(() -> execute(sql.formatted(table, column, columns(table))))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("SQLITE_CONSTRAINT_TRIGGER");
    }

    assertThat(text("SELECT count(*) || ifnull(max(%s), '') FROM %s".formatted(column, table)))
        .isEqualTo(before);
  }

  /** All that are not computed. */
  private String columns(String table) throws SQLException {
    return text("SELECT group_concat(name) FROM pragma_table_info('%s')".formatted(table));
  }

  @Test
  void intake_underAnyOfItsNames_cannotBeReplaced() throws SQLException {
    for (String sql :
        new String[] {
          INTAKE.formatted("REPLACE", 1, "i9", "r9", 9),
          INTAKE.formatted("REPLACE", 9, "i1", "r9", 9),
          INTAKE.formatted("REPLACE", 9, "i9", "r1", 9),
          INTAKE.formatted("REPLACE", 9, "i9", "r9", 1)
        }) {
      assertThatThrownBy(() -> execute(sql)).hasMessageContaining("SQLITE_CONSTRAINT_TRIGGER");
    }

    execute(INTAKE.formatted("REPLACE", 9, "i9", "r9", 9));
    assertThat(text("SELECT group_concat(intake_id) FROM ledger_intake")).isEqualTo("i1,i9");
  }

  @Test
  void step_ofAnIntakeThatHasEnded_isRefusedByTheTableItself() {
    assertThatThrownBy(() -> execute("INSERT INTO ledger_progress VALUES (1, 2, 2, 0, 0, 2, 1, 1)"))
        .hasMessageContaining("the intake has ended");
  }

  @Test
  void record_ofNoIntakeOrWithoutAHash_isRefusedByTheTableItself() {
    assertThatThrownBy(() -> execute(RECORD.formatted("INSERT", 70_000_000_001L)))
        .hasMessageContaining("FOREIGNKEY");
    assertThatThrownBy(
            () -> execute(RECORD.formatted("INSERT", 10_000_000_002L).replace(HASH, "0")))
        .hasMessageContaining("SQLITE_CONSTRAINT_CHECK");
  }

  @Test
  void intakeAndRow_ofARecord_areComputedFromItsKey() throws SQLException {
    assertThat(text("SELECT intake || '/' || row FROM ledger_record")).isEqualTo("1/1");
    assertThat(text("SELECT intake FROM ledger_loan")).isEqualTo("1");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = ON");
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
