package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.grpc.error.ErrorInterceptor;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.server.CallerInterceptor;
import io.clearcost.grpc.server.GrpcServer;
import io.clearcost.grpc.server.Listen;
import io.grpc.BindableService;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** The gRPC server over whatever services there are. */
final class ServerModule extends AbstractModule {

  private final Listen listen;

  ServerModule(Listen listen) {
    this.listen = listen;
  }

  @Provides
  @Singleton
  GrpcServer server(
      List<BindableService> services, CallerInterceptor callers, Surprises surprises) {
    return new GrpcServer(services, callers, new ErrorInterceptor(surprises), listen);
  }

  @Provides
  @Singleton
  static Surprises surprises(InstantSource clock) {
    return new Surprises(new TimeOrderedIds("inc_", clock, new SecureRandom()));
  }
}
