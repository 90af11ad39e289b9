package io.clearcost.grpc.server;

import io.clearcost.grpc.error.ErrorInterceptor;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptors;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionService;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The gRPC server: our services, each call with its caller, beside health and reflection, which
 * need none.
 *
 * <p>Netty takes epoll where it is there, else NIO. Calls run on threads of their own, because they
 * wait for the disk. When too many wait, ours are refused, and health and reflection, which are
 * quick, are answered by the thread of the transport.
 */
public final class GrpcServer {

  private static final int MOST_MESSAGE_BYTES = 4 << 20;
  private static final int MOST_METADATA_BYTES = 16 << 10;
  private static final int MOST_CALLS_PER_CONNECTION = 1_000;
  private static final int THREADS_PER_CORE = 2;

  /** Some seconds of work: who waits longer has mostly given up, and asks again besides. */
  private static final int MOST_WAITING = 1_000;

  /** Finds peers that vanished without a word. */
  private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);

  private static final Duration KEEP_ALIVE_TIMEOUT = Duration.ofSeconds(20);

  /** How often a client may ask whether we are there. */
  private static final Duration CLIENT_KEEP_ALIVE = Duration.ofSeconds(30);

  /** How long it takes at most to tell clients that their calls are broken off. */
  private static final Duration BREAK_OFF = Duration.ofSeconds(5);

  private final List<BindableService> services;
  private final HealthStatusManager health = new HealthStatusManager();
  private final CallQueue calls;
  private final Server server;

  /**
   * Makes a server that does not listen yet.
   *
   * @param services what it offers
   * @param callers who may call them
   * @param errors what becomes of surprises
   * @param listen where it is reached
   */
  public GrpcServer(
      List<BindableService> services,
      CallerInterceptor callers,
      ErrorInterceptor errors,
      Listen listen) {
    this(
        services,
        callers,
        errors,
        listen,
        new CallQueue(THREADS_PER_CORE * Runtime.getRuntime().availableProcessors(), MOST_WAITING));
  }

  GrpcServer(
      List<BindableService> services,
      CallerInterceptor callers,
      ErrorInterceptor errors,
      Listen listen,
      CallQueue calls) {
    this.services = List.copyOf(services);
    this.calls = calls;
    ServerBuilder<?> builder =
        listen.fold(GrpcServer::onNetwork, name -> InProcessServerBuilder.forName(name.name()));
    builder.executor(CallQueue.AT_ONCE).callExecutor(calls).intercept(errors);
    builder.maxInboundMessageSize(MOST_MESSAGE_BYTES).maxInboundMetadataSize(MOST_METADATA_BYTES);
    this.services.forEach(
        service -> builder.addService(ServerInterceptors.intercept(service, callers, calls)));
    builder.addService(health.getHealthService());
    builder.addService(ProtoReflectionServiceV1.newInstance());
    builder.addService(olderReflection());
    this.server = builder.build();
  }

  @SuppressWarnings("deprecation") // Many clients and tools still ask by v1alpha only.
  private static BindableService olderReflection() {
    return ProtoReflectionService.newInstance();
  }

  private static ServerBuilder<?> onNetwork(Listen.OnNetwork address) {
    return NettyServerBuilder.forAddress(new InetSocketAddress(address.host(), address.port()))
        .maxConcurrentCallsPerConnection(MOST_CALLS_PER_CONNECTION)
        .keepAliveTime(KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS)
        .keepAliveTimeout(KEEP_ALIVE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
        .permitKeepAliveTime(CLIENT_KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS)
        .permitKeepAliveWithoutCalls(true);
  }

  /** Listens, and says so to whoever asks for health. */
  public void start() throws IOException {
    server.start();
    setHealth(ServingStatus.SERVING);
  }

  /** The port it listens on; -1 inside the process. */
  public int port() {
    return server.getPort();
  }

  /**
   * Takes no more calls, waits for those under way, and breaks off what is left after {@code
   * grace}.
   *
   * @return whether every call came to its end
   */
  public boolean stop(Duration grace) throws InterruptedException {
    setHealth(ServingStatus.NOT_SERVING);
    server.shutdown();
    boolean ended = server.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      server.shutdownNow();
      server.awaitTermination(BREAK_OFF.toMillis(), TimeUnit.MILLISECONDS);
    }
    calls.shutdown();
    return ended;
  }

  /** Waits until somebody stops the server. */
  public void awaitTermination() throws InterruptedException {
    server.awaitTermination();
  }

  private void setHealth(ServingStatus status) {
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, status);
    services.forEach(
        service ->
            health.setStatus(service.bindService().getServiceDescriptor().getName(), status));
  }
}
