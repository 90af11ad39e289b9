package io.clearcost.domain.ledger;

import java.nio.charset.StandardCharsets;

/** The log and the ledger in memory. */
public final class InMemoryLedgerStore implements LedgerStore {

  private final InMemoryLedger shared = new InMemoryLedger();
  private final InMemoryIntakeLog log = new InMemoryIntakeLog(shared);
  private final InMemoryLoanLedger ledger = new InMemoryLoanLedger(shared);

  private final RecordBytes bytes;

  /** Keeps records as text that nobody reads. */
  InMemoryLedgerStore() {
    this(record -> record.toString().getBytes(StandardCharsets.UTF_8));
  }

  public InMemoryLedgerStore(RecordBytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public IntakeLog log() {
    return log;
  }

  @Override
  public LoanLedger ledger() {
    return ledger;
  }

  @Override
  public RecordBytes bytes() {
    return bytes;
  }

  @Override
  public void inTransaction(Runnable work) {
    work.run();
  }
}
