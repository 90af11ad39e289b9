package io.clearcost.domain.law.change;

class InMemoryLawChangesTest extends LawChangesContract {

  private final InMemoryLawChanges changes = new InMemoryLawChanges();

  @Override
  protected LawChanges changes() {
    return changes;
  }

  @Override
  protected void inTransaction(Runnable work) {
    work.run();
  }
}
