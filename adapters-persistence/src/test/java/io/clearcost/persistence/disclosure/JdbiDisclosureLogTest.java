package io.clearcost.persistence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureLogContract;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.Disclosures;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.disclosure.Sheets;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.law.Fingerprint;
import io.clearcost.persistence.evidence.JdbiDecisionLog;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbiDisclosureLogTest extends DisclosureLogContract {

  @TempDir private Path directory;
  private SqliteDatabase database;

  @BeforeEach
  void openWithADecision() {
    open();
    inTransaction(
        () ->
            new JdbiDecisionLog(database.transactions())
                .record(Sheets.decision(Disclosures.DECISION.value(), Sheets.terms("0.12", "20"))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected DisclosureLog log() {
    return new JdbiDisclosureLog(database.transactions());
  }

  @Override
  protected SheetBytes bytes() {
    return new SheetJson();
  }

  @Override
  protected void inTransaction(Runnable work) {
    database
        .transactions()
        .write(
            () -> {
              work.run();
              return null;
            });
  }

  @Test
  void everything_afterTheDatabaseIsReopened_isThere() {
    Acknowledgement acknowledgement = shownAndConfirmed("v1", 1);
    inTransaction(() -> log().add(acknowledgement));

    close();
    open();

    assertThat(log().find(new DisclosureId("v1"))).contains(version("v1", 1));
    assertThat(log().showings(new DisclosureId("v1"))).containsExactly(acknowledgement.showing());
    assertThat(log().acknowledgement(new DisclosureId("v1"))).contains(acknowledgement);
  }

  @Test
  void everything_addedInATransactionThatFails_isGone() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      DisclosureVersion version = version("v1", 1);
                      Acknowledgement acknowledgement = confirmed(version);
                      log().add(version);
                      log().add(acknowledgement.showing());
                      log().add(acknowledgement);
                      assertThat(log().acknowledgement(version.id())).contains(acknowledgement);
                      throw new IllegalStateException("on demand");
                    }))
        .hasMessage("on demand");

    assertThat(log().find(new DisclosureId("v1"))).isEmpty();
    assertThat(log().showings(new DisclosureId("v1"))).isEmpty();
    assertThat(log().acknowledgement(new DisclosureId("v1"))).isEmpty();
  }

  @Test
  void add_ofAVersionOfADecisionThatIsNotOnRecord_throws() {
    DisclosureVersion version = version("v1", 1);
    DisclosureVersion ofNone =
        new DisclosureVersion(
            version.id(),
            version.number(),
            new DecisionId("none"),
            version.requestId(),
            version.createdAt(),
            version.caller(),
            version.sheet(),
            version.hash());

    assertThatThrownBy(() -> add(ofNone)).isInstanceOf(IllegalStateException.class);

    assertThat(log().find(version.id())).isEmpty();
  }

  @Test
  void add_ofAVersionWithAnotherHashThanItsSheet_throws() {
    DisclosureVersion version = version("v1", 1);
    DisclosureVersion misnamed =
        new DisclosureVersion(
            version.id(),
            version.number(),
            version.decision(),
            version.requestId(),
            version.createdAt(),
            version.caller(),
            version.sheet(),
            ContentHash.of(new byte[0]));

    assertThatThrownBy(() -> add(misnamed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the hash of version v1 is not that of its sheet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content = replace(content, '\"95000\"', '\"95001\"') | its content does not have its hash",
        "content = replace(content, '{\"format\"', '{ \"format\"') | its content does not have its"
            + " hash",
        "content = CAST(X'7BFF7D' AS TEXT) | its content does not have its hash",
        "content_hash = replace(content_hash, substr(content_hash, 1, 1), 'x')"
            + " | its content does not have its hash",
        "institution_id = 'other' | it stands under another loan than its content",
        "loan_reference = 'other' | it stands under another loan than its content"
      })
  void version_thatSomebodyAltered_isNamedAndNotRead(String change, String why) {
    add(version("v1", 1));

    tamper(change);

    assertThatThrownBy(() -> log().find(new DisclosureId("v1")))
        .isInstanceOf(UnreadableDisclosureException.class)
        .hasMessage("The stored disclosure v1 cannot be relied on: " + why + ".");
  }

  @Test
  void version_ofAnotherFormat_isNamedAndNotRead() {
    add(version("v1", 1));
    String future = "{\"format\":2}";

    tamper("content = '%s', content_hash = '%s'".formatted(future, Fingerprint.hex(future)));

    assertThatThrownBy(() -> log().find(new DisclosureId("v1")))
        .isInstanceOf(UnreadableDisclosureException.class)
        .hasMessageContaining("v1")
        .cause()
        .hasMessage("A stored sheet has format 2; this program reads format 1.");
  }

  @Test
  void alteredVersion_amongOthers_leavesTheOthersReadable() {
    add(version("v1", 1));
    tamper("content = '{}'");
    add(version("v2", 2));

    assertThat(log().find(new DisclosureId("v2"))).contains(version("v2", 2));
    assertThatThrownBy(() -> log().versions(Sheets.BANK.id(), version("v2", 2).loan()))
        .isInstanceOf(UnreadableDisclosureException.class)
        .hasMessageContaining("v1");
  }

  @ParameterizedTest
  @CsvSource({
    "versions, institution_id=? AND loan_reference=?",
    "showings, disclosure_showing_by_version"
  })
  void list_ofALoanOrVersion_isServedByAnIndexWithoutSorting(String list, String index) {
    String query =
        list.equals("versions")
            ? JdbiDisclosureLog.SELECT_BY_LOAN
            : JdbiDisclosureLog.SELECT_SHOWINGS;

    // No parameter is bound: the plan does not depend on them.
    List<String> plan = database.transactions().read(handle -> plan(handle, query));

    assertThat(plan).singleElement().asString().contains(index);
  }

  private void open() {
    database = SqliteDatabase.open(directory, Instant.parse("2026-01-01T00:00:00Z"));
  }

  /** What whoever holds the file can do. */
  private void tamper(String change) {
    inTransaction(
        () ->
            database
                .transactions()
                .append(
                    handle -> {
                      handle.execute("DROP TRIGGER disclosure_version_refuses_update");
                      handle.execute("UPDATE disclosure_version SET " + change);
                    }));
  }

  private static List<String> plan(Handle handle, String query) {
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
  }
}
