package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.Function;

class ReplayCommandTest {

  @TempDir private Path directory;
  private Path data;

  @BeforeEach
  void decide() throws IOException {
    data = Loans.registeredIn(directory);
    String loans =
        Loans.levelInstalment("test-bank", "cheap", "0.1")
            + Loans.levelInstalment("test-bank", "dear", "0.3")
            + Loans.levelInstalment("test-micro", "small", "0.2");
    CommandRun.withInput(loans, "assess", "--data", data, "-").answered();
  }

  @Test
  void decisions_thatNobodyTouched_areIdentical() {
    CommandRun one = CommandRun.of("replay", id("dear"), "--data", data).answered();
    CommandRun all = CommandRun.of("replay", "--all", "--data", data).answered();
    CommandRun json = CommandRun.of("replay", "--all", "--json", "--data", data).answered();

    assertThat(one.out()).contains("IDENTICAL", "BLOCK, identical");
    assertThat(all.lines()).containsExactly("3 IDENTICAL");
    assertThat(all.err()).containsPattern("3 decisions judged again in .* a second");
    assertThat(json.lines()).singleElement().asString().contains("\"complete\":true");
  }

  @Test
  void decision_whoseVerdictSomebodyChanged_isFoundAndNamed() throws SQLException {
    String id = id("dear");

    unpack();
    tamper(
        "outcome = 'PASS', content = replace(content, '\"verdict\":{\"outcome\":\"BLOCK\"',"
            + " '\"verdict\":{\"outcome\":\"PASS\"') WHERE loan_reference = 'dear'");

    CommandRun all = CommandRun.of("replay", "--all", "--data", data);
    assertThat(all.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(all.out())
        .contains(id + "  DIFFERENT  test-bank  dear", "outcome: PASS -> BLOCK")
        .contains("2 IDENTICAL, 1 DIFFERENT");
    assertThat(CommandRun.of("replay", id, "--data", data).code()).isEqualTo(ExitCodes.REFUSED);
    CommandRun.of("replay", "--all", "--institution", "test-micro", "--data", data).answered();
  }

  /** A dictionary that no longer shares much with what is decided is to be followed by another. */
  @Test
  void decisions_onRecord_takeATenthOfTheirText() throws SQLException {
    long packed = sum("length(packed) + length(content)");

    unpack();

    assertThat(sum("length(CAST(content AS BLOB))")).isGreaterThan(10 * packed);
    CommandRun all = CommandRun.of("replay", "--all", "--data", data).answered();
    assertThat(all.lines()).containsExactly("3 IDENTICAL");
  }

  @Test
  void decision_ofWhichOnlyTheListWasChanged_isFound() throws SQLException {
    tamper("outcome = 'PASS' WHERE loan_reference = 'dear'");

    CommandRun all = CommandRun.of("replay", "--all", "--data", data);

    assertThat(all.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(all.out()).contains("altered: outcome", "2 IDENTICAL, 1 ALTERED");
  }

  @Test
  void decision_thatCannotBeRead_doesNotHideTheOthers() throws SQLException {
    tamper("content = 'gone' WHERE loan_reference = 'cheap'");

    CommandRun all = CommandRun.of("replay", "--all", "--data", data);

    assertThat(all.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(all.out()).contains("2 IDENTICAL, 1 UNREADABLE");
  }

  @Test
  void command_withoutADecision_isMisused() {
    assertThat(CommandRun.of("replay", "--data", data).code()).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(CommandRun.of("replay", "no-such", "--data", data).code())
        .isEqualTo(ExitCodes.REFUSED);
    assertThat(CommandRun.of("replay", "--all", "--since", "x", "--data", data).err())
        .contains("start_date");
  }

  private String id(String reference) {
    return CommandRun.of("decisions", "--data", data).lines().stream()
        .filter(line -> line.contains(" " + reference + " "))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findAny()
        .orElseThrow();
  }

  private long sum(String expression) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("clearcost.db"));
        Statement statement = connection.createStatement();
        ResultSet sum =
            statement.executeQuery("SELECT sum(" + expression + ") FROM evidence_decision")) {
      return sum.getLong(1);
    }
  }

  /** Writes the contents in full, with nothing but what the database holds. */
  private void unpack() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("clearcost.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER evidence_decision_refuses_update");
      Function.create(connection, "unpacked", new Unpacked());
      assertThat(
              statement.executeUpdate(
                  """
                  UPDATE evidence_decision AS e
                  SET content = e.content || unpacked(packed, d.content),
                      dictionary = NULL, packed = NULL
                  FROM evidence_dictionary d WHERE d.number = e.dictionary
                  """))
          .isEqualTo(3);
    }
  }

  private static final class Unpacked extends Function {
    @Override
    protected void xFunc() throws SQLException {
      byte[] frame = value_blob(0);
      byte[] dictionary = value_text(1).getBytes(StandardCharsets.UTF_8);
      byte[] rest = new byte[Math.toIntExact(Zstd.getFrameContentSize(frame))];
      Zstd.decompress(rest, frame, dictionary);
      result(new String(rest, StandardCharsets.UTF_8));
    }
  }

  /** What whoever holds the file can do. */
  private void tamper(String change) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("clearcost.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER IF EXISTS evidence_decision_refuses_update");
      assertThat(statement.executeUpdate("UPDATE evidence_decision SET " + change)).isEqualTo(1);
    }
  }
}
