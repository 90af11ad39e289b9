package io.clearcost.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.rpc.Code;
import com.google.rpc.RetryInfo;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.grpc.error.ErrorInterceptor;
import io.clearcost.grpc.error.Refused;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc;
import io.clearcost.proto.evidence.v1.GetDecisionRequest;
import io.clearcost.proto.evidence.v1.GetDecisionResponse;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One thread, which the first call holds until it is told to go on, and room for two more. */
class CallQueueTest {

  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstBegun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CallQueue queue = new CallQueue(1, 2);
  private final String name = InProcessServerBuilder.generateName();
  private final GrpcServer server =
      new GrpcServer(
          RunningServer.services(slowLog()),
          new CallerInterceptor(
              new CallerRegistry(RunningServer.CALLERS, Optional.of(RunningServer.LOCAL))),
          new ErrorInterceptor(RunningServer.SURPRISES),
          new Listen.InProcess(name),
          queue);
  private final ManagedChannel channel =
      InProcessChannelBuilder.forName(name).directExecutor().build();

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    goOn.countDown();
    channel.shutdownNow();
    server.stop(Duration.ofSeconds(5));
  }

  @Test
  void call_beyondAFullQueue_isRefusedAtOnceAndTheOthersAreAnswered() throws Exception {
    List<ListenableFuture<GetDecisionResponse>> letIn = fill();

    Refused fourth = refused(ask("fourth"));

    assertThat(fourth.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(fourth.reason()).isEqualTo("SERVER_BUSY");
    assertThat(fourth.facts()).containsEntry("most_waiting", "2");
    assertThat(fourth.detail(RetryInfo.class)).isPresent();
    assertThat(queue.waiting()).isEqualTo(2);
    goOn.countDown();
    assertThat(letIn).allSatisfy(CallQueueTest::isAnswered);
    isAnswered(ask("fifth"));
    assertThat(begun).containsExactly("first", "second", "third", "fifth");
  }

  @Test
  void health_whileTheQueueIsFull_isAnswered() throws Exception {
    List<ListenableFuture<GetDecisionResponse>> letIn = fill();

    ServingStatus status =
        HealthGrpc.newBlockingStub(channel)
            .withDeadlineAfter(10, TimeUnit.SECONDS)
            .check(HealthCheckRequest.getDefaultInstance())
            .getStatus();

    assertThat(status).isEqualTo(ServingStatus.SERVING);
    assertThat(letIn).noneMatch(ListenableFuture::isDone);
  }

  @Test
  void call_cancelledWhileItWaits_isNotBegun() throws Exception {
    List<ListenableFuture<GetDecisionResponse>> letIn = fill();

    letIn.get(1).cancel(true);
    goOn.countDown();

    isAnswered(letIn.get(0));
    isAnswered(letIn.get(2));
    assertThat(begun).containsExactly("first", "third");
  }

  @Test
  void mark_sentByAClient_isNotBelieved() {
    goOn.countDown();
    Metadata headers = new Metadata();
    headers.put(Metadata.Key.of("clearcost-no-room", Metadata.ASCII_STRING_MARSHALLER), "");
    Channel marking =
        ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));

    ListenableFuture<GetDecisionResponse> call = ask(marking, "marked");

    isAnswered(call);
  }

  /** One call that holds the thread, and two that wait. */
  private List<ListenableFuture<GetDecisionResponse>> fill() throws InterruptedException {
    ListenableFuture<GetDecisionResponse> first = ask("first");
    assertThat(firstBegun.await(10, TimeUnit.SECONDS)).isTrue();
    return List.of(first, ask("second"), ask("third"));
  }

  private static void isAnswered(ListenableFuture<GetDecisionResponse> call) {
    assertThat(refused(call).code()).isEqualTo(Code.NOT_FOUND);
  }

  private ListenableFuture<GetDecisionResponse> ask(String decision) {
    return ask(channel, decision);
  }

  private static ListenableFuture<GetDecisionResponse> ask(Channel channel, String decision) {
    return EvidenceServiceGrpc.newFutureStub(channel)
        .getDecision(GetDecisionRequest.newBuilder().setDecisionId(decision).build());
  }

  private static Refused refused(ListenableFuture<GetDecisionResponse> call) {
    return Refused.by(
        () -> {
          try {
            call.get(10, TimeUnit.SECONDS);
          } catch (ExecutionException failure) {
            throw (StatusRuntimeException) failure.getCause();
          }
        });
  }

  /** A log that finds nothing, and takes its time. */
  private DecisionLog slowLog() {
    DecisionLog slow = mock(DecisionLog.class);
    when(slow.find(any()))
        .thenAnswer(
            call -> {
              begun.add(call.getArgument(0).toString());
              firstBegun.countDown();
              assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
              return Optional.empty();
            });
    return slow;
  }
}
