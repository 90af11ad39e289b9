package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import io.clearcost.domain.law.LprHistory;

/** What of the law is data, as the program or a file brings it: there is no database. */
final class DeliveredLawModule extends AbstractModule {

  private final LprHistory delivered;

  DeliveredLawModule(LprHistory delivered) {
    this.delivered = delivered;
  }

  @Override
  protected void configure() {
    bind(LprHistory.class).toInstance(delivered);
  }
}
