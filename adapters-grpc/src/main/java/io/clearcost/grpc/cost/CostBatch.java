package io.clearcost.grpc.cost;

import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * One stream of loans: takes a loan, answers it, and takes the next only when the client has room
 * for its answer. So at most one loan is held, and a client that does not read stops the work
 * instead of filling the memory. What the client cancels is computed no further.
 *
 * <p>gRPC calls it from one thread at a time.
 */
final class CostBatch implements StreamObserver<CalculateCostBatchRequest> {

  private final ServerCallStreamObserver<CalculateCostBatchResponse> client;
  private final Item item;
  private long index;
  private boolean awaiting;

  private CostBatch(ServerCallStreamObserver<CalculateCostBatchResponse> client, Item item) {
    this.client = client;
    this.item = item;
  }

  /** Answers one loan; never throws. */
  interface Item {
    CalculateCostBatchResponse answer(CalculateCostBatchRequest request, long index);
  }

  /** Begins a stream; to be called before gRPC has called anything else. */
  static CostBatch open(ServerCallStreamObserver<CalculateCostBatchResponse> client, Item item) {
    CostBatch batch = new CostBatch(client, item);
    client.disableAutoRequest();
    client.setOnReadyHandler(batch::takeNext);
    // With a handler, an answer to a client that has just left is dropped and not thrown back.
    client.setOnCancelHandler(() -> {});
    return batch;
  }

  /** Asks for the next loan, unless one is asked for already or the last answer is still unread. */
  private void takeNext() {
    if (!awaiting && client.isReady()) {
      awaiting = true;
      client.request(1);
    }
  }

  @Override
  public void onNext(CalculateCostBatchRequest request) {
    awaiting = false;
    if (client.isCancelled()) {
      return;
    }
    client.onNext(item.answer(request, index));
    index++;
    takeNext();
  }

  @Override
  public void onCompleted() {
    client.onCompleted();
  }

  /** The client has left: there is nobody to answer. */
  @Override
  public void onError(Throwable departure) {}
}
