package io.clearcost.domain.evidence;

class InMemoryDecisionLogTest extends DecisionLogContract {

  private final InMemoryDecisionLog log = new InMemoryDecisionLog();

  @Override
  protected DecisionLog log() {
    return log;
  }

  @Override
  protected void inTransaction(Runnable work) {
    work.run();
  }
}
