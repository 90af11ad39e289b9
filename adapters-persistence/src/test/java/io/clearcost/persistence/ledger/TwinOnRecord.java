package io.clearcost.persistence.ledger;

import io.clearcost.domain.ledger.InMemoryIntakeLog;
import io.clearcost.domain.ledger.InMemoryLedger;
import io.clearcost.domain.ledger.InMemoryLoanLedger;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.LoanLedger;
import io.clearcost.domain.ledger.LoanLedgerContract;
import io.clearcost.domain.ledger.RecordBytes;
import java.util.Random;

/** The twin in memory with the bytes of the disk, to be compared with what is on it. */
final class TwinOnRecord extends LoanLedgerContract {

  private final InMemoryLedger shared = new InMemoryLedger();

  /** The ledger with what the same seed puts on disk. */
  LoanLedger recordedAtRandom(long seed) {
    recordAtRandom(new Random(seed));
    return ledger();
  }

  @Override
  protected IntakeLog log() {
    return new InMemoryIntakeLog(shared);
  }

  @Override
  protected LoanLedger ledger() {
    return new InMemoryLoanLedger(shared);
  }

  @Override
  protected RecordBytes bytes() {
    return new LoanRecordJson();
  }

  @Override
  protected void inTransaction(Runnable work) {
    work.run();
  }
}
