package io.clearcost.persistence.ledger;

import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.LedgerStore;
import io.clearcost.domain.ledger.LoanLedger;
import io.clearcost.domain.ledger.RecordBytes;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;

/** The log and the ledger in a database in a directory. */
final class LedgerOnDisk implements LedgerStore, AutoCloseable {

  private final SqliteDatabase database;

  LedgerOnDisk(Path directory) {
    database = SqliteDatabase.open(directory, Instant.parse("2026-01-01T00:00:00Z"));
  }

  SqliteDatabase database() {
    return database;
  }

  @Override
  public IntakeLog log() {
    return new JdbiIntakeLog(database.transactions());
  }

  @Override
  public LoanLedger ledger() {
    return new JdbiLoanLedger(database.transactions());
  }

  @Override
  public RecordBytes bytes() {
    return new LoanRecordJson();
  }

  @Override
  public void inTransaction(Runnable work) {
    database
        .transactions()
        .write(
            () -> {
              work.run();
              return null;
            });
  }

  @Override
  public void close() {
    database.close();
  }
}
