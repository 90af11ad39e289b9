package io.clearcost.persistence.ledger;

import io.clearcost.domain.ledger.InMemoryLedgerStore;
import io.clearcost.domain.ledger.LedgerStore;
import io.clearcost.domain.ledger.LoanLedger;
import io.clearcost.domain.ledger.LoanLedgerContract;
import java.util.Random;

/** The twin in memory with the bytes of the disk, to be compared with what is on it. */
final class TwinOnRecord extends LoanLedgerContract {

  private final LedgerStore store = new InMemoryLedgerStore(new LoanRecordJson());

  /** The ledger with what the same seed puts on disk. */
  LoanLedger recordedAtRandom(long seed) {
    recordAtRandom(new Random(seed));
    return ledger();
  }

  @Override
  protected LedgerStore store() {
    return store;
  }
}
