package io.clearcost.persistence.ledger;

import org.jdbi.v3.core.Handle;

/**
 * Reads and writes {@code ledger_progress} of one intake. Every step adds to the one before, so how
 * far an intake is costs the same after ten rows and after millions.
 */
final class ProgressTable {

  private final Handle handle;
  private final long intake;

  ProgressTable(Handle handle, long intake) {
    this.handle = handle;
    this.intake = intake;
  }

  static final String SELECT_LAST =
      """
      SELECT number, recorded, refused, warnings, complete_until, contracts, principal_fen
      FROM ledger_progress
      WHERE intake = ?
      ORDER BY number DESC
      LIMIT 1
      """;

  LedgerProgressRow last() {
    return handle
        .createQuery(SELECT_LAST)
        .bind(0, intake)
        .map((row, context) -> LedgerProgressRow.of(row))
        .findOne()
        .orElse(LedgerProgressRow.START);
  }

  private static final String INSERT =
      """
      INSERT INTO ledger_progress
        (intake, number, recorded, refused, warnings, complete_until, contracts, principal_fen)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /**
   * Adds the next step, after its rows and refusals.
   *
   * @param refused by how many the open refusals rose, negative where they fell
   */
  void add(long recorded, long refused, long warnings, long contracts, long principalFen) {
    LedgerProgressRow last = last();
    handle.execute(
        INSERT,
        intake,
        last.number() + 1,
        last.recorded() + recorded,
        last.refused() + refused,
        last.warnings() + warnings,
        completeFrom(last.completeUntil()),
        last.contracts() + contracts,
        Math.addExact(last.principalFen(), principalFen));
  }

  /** Every row is passed once in the life of an intake, for nothing that is there goes away. */
  static final String SELECT_COMPLETE =
      """
      WITH RECURSIVE complete (row) AS (
        SELECT :from
        UNION ALL
        SELECT row + 1 FROM complete
        WHERE EXISTS (SELECT 1 FROM ledger_record WHERE record = :first + complete.row + 1)
          OR EXISTS (
            SELECT 1 FROM ledger_refusal WHERE intake = :intake AND row = complete.row + 1
          )
      )
      SELECT max(row) FROM complete
      """;

  private long completeFrom(long row) {
    return handle
        .createQuery(SELECT_COMPLETE)
        .bind("from", row)
        .bind("first", RecordKey.of(intake, 0))
        .bind("intake", intake)
        .mapTo(long.class)
        .one();
  }
}
