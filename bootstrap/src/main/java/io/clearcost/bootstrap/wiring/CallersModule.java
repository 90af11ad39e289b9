package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.bootstrap.settings.KnownCaller;
import io.clearcost.domain.party.Caller;
import io.clearcost.grpc.server.CallerInterceptor;
import io.clearcost.grpc.server.CallerRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may call. */
final class CallersModule extends AbstractModule {

  private final List<KnownCaller> known;
  private final Optional<Caller> local;

  CallersModule(List<KnownCaller> known, Optional<Caller> local) {
    this.known = known;
    this.local = local;
  }

  @Provides
  @Singleton
  CallerInterceptor callers() {
    return new CallerInterceptor(
        new CallerRegistry(
            known.stream().collect(Collectors.toMap(KnownCaller::tokenHash, KnownCaller::caller)),
            local));
  }
}
