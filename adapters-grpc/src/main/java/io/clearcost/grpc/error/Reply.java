package io.clearcost.grpc.error;

import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How a call ends: with a response or a refusal.
 *
 * @param <M> the response
 */
public sealed interface Reply<M> {

  static <M> Reply<M> of(M response) {
    return new Answered<>(response);
  }

  static <M> Reply<M> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  void fold(Consumer<M> answered, Consumer<Refusal> refused);

  /** The same end, with what {@code change} makes of the response. */
  <N> Reply<N> map(Function<M, N> change);

  /** What follows on the response; a refusal stays one. */
  <N> CompletionStage<Reply<N>> then(Function<M, CompletionStage<Reply<N>>> next);

  /** Ends the call. */
  default void sendTo(StreamObserver<? super M> observer) {
    fold(
        response -> {
          observer.onNext(response);
          observer.onCompleted();
        },
        refusal -> observer.onError(StatusMapping.exception(refusal)));
  }

  /**
   * Ends the call at hand when its reply is there; a failure in its stage becomes a refusal, unless
   * the client has left by then.
   *
   * @param method full name of the method, for the log
   * @param surprises what becomes of a failure
   */
  static <M> void sendLater(
      CompletionStage<Reply<M>> reply,
      StreamObserver<? super M> observer,
      String method,
      Surprises surprises) {
    Context call = Context.current();
    reply
        .thenAccept(found -> found.sendTo(observer))
        .whenComplete(
            (sent, failure) -> {
              if (failure == null) {
                return;
              }
              if (call.isCancelled()) {
                surprises.afterDeparture(method, failure);
              } else {
                observer.onError(StatusMapping.exception(surprises.refusal(method, failure)));
              }
            });
  }

  /** A response. */
  record Answered<M>(M response) implements Reply<M> {
    @Override
    public void fold(Consumer<M> answered, Consumer<Refusal> refused) {
      answered.accept(response);
    }

    @Override
    public <N> Reply<N> map(Function<M, N> change) {
      return new Answered<>(change.apply(response));
    }

    @Override
    public <N> CompletionStage<Reply<N>> then(Function<M, CompletionStage<Reply<N>>> next) {
      return next.apply(response);
    }
  }

  /** A refusal. */
  record Refused<M>(Refusal refusal) implements Reply<M> {
    @Override
    public void fold(Consumer<M> answered, Consumer<Refusal> onRefusal) {
      onRefusal.accept(refusal);
    }

    @Override
    public <N> Reply<N> map(Function<M, N> change) {
      return new Refused<>(refusal);
    }

    @Override
    public <N> CompletionStage<Reply<N>> then(Function<M, CompletionStage<Reply<N>>> next) {
      return CompletableFuture.completedStage(new Refused<>(refusal));
    }
  }
}
