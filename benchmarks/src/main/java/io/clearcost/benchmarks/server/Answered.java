package io.clearcost.benchmarks.server;

import io.grpc.stub.StreamObserver;
import java.util.function.Predicate;

/**
 * The end of one unary call.
 *
 * @param <A> its answer
 */
record Answered<A>(Load.Done done, Predicate<A> isAnswer) implements StreamObserver<A> {

  static <A> Answered<A> when(Load.Done done, Predicate<A> isAnswer) {
    return new Answered<>(done, isAnswer);
  }

  @Override
  public void onNext(A answer) {
    if (isAnswer.test(answer)) {
      done.answered();
    } else {
      done.failed(new IllegalStateException(answer.toString()));
    }
  }

  @Override
  public void onError(Throwable failure) {
    done.failed(failure);
  }

  @Override
  public void onCompleted() {
    // The answer was the end.
  }
}
