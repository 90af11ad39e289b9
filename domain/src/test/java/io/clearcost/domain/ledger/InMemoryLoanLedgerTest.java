package io.clearcost.domain.ledger;

import java.nio.charset.StandardCharsets;

class InMemoryLoanLedgerTest extends LoanLedgerContract {

  private final InMemoryLedger shared = new InMemoryLedger();
  private final InMemoryIntakeLog log = new InMemoryIntakeLog(shared);
  private final InMemoryLoanLedger ledger = new InMemoryLoanLedger(shared);

  @Override
  protected IntakeLog log() {
    return log;
  }

  @Override
  protected LoanLedger ledger() {
    return ledger;
  }

  @Override
  protected RecordBytes bytes() {
    return record -> record.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void inTransaction(Runnable work) {
    work.run();
  }
}
