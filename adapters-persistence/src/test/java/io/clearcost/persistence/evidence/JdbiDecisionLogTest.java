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
