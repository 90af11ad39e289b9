package io.clearcost.persistence.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code ledger_progress}, without the intake that it is of. */
record LedgerProgressRow(
    long number,
    long recorded,
    long refused,
    long warnings,
    long completeUntil,
    long contracts,
    long principalFen) {

  /** Before anything was recorded or refused. */
  static final LedgerProgressRow START = new LedgerProgressRow(0, 0, 0, 0, 0, 0, 0);

  static LedgerProgressRow of(ResultSet row) throws SQLException {
    return new LedgerProgressRow(
        row.getLong("number"),
        row.getLong("recorded"),
        row.getLong("refused"),
        row.getLong("warnings"),
        row.getLong("complete_until"),
        row.getLong("contracts"),
        row.getLong("principal_fen"));
  }
}
