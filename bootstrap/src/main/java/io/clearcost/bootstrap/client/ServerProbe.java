package io.clearcost.bootstrap.client;

import io.clearcost.bootstrap.input.Refusal;
import io.clearcost.bootstrap.settings.HostPort;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds out whether a server answers. */
public final class ServerProbe {

  /** A server on this machine accepts at once or not at all. */
  private static final int CONNECT_MILLIS = 200;

  private ServerProbe() {}

  /** Whether somebody listens; a refusal costs less than a millisecond and loads nothing. */
  public static boolean accepts(HostPort server) {
    try (Socket socket = new Socket()) {
      socket.connect(server.resolved(), CONNECT_MILLIS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  /** Whether the health service says that loans are judged here; empty when it is. */
  public static Optional<String> unfitness(Link link, Duration patience) {
    try {
      ServingStatus status =
          HealthGrpc.newBlockingStub(link.channel())
              .withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS)
              .check(
                  HealthCheckRequest.newBuilder().setService(GateServiceGrpc.SERVICE_NAME).build())
              .getStatus();
      return status == ServingStatus.SERVING
          ? Optional.empty()
          : Optional.of("its health service answers " + status);
    } catch (StatusRuntimeException failure) {
      Refusal refusal = Refusals.of(failure);
      return Optional.of(refusal.code() + ", " + refusal.message());
    }
  }
}
