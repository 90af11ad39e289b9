package io.clearcost.benchmarks.server;

import io.grpc.stub.StreamObserver;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * Items of one open stream as calls: answers come in the order of the items.
 *
 * @param <Q> an item
 * @param <A> its answer
 */
final class StreamCall<Q, A> implements Load.Call, StreamObserver<A> {

  private final LongFunction<Q> items;
  private final Predicate<A> isAnswer;
  private final StreamObserver<Q> stream;
  private final Queue<Load.Done> waiting = new ConcurrentLinkedQueue<>();

  /**
   * Opens a stream.
   *
   * @param open the method
   * @param items the item of a number
   * @param isAnswer whether an answer is the one wished for
   */
  StreamCall(
      Function<StreamObserver<A>, StreamObserver<Q>> open,
      LongFunction<Q> items,
      Predicate<A> isAnswer) {
    this.items = items;
    this.isAnswer = isAnswer;
    this.stream = open.apply(this);
  }

  @Override
  public synchronized void begin(long number, Load.Done done) {
    waiting.add(done);
    stream.onNext(items.apply(number));
  }

  @Override
  public void onNext(A answer) {
    Load.Done done = waiting.remove();
    if (isAnswer.test(answer)) {
      done.answered();
    } else {
      done.failed(new IllegalStateException(answer.toString()));
    }
  }

  @Override
  public void onError(Throwable failure) {
    waiting.forEach(done -> done.failed(failure));
  }

  @Override
  public void onCompleted() {
    onError(new IllegalStateException("the server ended the stream"));
  }
}
