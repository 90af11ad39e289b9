package io.clearcost.domain.disclosure.receipt;

import io.clearcost.domain.disclosure.InMemoryDisclosureLog;

class InMemoryReceiptLogTest extends ReceiptLogContract {

  private final InMemoryDisclosureLog disclosures = new InMemoryDisclosureLog();
  private final InMemoryReceiptLog log = new InMemoryReceiptLog(disclosures);

  @Override
  protected ReceiptLog log() {
    return log;
  }

  @Override
  protected void confirm() {
    disclosures.add(Receipts.VERSION);
    disclosures.add(Receipts.acknowledgement(Receipts.VERSION).showing());
    disclosures.add(Receipts.acknowledgement(Receipts.VERSION));
  }

  @Override
  protected void inTransaction(Runnable work) {
    work.run();
  }
}
