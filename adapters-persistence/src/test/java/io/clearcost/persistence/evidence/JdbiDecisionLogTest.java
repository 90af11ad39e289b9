package io.clearcost.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionFilter;
import io.clearcost.domain.evidence.DecisionFixtures;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.DecisionLogContract;
import io.clearcost.domain.evidence.DecisionPage;
import io.clearcost.domain.evidence.LogEntry;
import io.clearcost.domain.evidence.LogSelection;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiDecisionLogTest extends DecisionLogContract {

  @TempDir private Path directory;
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(directory, Instant.parse("2026-01-01T00:00:00Z"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected DecisionLog log() {
    return new JdbiDecisionLog(database.transactions());
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
  void decisions_afterTheDatabaseIsReopened_areAllThere() {
    long seed = 20260101;
    DecisionFixtures fixtures = new DecisionFixtures(seed);
    List<Decision> decisions = new ArrayList<>();
    for (int k = 0; k < 50; k++) {
      decisions.add(fixtures.next());
    }
    decisions.forEach(decision -> inTransaction(() -> log().record(decision)));

    close();
    open();

    for (Decision decision : decisions) {
      assertThat(log().find(decision.id())).as("seed %d", seed).contains(decision);
      assertThat(
              log()
                  .findByRequest(
                      decision.judgement().application().institution(), decision.requestId()))
          .contains(decision);
    }
  }

  @Test
  void next_ofAPage_isStillGoodAfterTheDatabaseIsReopened() {
    DecisionFilter all = new DecisionFilter(Optional.empty(), Optional.empty());
    for (int k = 1; k <= 3; k++) {
      Decision decision = DecisionFixtures.at("d" + k, "slc-1", "r" + k, 10);
      inTransaction(() -> log().record(decision));
    }
    DecisionPage first = log().list(all, OptionalLong.empty(), 2);

    close();
    open();

    assertThat(log().list(all, first.next(), 2).decisions())
        .singleElement()
        .satisfies(last -> assertThat(last.id()).isEqualTo(new DecisionId("d1")));
  }

  @Test
  void record_inATransactionThatFails_leavesNothing() {
    Decision decision = DecisionFixtures.at("d1", "slc-1", "r1", 10);

    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      log().record(decision);
                      throw new IllegalStateException("on demand");
                    }))
        .hasMessage("on demand");

    assertThat(log().find(decision.id())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, INTEGER PRIMARY KEY",
    "true, false, evidence_decision_by_institution ",
    "false, true, evidence_decision_by_outcome ",
    "true, true, evidence_decision_by_institution_and_outcome "
  })
  void list_withAnyFilter_isServedByAnIndexWithoutSorting(
      boolean byInstitution, boolean byOutcome, String index) {
    DecisionFilter filter =
        new DecisionFilter(
            byInstitution ? Optional.of(new InstitutionId("slc-1")) : Optional.empty(),
            byOutcome ? Optional.of(Outcome.BLOCK) : Optional.empty());

    // No parameter is bound: the plan does not depend on them.
    List<String> plan =
        database.transactions().read(handle -> plan(handle, JdbiDecisionLog.selectPage(filter)));

    assertThat(plan).singleElement().asString().contains(index.strip());
  }

  @Test
  void entry_thatNobodyTouched_isNotAltered() {
    DecisionFixtures fixtures = new DecisionFixtures(20261122);
    for (int k = 0; k < 50; k++) {
      Decision decision = fixtures.next();
      inTransaction(() -> log().record(decision));
    }

    List<LogEntry> entries = log().entries(LogSelection.ALL, OptionalLong.empty(), 100);

    assertThat(entries).hasSize(50).allSatisfy(entry -> assertThat(entry.altered()).isEmpty());
    assertThat(entries).allSatisfy(entry -> assertThat(entry.decision()).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outcome = 'PASS' | outcome",
        "binding_rate = '0.1' | binding_rate",
        "institution_id = 'slc-2' | institution_id",
        "loan_reference = 'other' | loan_reference",
        "person = 'nobody', as_of = '2026-01-02' | as_of,person",
        "content = replace(content, '{\"format\"', '{ \"format\"') | content"
      })
  void entry_ofARowThatSomebodyChanged_namesWhatContradicts(String change, String names) {
    inTransaction(() -> log().record(DecisionFixtures.at("d1", "slc-1", "r1", 30)));

    tamper(change);

    LogEntry entry = log().entry(new DecisionId("d1")).orElseThrow();
    assertThat(String.join(",", entry.altered())).isEqualTo(names);
    assertThat(entry.decision()).contains(DecisionFixtures.at("d1", "slc-1", "r1", 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content = '{}'",
        "content = '{}', dictionary = NULL, packed = NULL",
        "packed = x''",
        "packed = x'28b52ffd'",
        "packed = CAST(packed || x'00' AS BLOB)",
        "packed = substr(packed, 1, length(packed) - 1)",
        "packed = CAST(substr(packed, 1, length(packed) - 4) || x'00000000' AS BLOB)",
        "packed = x'28b52ffde4ffffffffffffff7f'"
      })
  void entry_ofContentThatIsNone_cannotBeRead(String change) {
    inTransaction(() -> log().record(DecisionFixtures.at("d1", "slc-1", "r1", 30)));

    tamper(change);

    LogEntry entry = log().entry(new DecisionId("d1")).orElseThrow();
    assertThat(entry.decision()).isEmpty();
    assertThat(entry.altered()).containsExactly("content");
    assertThat(log().loans(LogSelection.ALL, OptionalLong.empty(), 1))
        .singleElement()
        .satisfies(
            loan -> {
              assertThat(loan.id()).isEqualTo(new DecisionId("d1"));
              assertThat(loan.loan()).isEmpty();
            });
  }

  /** Rows from before anything was packed. */
  @Test
  void entry_ofWhichNothingIsPacked_isTheSame() {
    Decision decision = DecisionFixtures.at("d1", "slc-1", "r1", 30);
    inTransaction(() -> log().record(decision));

    tamper(
        "content = '%s', dictionary = NULL, packed = NULL"
            .formatted(DecisionJson.write(decision).replace("'", "''")));

    assertThat(log().find(decision.id())).contains(decision);
    assertThat(log().findByRequest(new InstitutionId("slc-1"), new RequestId("r1")))
        .contains(decision);
    assertThat(log().entry(decision.id()).orElseThrow().altered()).isEmpty();
  }

  @Test
  void content_ofAnyDecision_isPackedAndNothingIsLost() {
    DecisionFixtures fixtures = new DecisionFixtures(20261123);
    List<String> texts = new ArrayList<>();
    for (int k = 0; k < 50; k++) {
      Decision decision = fixtures.next();
      texts.add(DecisionJson.write(decision));
      inTransaction(() -> log().record(decision));
    }

    TextPacker packer = new TextPacker(database.transactions());
    List<String> unpacked =
        database
            .transactions()
            .read(
                handle ->
                    handle
                        .createQuery("SELECT * FROM evidence_decision ORDER BY sequence")
                        .map((row, context) -> DecisionRow.of(row))
                        .list())
            .stream()
            .map(row -> row.text(packer))
            .toList();
    assertThat(unpacked).isEqualTo(texts);
  }

  @Test
  void entries_ofTheLatestOnly_areFoundByAnIndex() {
    LogSelection latest =
        new LogSelection(Optional.empty(), Optional.empty(), Optional.empty(), true);

    List<String> plan =
        database.transactions().read(handle -> plan(handle, JdbiDecisionLog.selectEntries(latest)));

    assertThat(plan).anyMatch(step -> step.contains("evidence_decision_by_loan"));
    assertThat(plan).noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  /** What whoever holds the file can do. */
  private void tamper(String change) {
    database
        .transactions()
        .write(
            () -> {
              database
                  .transactions()
                  .append(
                      handle -> {
                        handle.execute("DROP TRIGGER evidence_decision_refuses_update");
                        handle.execute("UPDATE evidence_decision SET " + change);
                      });
              return null;
            });
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
