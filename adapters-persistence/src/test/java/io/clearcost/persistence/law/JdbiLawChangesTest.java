package io.clearcost.persistence.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.change.ChangeFilter;
import io.clearcost.domain.law.change.LawChangeFixtures;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.LawChangesContract;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiLawChangesTest extends LawChangesContract {

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
  protected LawChanges changes() {
    return new JdbiLawChanges(database.transactions());
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
  void changes_afterTheDatabaseIsReopened_areAllThere() {
    long seed = 20260701;
    LawChangeFixtures fixtures = new LawChangeFixtures(seed);
    List<RecordedChange> all = new ArrayList<>();
    for (int k = 0; k < 50; k++) {
      RecordedChange change = fixtures.next();
      inTransaction(() -> changes().propose(change.proposal()));
      change.verdict().ifPresent(verdict -> inTransaction(() -> changes().decide(verdict)));
      all.add(change);
    }

    close();
    open();

    Collections.reverse(all);
    assertThat(
            changes()
                .list(
                    new ChangeFilter(Optional.empty(), true, Optional.empty()),
                    OptionalLong.empty(),
                    50)
                .changes())
        .as("seed %d", seed)
        .isEqualTo(all);
  }

  @Test
  void change_atRest_isReadableWithoutThisProgram() {
    inTransaction(
        () ->
            changes()
                .propose(
                    LawChangeFixtures.proposal(
                        "c1", LawChangeFixtures.lpr("2026-07-20", "0.0295", "0.035"))));

    String row =
        database
            .transactions()
            .read(
                handle ->
                    handle
                        .createQuery(
                            "SELECT kind || ' ' || effective_from || ' ' || rate || ' ' ||"
                                + " rate_over_five_years || ' ' || person || ' ' || person_roles"
                                + " || ' ' || proposed_at FROM law_change")
                        .mapTo(String.class)
                        .one());
    assertThat(row)
        .isEqualTo(
            "LPR_ADDITION 2026-07-20 0.0295 0.035 li SUPERVISOR 2026-07-01T04:00:00.000000Z");
  }
}
