package io.clearcost.bootstrap.client;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateCostResponse;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.grpc.Channel;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.io.EOFException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Asks for the cost of many loans over one stream, which answers in the order of the questions.
 *
 * <p>The caller bounds how many questions are open by waiting for the first answers. Once the
 * stream has failed, what is open and what is asked later fails with it.
 */
public final class CostStream implements AutoCloseable {

  private final Duration patience;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(CostStream::daemon);
  private final StreamObserver<CalculateCostBatchRequest> questions;
  private final Queue<SettableFuture<CalculateCostResponse>> open = new ArrayDeque<>();
  private Optional<Throwable> failure = Optional.empty();

  private CostStream(Channel channel, Duration patience) {
    this.patience = patience;
    this.questions = CostServiceGrpc.newStub(channel).calculateCostBatch(new Answers());
  }

  /**
   * Opens a stream.
   *
   * @param patience how long one answer may take
   */
  public static CostStream open(Channel channel, Duration patience) {
    return new CostStream(channel, patience);
  }

  /** Asks for the cost of one loan; to be called by one thread at a time. */
  public ListenableFuture<CalculateCostResponse> ask(CalculateCostRequest request) {
    SettableFuture<CalculateCostResponse> answer = SettableFuture.create();
    synchronized (open) {
      if (failure.isPresent()) {
        return Futures.immediateFailedFuture(failure.get());
      }
      open.add(answer);
    }
    questions.onNext(
        CalculateCostBatchRequest.newBuilder()
            .setLoan(request.getLoan())
            .setLenderKind(request.getLenderKind())
            .build());
    return Futures.withTimeout(answer, patience, watch);
  }

  @Override
  public void close() {
    questions.onCompleted();
    watch.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "answers awaited");
    thread.setDaemon(true);
    return thread;
  }

  private final class Answers implements StreamObserver<CalculateCostBatchResponse> {
    @Override
    public void onNext(CalculateCostBatchResponse response) {
      SettableFuture<CalculateCostResponse> next;
      synchronized (open) {
        next = open.remove();
      }
      if (response.hasError()) {
        next.setException(StatusProto.toStatusRuntimeException(response.getError()));
      } else {
        next.set(CalculateCostResponse.newBuilder().setCost(response.getCost()).build());
      }
    }

    @Override
    public void onError(Throwable cause) {
      synchronized (open) {
        failure = Optional.of(cause);
        open.forEach(answer -> answer.setException(cause));
        open.clear();
      }
    }

    @Override
    public void onCompleted() {
      onError(new EOFException("The server ended the stream."));
    }
  }
}
