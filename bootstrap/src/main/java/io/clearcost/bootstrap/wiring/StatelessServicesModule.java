package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.grpc.cost.CostGrpcService;
import io.clearcost.grpc.disclosure.RecheckGrpcService;
import io.clearcost.grpc.law.LawGrpcService;
import io.grpc.BindableService;
import java.util.List;

/** The services that need no database. */
final class StatelessServicesModule extends AbstractModule {

  @Provides
  @Singleton
  static List<BindableService> services(
      CostGrpcService cost, RecheckGrpcService recheck, LawGrpcService law) {
    return List.of(cost, recheck, law);
  }
}
