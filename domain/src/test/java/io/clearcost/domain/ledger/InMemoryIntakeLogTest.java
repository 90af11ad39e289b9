package io.clearcost.domain.ledger;

class InMemoryIntakeLogTest extends IntakeLogContract {

  private final InMemoryLedgerStore store = new InMemoryLedgerStore();

  @Override
  protected LedgerStore store() {
    return store;
  }
}
