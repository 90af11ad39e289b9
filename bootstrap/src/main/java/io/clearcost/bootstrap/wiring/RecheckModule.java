package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.disclosure.RecheckSheet;
import io.clearcost.grpc.disclosure.RecheckGrpcService;

/** Sheets of others, reckoned anew without a database. */
final class RecheckModule extends AbstractModule {

  @Provides
  @Singleton
  static RecheckGrpcService service() {
    return new RecheckGrpcService(new RecheckSheet());
  }
}
