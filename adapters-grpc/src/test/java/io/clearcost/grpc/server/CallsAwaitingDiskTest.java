package io.clearcost.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.rpc.Code;
import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.evidence.DecisionFilter;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.error.ErrorInterceptor;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.AssessLoanResponse;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One thread, and a disk that holds what was handed over when the test says so. */
class CallsAwaitingDiskTest {

  private static final int SECONDS = 20;

  private final InMemoryDecisionLog decisions = new InMemoryDecisionLog();
  private final Disk disk = new Disk();
  private final AtomicInteger incidents = new AtomicInteger();
  private final Surprises surprises =
      new Surprises(() -> "incident-" + incidents.incrementAndGet());
  private final String name = InProcessServerBuilder.generateName();
  private final GrpcServer server =
      new GrpcServer(
          List.of(RunningServer.gateService(decisions, disk, surprises)),
          new CallerInterceptor(new CallerRegistry(Map.of(), Optional.of(RunningServer.LOCAL))),
          new ErrorInterceptor(surprises),
          new Listen.InProcess(name),
          new CallQueue(1, 100));
  private final ManagedChannel channel =
      InProcessChannelBuilder.forName(name).directExecutor().build();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    channel.shutdownNow();
    server.stop(Duration.ofSeconds(5));
  }

  @Test
  void calls_moreThanThereAreThreads_shareACommit() throws Exception {
    List<ListenableFuture<AssessLoanResponse>> calls =
        IntStream.range(0, 20).mapToObj(k -> ask("r-" + k)).toList();

    List<Piece> together = disk.take(20);

    assertThat(calls).noneMatch(ListenableFuture::isDone);
    together.forEach(Piece::commit);
    for (ListenableFuture<AssessLoanResponse> call : calls) {
      assertThat(call.get(SECONDS, TimeUnit.SECONDS).getDecision().getDecisionId()).isNotEmpty();
    }
    assertThat(recorded()).isEqualTo(20);
  }

  @Test
  void call_whoseCommitFails_isRefusedAsOneThatFailsAtOnce() throws Exception {
    List<ListenableFuture<AssessLoanResponse>> calls = List.of(ask("r-0"), ask("r-1"));
    List<Piece> together = disk.take(2);

    together.get(0).fail(new StorageUnavailableException("full", new IOException("full")));
    together.get(1).fail(new IllegalStateException("secret detail"));

    assertThat(refused(calls.get(0)).code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(refused(calls.get(0)).reason()).isEqualTo("STORAGE_UNAVAILABLE");
    assertThat(refused(calls.get(1)).code()).isEqualTo(Code.INTERNAL);
    assertThat(refused(calls.get(1)).facts()).containsEntry("incident_id", "incident-1");
    assertThat(refused(calls.get(1)).status().toString()).doesNotContain("secret detail");
  }

  @Test
  void call_cancelledWhileItWaits_isNoIncidentWhateverBecomesOfIt() throws Exception {
    List<ListenableFuture<AssessLoanResponse>> calls = List.of(ask("r-0"), ask("r-1"));
    List<Piece> together = disk.take(2);

    calls.forEach(call -> call.cancel(true));
    together.get(0).commit();
    together.get(1).fail(new IllegalStateException("on demand"));

    ListenableFuture<AssessLoanResponse> again = ask("r-0");
    disk.take(1).get(0).commit();
    assertThat(again).succeedsWithin(Duration.ofSeconds(SECONDS));
    assertThat(recorded()).isEqualTo(1);
    assertThat(incidents).hasValue(0);
  }

  private ListenableFuture<AssessLoanResponse> ask(String requestId) {
    return GateServiceGrpc.newFutureStub(channel)
        .assessLoan(
            AssessLoanRequest.newBuilder()
                .setRequestId(requestId)
                .setInstitutionId(RunningServer.BANK)
                .setLoanReference("loan-1")
                .setLoan(Loans.of(Loans.pressCase("2025-11-03")))
                .build());
  }

  private static Refused refused(ListenableFuture<AssessLoanResponse> call) {
    return Refused.by(
        () -> {
          try {
            call.get(SECONDS, TimeUnit.SECONDS);
          } catch (ExecutionException failure) {
            throw (StatusRuntimeException) failure.getCause();
          }
        });
  }

  private int recorded() {
    return decisions
        .list(new DecisionFilter(Optional.empty(), Optional.empty()), OptionalLong.empty(), 100)
        .decisions()
        .size();
  }

  /** Keeps what is handed over. */
  private static final class Disk implements Transactions {

    private final BlockingQueue<Piece> waiting = new LinkedBlockingQueue<>();

    @Override
    public <R> R write(Supplier<R> work) {
      throw new AssertionError("nobody waits");
    }

    @Override
    public <R> CompletionStage<R> submit(Supplier<R> work) {
      CompletableFuture<R> end = new CompletableFuture<>();
      waiting.add(new Piece(() -> end.complete(work.get()), end));
      return end;
    }

    /** So many pieces, once that many wait. */
    List<Piece> take(int count) throws InterruptedException {
      List<Piece> taken = new ArrayList<>();
      while (taken.size() < count) {
        taken.add(Objects.requireNonNull(waiting.poll(SECONDS, TimeUnit.SECONDS)));
      }
      return taken;
    }
  }

  /** Work that waits, and whoever waits for it. */
  private record Piece(Runnable work, CompletableFuture<?> end) {

    void commit() {
      work.run();
    }

    void fail(RuntimeException failure) {
      end.completeExceptionally(failure);
    }
  }
}
