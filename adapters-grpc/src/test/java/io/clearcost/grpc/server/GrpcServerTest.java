package io.clearcost.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.rpc.Code;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.grpc.error.ErrorInterceptor;
import io.clearcost.grpc.error.Refused;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc;
import io.clearcost.proto.evidence.v1.GetDecisionRequest;
import io.clearcost.proto.law.v1.LawServiceGrpc;
import io.clearcost.proto.law.v1.ListRulesRequest;
import io.grpc.ManagedChannel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrpcServerTest {

  private static final Duration GRACE = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "clearcost.cost.v1.CostService",
        "clearcost.gate.v1.GateService",
        "clearcost.disclosure.v1.DisclosureService",
        "clearcost.disclosure.v1.ReceiptService",
        "clearcost.evidence.v1.EvidenceService",
        "clearcost.law.v1.LawService"
      })
  void health_ofEachService_isServingWithoutACaller(String service) {
    try (RunningServer server = RunningServer.withoutLocalCaller()) {
      ServingStatus status =
          HealthGrpc.newBlockingStub(server.channel())
              .check(HealthCheckRequest.newBuilder().setService(service).build())
              .getStatus();

      assertThat(status).isEqualTo(ServingStatus.SERVING);
    }
  }

  @Test
  void reflection_withoutACaller_listsTheServices() throws Exception {
    CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
    try (RunningServer server = RunningServer.withoutLocalCaller()) {
      StreamObserver<ServerReflectionRequest> questions =
          ServerReflectionGrpc.newStub(server.channel()).serverReflectionInfo(completing(answer));
      questions.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
      questions.onCompleted();

      assertThat(answer.get(10, TimeUnit.SECONDS).getListServicesResponse().getServiceList())
          .extracting(ServiceResponse::getName)
          .contains("clearcost.gate.v1.GateService", "grpc.health.v1.Health");
    }
  }

  @Test
  void reflection_inItsOlderVersion_listsTheServices() throws Exception {
    CompletableFuture<io.grpc.reflection.v1alpha.ServerReflectionResponse> answer =
        new CompletableFuture<>();
    try (RunningServer server = RunningServer.withoutLocalCaller()) {
      StreamObserver<io.grpc.reflection.v1alpha.ServerReflectionRequest> questions =
          io.grpc.reflection.v1alpha.ServerReflectionGrpc.newStub(server.channel())
              .serverReflectionInfo(completing(answer));
      questions.onNext(
          io.grpc.reflection.v1alpha.ServerReflectionRequest.newBuilder()
              .setListServices("")
              .build());
      questions.onCompleted();

      assertThat(answer.get(10, TimeUnit.SECONDS).getListServicesResponse().getServiceList())
          .extracting(io.grpc.reflection.v1alpha.ServiceResponse::getName)
          .contains("clearcost.gate.v1.GateService");
    }
  }

  @Test
  void server_onAFreePort_answersALocalCaller() throws Exception {
    GrpcServer server = onNetwork(new InMemoryDecisionLog());
    server.start();
    ManagedChannel channel = channelTo(server);

    int rules =
        LawServiceGrpc.newBlockingStub(channel)
            .listRules(ListRulesRequest.getDefaultInstance())
            .getRulesCount();

    assertThat(rules).isPositive();
    channel.shutdownNow();
    assertThat(server.stop(GRACE)).isTrue();
    server.awaitTermination();
  }

  @Test
  void server_stoppedDuringACall_letsItEnd() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GrpcServer server = onNetwork(waiting(asked, goOn));
    server.start();
    ManagedChannel channel = channelTo(server);
    CompletableFuture<Refused> call = CompletableFuture.supplyAsync(() -> missing(channel));
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(() -> stop(server, GRACE));
    goOn.countDown();

    assertThat(call.get(10, TimeUnit.SECONDS).code()).isEqualTo(Code.NOT_FOUND);
    assertThat(stopped.get(20, TimeUnit.SECONDS)).isTrue();
    channel.shutdownNow();
  }

  @Test
  void server_stoppedDuringACallWithoutEnd_breaksItOff() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GrpcServer server = onNetwork(waiting(asked, goOn));
    server.start();
    ManagedChannel channel = channelTo(server);
    CompletableFuture<Refused> call = CompletableFuture.supplyAsync(() -> missing(channel));
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

    boolean ended = stop(server, Duration.ofMillis(50));

    assertThat(ended).isFalse();
    goOn.countDown();
    assertThat(call.get(10, TimeUnit.SECONDS).code()).isIn(Code.CANCELLED, Code.UNAVAILABLE);
    channel.shutdownNow();
  }

  private static GrpcServer onNetwork(DecisionLog decisions) {
    return new GrpcServer(
        RunningServer.services(decisions),
        new CallerInterceptor(
            new CallerRegistry(RunningServer.CALLERS, Optional.of(RunningServer.LOCAL))),
        new ErrorInterceptor(RunningServer.SURPRISES),
        new Listen.OnNetwork("127.0.0.1", 0));
  }

  private static ManagedChannel channelTo(GrpcServer server) {
    return NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
  }

  /** A log that finds nothing, and takes its time. */
  private static DecisionLog waiting(CountDownLatch asked, CountDownLatch goOn) {
    DecisionLog slow = mock(DecisionLog.class);
    when(slow.find(any()))
        .thenAnswer(
            call -> {
              asked.countDown();
              assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
              return Optional.empty();
            });
    return slow;
  }

  private static Refused missing(ManagedChannel channel) {
    return Refused.by(
        () ->
            EvidenceServiceGrpc.newBlockingStub(channel)
                .getDecision(GetDecisionRequest.newBuilder().setDecisionId("missing").build()));
  }

  private static boolean stop(GrpcServer server, Duration grace) {
    try {
      return server.stop(grace);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <A> StreamObserver<A> completing(CompletableFuture<A> answer) {
    return new StreamObserver<>() {
      @Override
      public void onNext(A response) {
        answer.complete(response);
      }

      @Override
      public void onError(Throwable error) {
        answer.completeExceptionally(error);
      }

      @Override
      public void onCompleted() {
        answer.completeExceptionally(new IllegalStateException("ended without an answer"));
      }
    };
  }
}
