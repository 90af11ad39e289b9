package io.clearcost.persistence.sqlite;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The steps that lead from an empty database to the tables this program works with. */
final class Migrations {

  private static final List<String> FILES =
      List.of(
          "V0001__create_institution_register.sql",
          "V0002__create_decision_log.sql",
          "V0003__create_law_changes.sql",
          "V0004__put_institutions_under_four_eyes.sql",
          "V0005__index_decisions_by_loan.sql",
          "V0006__add_product_stops.sql",
          "V0007__create_disclosures.sql",
          "V0008__create_receipts.sql",
          "V0009__create_ledger.sql",
          "V0010__pack_decisions.sql");

  private final List<Migration> steps;

  /**
   * Steps in order.
   *
   * @throws IllegalArgumentException when a version is missing or stands twice
   */
  Migrations(List<Migration> steps) {
    this.steps = List.copyOf(steps);
    for (int k = 0; k < steps.size(); k++) {
      if (steps.get(k).version() != k + 1) {
        throw new IllegalArgumentException(
            "migration %d expected, but found %d".formatted(k + 1, steps.get(k).version()));
      }
    }
  }

  static Migrations ofProgram() {
    return new Migrations(FILES.stream().map(Migration::ofResource).toList());
  }

  /**
   * Applies what is missing, all of it or nothing. Of two processes that create a database at once
   * the second waits here and finds nothing left to do. Where nothing is missing nobody is waited
   * for: a server starts while another process imports.
   *
   * @param now stands beside each step as the time at which it was applied
   */
  void applyTo(Handle handle, Instant now) {
    if (isUpToDate(handle)) {
      return;
    }
    handle.execute("BEGIN IMMEDIATE");
    try {
      handle.execute(CREATE_TABLE);
      int applied = requireKnown(handle);
      for (Migration step : steps.subList(applied, steps.size())) {
        apply(handle, step, now);
      }
      handle.execute("PRAGMA application_id = " + SqliteDatabase.APPLICATION_ID);
      handle.execute("COMMIT");
    } catch (RuntimeException | Error failure) {
      Rollback.after(failure, handle);
      throw failure;
    }
  }

  private boolean isUpToDate(Handle handle) {
    return handle.createQuery("PRAGMA application_id").mapTo(int.class).one()
            == SqliteDatabase.APPLICATION_ID
        && handle.createQuery(FIND_TABLE).mapTo(int.class).one() == 1
        && requireKnown(handle) == steps.size();
  }

  private static final String FIND_TABLE =
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'";

  private static final String CREATE_TABLE =
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        version INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        applied_at TEXT NOT NULL
      ) STRICT
      """;

  private static final String SELECT =
      "SELECT version, name, sha256, applied_at FROM schema_migration ORDER BY version";

  /** How many steps the database has, each of them the one this program knows. */
  private int requireKnown(Handle handle) {
    List<SchemaMigrationRow> rows =
        handle.createQuery(SELECT).map((rs, context) -> SchemaMigrationRow.of(rs)).list();
    if (rows.size() > steps.size()) {
      throw new UnusableDatabaseException(
          ("The database is newer than this program: it has schema version %d, and the program"
                  + " knows versions up to %d.")
              .formatted(rows.size(), steps.size()));
    }
    for (int k = 0; k < rows.size(); k++) {
      if (!rows.get(k).isOf(steps.get(k))) {
        throw new UnusableDatabaseException(
            ("The database was made by another edition of this program: its schema version %d (%s)"
                    + " differs from the one known here.")
                .formatted(k + 1, rows.get(k).name()));
      }
    }
    return rows.size();
  }

  private static final String INSERT =
      "INSERT INTO schema_migration (version, name, sha256, applied_at) VALUES (?, ?, ?, ?)";

  private static void apply(Handle handle, Migration step, Instant now) {
    SqliteScript.run(handle, step.sql());
    SchemaMigrationRow row = SchemaMigrationRow.from(step, now);
    handle.execute(INSERT, row.version(), row.name(), row.sha256(), row.appliedAt());
  }
}
