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
import org.junit.jupiter.params.provider.ValueSource;

/** Not even another program that opens the file changes what is on record by mistake. */
class AppendOnlyTest {

  private static final String CHANGE =
      "%s INTO law_change (sequence, change_id, kind, effective_from, request_id, person,"
          + " person_roles, proposed_at, why)"
          + " VALUES (%d, '%s', 'k', '2026-01-01', '%5$s', '%4$s', '', 't', 'w')";
  private static final String VERDICT =
      "%s INTO law_change_verdict (sequence, change_id, ruling, request_id, person, person_roles,"
          + " decided_at, why) VALUES (%d, '%s', '%s', '%6$s', '%5$s', '', 't', 'w')";

  private static final String HASH = "0".repeat(64);
  private static final String VERSION =
      "%s INTO disclosure_version VALUES (%d, '%s', 'i', 'l', %d, 'd1', '%s', 't', 'p', NULL, '',"
          + " '{}', '"
          + HASH
          + "')";
  private static final String SHOWING =
      "%s INTO disclosure_showing VALUES (%d, '%s', 'ONLINE', 't', '%s', 't', 'p', NULL, '')";
  private static final String ACKNOWLEDGEMENT =
      "%s INTO disclosure_acknowledgement VALUES (%d, '%s', '%s', 'b', 't', 'PT5S', 's1', 'r1',"
          + " 't', 'p', NULL, '')";

  private static final String RECEIPT =
      "%s INTO disclosure_receipt VALUES (%d, '%s', '0123456789abcdef', '{}', 's')";

  @TempDir private Path directory;

  @BeforeEach
  void createRows() throws SQLException {
    SqliteDatabase.open(directory, Instant.parse("2026-01-01T00:00:00Z")).close();
    execute(
        "INSERT INTO law_institution VALUES ('a', 'b', NULL, 'c', 'd', '2026-01-01', 't', 'p',"
            + " NULL)");
    execute(
        "INSERT INTO evidence_decision VALUES"
            + " (1, 'd1', 'i', 'r', 'l', 'a', 'd', 'p', 'o', 'b', 'c', 'v', '{}',"
            + " NULL, NULL)");
    execute(CHANGE.formatted("INSERT", 1, "c1", "li", "r1"));
    execute(VERDICT.formatted("INSERT", 1, "c1", "REJECTED", "wang", "r1"));
    execute(CHANGE.formatted("INSERT", 2, "c2", "li", "r2"));
    execute(VERSION.formatted("INSERT", 1, "v1", 1, "r1"));
    execute(VERSION.formatted("INSERT", 2, "v2", 2, "r2"));
    execute(SHOWING.formatted("INSERT", 1, "v1", "s1"));
    execute(ACKNOWLEDGEMENT.formatted("INSERT", 1, "v1", HASH));
    execute(RECEIPT.formatted("INSERT", 1, "v1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE law_institution SET legal_name = 'x'",
        "DELETE FROM law_institution",
        "INSERT OR REPLACE INTO law_institution VALUES"
            + " ('a', 'x', NULL, 'c', 'd', '2026-01-01', 't', 'p', NULL)",
        "UPDATE evidence_decision SET outcome = 'x'",
        "UPDATE evidence_decision SET sequence = 7",
        "UPDATE evidence_dictionary SET content = 'x'",
        "DELETE FROM evidence_dictionary WHERE number = 1",
        "REPLACE INTO evidence_dictionary VALUES (1, 'x')",
        "DELETE FROM evidence_decision WHERE sequence = 1",
        "REPLACE INTO evidence_decision VALUES"
            + " (1, 'd2', 'i', 'r2', 'l', 'a', 'd', 'p', 'o', 'b', 'c', 'v', 'x', NULL, NULL)",
        "REPLACE INTO evidence_decision VALUES"
            + " (2, 'd1', 'i', 'r2', 'l', 'a', 'd', 'p', 'o', 'b', 'c', 'v', 'x', NULL, NULL)",
        "REPLACE INTO evidence_decision VALUES"
            + " (2, 'd2', 'i', 'r', 'l', 'a', 'd', 'p', 'o', 'b', 'c', 'v', 'x', NULL, NULL)"
      })
  void row_onRecord_cannotBeChangedOrRemoved(String sql) throws SQLException {
    assertThatThrownBy(() -> execute(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("SQLITE_CONSTRAINT_TRIGGER");

    assertThat(text("SELECT legal_name FROM law_institution")).isEqualTo("b");
    assertThat(text("SELECT outcome || content FROM evidence_decision")).isEqualTo("o{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE law_change SET answer = 'x'",
        "DELETE FROM law_change WHERE change_id = 'c2'",
        "UPDATE law_change_verdict SET ruling = 'APPROVED'",
        "DELETE FROM law_change_verdict"
      })
  void lawChange_onRecord_cannotBeChangedOrRemoved(String sql) throws SQLException {
    assertRefused(sql);
  }

  @Test
  void lawChange_onRecord_cannotBeReplaced() throws SQLException {
    assertRefused(CHANGE.formatted("REPLACE", 2, "c9", "li", "r9"));
    assertRefused(CHANGE.formatted("REPLACE", 9, "c2", "li", "r9"));
    assertRefused(CHANGE.formatted("REPLACE", 9, "c9", "li", "r2"));
    assertRefused(VERDICT.formatted("REPLACE", 1, "c2", "REJECTED", "wang", "r9"));
    assertRefused(VERDICT.formatted("REPLACE", 9, "c1", "REJECTED", "wang", "r9"));
    assertRefused(VERDICT.formatted("REPLACE", 9, "c2", "REJECTED", "wang", "r1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE disclosure_version SET content = 'x'",
        "DELETE FROM disclosure_version WHERE number = 2",
        "UPDATE disclosure_showing SET shown_at = 'x'",
        "DELETE FROM disclosure_showing",
        "UPDATE disclosure_acknowledgement SET confirmed_at = 'x'",
        "DELETE FROM disclosure_acknowledgement",
        "UPDATE disclosure_receipt SET signature = 'x'",
        "DELETE FROM disclosure_receipt"
      })
  void disclosure_onRecord_cannotBeChangedOrRemoved(String sql) throws SQLException {
    assertRefused(sql);
  }

  @Test
  void disclosure_onRecord_cannotBeReplaced() throws SQLException {
    assertRefused(VERSION.formatted("REPLACE", 2, "v9", 9, "r9"));
    assertRefused(VERSION.formatted("REPLACE", 9, "v2", 9, "r9"));
    assertRefused(VERSION.formatted("REPLACE", 9, "v9", 2, "r9"));
    assertRefused(VERSION.formatted("REPLACE", 9, "v9", 9, "r2"));
    assertRefused(SHOWING.formatted("REPLACE", 1, "v1", "s9"));
    assertRefused(SHOWING.formatted("REPLACE", 9, "v1", "s1"));
    assertRefused(ACKNOWLEDGEMENT.formatted("REPLACE", 1, "v2", HASH));
    assertRefused(ACKNOWLEDGEMENT.formatted("REPLACE", 9, "v1", HASH));
    assertRefused(RECEIPT.formatted("REPLACE", 1, "v2"));
    assertRefused(RECEIPT.formatted("REPLACE", 9, "v1"));
  }

  @Test
  void confirmation_ofAnotherContent_isRefusedByTheTableItself() throws SQLException {
    assertRefused(ACKNOWLEDGEMENT.formatted("INSERT", 2, "v2", "1".repeat(64)));

    execute(ACKNOWLEDGEMENT.formatted("INSERT", 2, "v2", HASH));

    assertThat(text("SELECT count(*) FROM disclosure_acknowledgement")).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource({"0, 64", "3, 63"})
  void version_withANumberOrHashThatIsNone_isRefusedByTheTableItself(int number, int digits) {
    String sql = VERSION.replace(HASH, "0".repeat(digits));

    assertThatThrownBy(() -> execute(sql.formatted("INSERT", 9, "v9", number, "r9")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("SQLITE_CONSTRAINT_CHECK");
  }

  @Test
  void approval_byWhoProposed_isRefusedByTheTableItself() throws SQLException {
    assertRefused(VERDICT.formatted("INSERT", 2, "c2", "APPROVED", "li", "r9"));
    assertRefused(VERDICT.formatted("INSERT", 2, "c2", "APPROVED", "LI", "r9"));

    execute(VERDICT.formatted("INSERT", 2, "c2", "APPROVED", "wang", "r9"));

    assertThat(text("SELECT count(*) FROM law_change_verdict")).isEqualTo("2");
  }

  @Test
  void registerInUse_takesNothingFromOnePerson() throws SQLException {
    execute("INSERT INTO law_institution VALUES " + entry("b", "2026-01-01", "t", "NULL"));

    assertRefused("INSERT INTO law_institution VALUES " + entry("b", "2027-01-01", "u", "NULL"));
  }

  @Test
  void registerInUse_takesWhatStandsInAnApprovedChangeAlone() throws SQLException {
    execute(
        "INSERT INTO law_change_institution VALUES"
            + " ('c2', 0, 'b', 'n', NULL, 'k', 'p', '2027-01-01')");
    String entry = "INSERT INTO law_institution VALUES " + entry("b", "2027-01-01", "u", "'c2'");
    assertRefused(entry);
    execute(VERDICT.formatted("INSERT", 2, "c2", "APPROVED", "wang", "r9"));

    assertThatThrownBy(() -> execute(entry.replace("'k'", "'x'")))
        .hasMessageContaining("no approved change holds this entry");
    assertThatThrownBy(
            () ->
                execute(
                    "INSERT INTO law_change_institution VALUES"
                        + " ('c2', 1, 'c', 'n', NULL, 'k', 'p', '2027-01-01')"))
        .hasMessageContaining("the change is decided already");
    for (String sql :
        new String[] {
          "UPDATE law_change_institution SET kind = 'x'",
          "DELETE FROM law_change_institution",
          "REPLACE INTO law_change_institution VALUES"
              + " ('c2', 0, 'b', 'n', NULL, 'x', 'p', '2027-01-01')"
        }) {
      assertThatThrownBy(() -> execute(sql)).hasMessageContaining("SQLITE_CONSTRAINT_TRIGGER");
    }
    execute(entry);

    assertThat(text("SELECT change_id FROM law_institution WHERE institution_id = 'b'"))
        .isEqualTo("c2");
  }

  private static String entry(String id, String from, String recordedAt, String change) {
    return "('%s', 'n', NULL, 'k', 'p', '%s', '%s', 'wang', %s)"
        .formatted(id, from, recordedAt, change);
  }

  private void assertRefused(String sql) throws SQLException {
    assertThatThrownBy(() -> execute(sql))
        .as(sql)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("SQLITE_CONSTRAINT_TRIGGER");
    assertThat(text("SELECT group_concat(change_id || ifnull(answer, '')) FROM law_change"))
        .isEqualTo("c1,c2");
    assertThat(text("SELECT group_concat(change_id || ruling) FROM law_change_verdict"))
        .isEqualTo("c1REJECTED");
    assertThat(text("SELECT group_concat(disclosure_id || content) FROM disclosure_version"))
        .isEqualTo("v1{},v2{}");
    assertThat(text("SELECT group_concat(disclosure_id || shown_at) FROM disclosure_showing"))
        .isEqualTo("v1t");
    assertThat(
            text(
                "SELECT group_concat(disclosure_id || confirmed_at) FROM"
                    + " disclosure_acknowledgement"))
        .isEqualTo("v1t");
    assertThat(text("SELECT group_concat(disclosure_id || signature) FROM disclosure_receipt"))
        .isEqualTo("v1s");
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
