package io.clearcost.domain.disclosure;

import java.nio.charset.StandardCharsets;

class InMemoryDisclosureLogTest extends DisclosureLogContract {

  private final InMemoryDisclosureLog log = new InMemoryDisclosureLog();

  @Override
  protected DisclosureLog log() {
    return log;
  }

  @Override
  protected SheetBytes bytes() {
    return sheet -> sheet.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void inTransaction(Runnable work) {
    work.run();
  }
}
