package io.clearcost.grpc.server;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One stream of loans as its client sees it, who reads only what it asks for.
 *
 * @param <Q> an item
 * @param <A> an answer
 */
public final class BatchClient<Q, A> implements ClientResponseObserver<Q, A> {

  private final Function<StreamObserver<A>, StreamObserver<Q>> call;
  private final List<A> answers = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<StatusRuntimeException> ended = new CompletableFuture<>();

  @SuppressWarnings("NullAway.Init") // set by beforeStart
  private ClientCallStreamObserver<Q> requests;

  /**
   * A stream that is not open yet.
   *
   * @param call opens it
   */
  public BatchClient(Function<StreamObserver<A>, StreamObserver<Q>> call) {
    this.call = call;
  }

  /** Sends all loans, reads all answers, and throws what the stream as a whole failed with. */
  public List<A> ask(List<Q> loans) {
    open();
    read(Integer.MAX_VALUE);
    loans.forEach(this::send);
    end();
    try {
      StatusRuntimeException end = ended.get(60, TimeUnit.SECONDS);
      if (!end.getStatus().isOk()) {
        throw end;
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the stream did not end", e);
    }
    return answers();
  }

  public void open() {
    StreamObserver<Q> unused = call.apply(this);
  }

  public void send(Q loan) {
    requests.onNext(loan);
  }

  public void end() {
    requests.onCompleted();
  }

  /** Makes room for more answers. */
  public void read(int count) {
    requests.request(count);
  }

  public void cancel() {
    requests.cancel("the client has seen enough", new IllegalStateException());
  }

  /** What was answered by now. */
  public List<A> answers() {
    return answers;
  }

  /** How the stream ended, if it did. */
  public Optional<Status> status() {
    return ended.isDone() ? Optional.of(ended.join().getStatus()) : Optional.empty();
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<Q> stream) {
    stream.disableAutoRequestWithInitial(0);
    requests = stream;
  }

  @Override
  public void onNext(A answer) {
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
