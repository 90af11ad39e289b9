package io.clearcost.grpc.cost;

import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One stream of loans as its client sees it, who reads only what it asks for. */
final class BatchClient
    implements ClientResponseObserver<CalculateCostBatchRequest, CalculateCostBatchResponse> {

  private final CostServiceGrpc.CostServiceStub stub;
  private final List<CalculateCostBatchResponse> answers = new ArrayList<>();
  private final CompletableFuture<StatusRuntimeException> ended = new CompletableFuture<>();

  @SuppressWarnings("NullAway.Init") // set by beforeStart
  private ClientCallStreamObserver<CalculateCostBatchRequest> requests;

  private BatchClient(CostServiceGrpc.CostServiceStub stub) {
    this.stub = stub;
  }

  static BatchClient of(Channel channel) {
    return new BatchClient(CostServiceGrpc.newStub(channel));
  }

  /** Sends all loans, reads all answers, and throws what the stream as a whole failed with. */
  List<CalculateCostBatchResponse> ask(List<CalculateCostBatchRequest> loans) {
    open();
    read(Integer.MAX_VALUE);
    loans.forEach(this::send);
    end();
    try {
      StatusRuntimeException end = ended.get(20, TimeUnit.SECONDS);
      if (!end.getStatus().isOk()) {
        throw end;
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the stream did not end", e);
    }
    return answers();
  }

  void open() {
    stub.calculateCostBatch(this);
  }

  void send(CalculateCostBatchRequest loan) {
    requests.onNext(loan);
  }

  void end() {
    requests.onCompleted();
  }

  /** Makes room for more answers. */
  void read(int count) {
    requests.request(count);
  }

  void cancel() {
    requests.cancel("the client has seen enough", new IllegalStateException());
  }

  /** What was answered by now. */
  List<CalculateCostBatchResponse> answers() {
    return answers;
  }

  /** How the stream ended, if it did. */
  Optional<Status> status() {
    return ended.isDone() ? Optional.of(ended.join().getStatus()) : Optional.empty();
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<CalculateCostBatchRequest> stream) {
    stream.disableAutoRequestWithInitial(0);
    requests = stream;
  }

  @Override
  public void onNext(CalculateCostBatchResponse answer) {
    answers.add(answer);
  }

  @Override
  public void onError(Throwable failure) {
    ended.complete((StatusRuntimeException) failure);
  }

  @Override
  public void onCompleted() {
    ended.complete(Status.OK.asRuntimeException());
  }
}
