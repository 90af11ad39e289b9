package io.clearcost.domain.ledger;

class InMemoryLoanLedgerTest extends LoanLedgerContract {

  private final InMemoryLedgerStore store = new InMemoryLedgerStore();

  @Override
  protected LedgerStore store() {
    return store;
  }
}
