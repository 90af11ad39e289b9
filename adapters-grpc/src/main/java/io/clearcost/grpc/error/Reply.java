package io.clearcost.grpc.error;

import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;

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

  /** Ends the call. */
  default void sendTo(StreamObserver<? super M> observer) {
    fold(
        response -> {
          observer.onNext(response);
          observer.onCompleted();
        },
        refusal -> observer.onError(StatusMapping.exception(refusal)));
  }

  /** A response. */
  record Answered<M>(M response) implements Reply<M> {
    @Override
    public void fold(Consumer<M> answered, Consumer<Refusal> refused) {
      answered.accept(response);
    }
  }

  /** A refusal. */
  record Refused<M>(Refusal refusal) implements Reply<M> {
    @Override
    public void fold(Consumer<M> answered, Consumer<Refusal> onRefusal) {
      onRefusal.accept(refusal);
    }
  }
}
