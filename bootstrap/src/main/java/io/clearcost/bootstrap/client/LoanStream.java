package io.clearcost.bootstrap.client;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks about many loans over one stream, which answers in the order of the questions.
 *
 * <p>The caller bounds how many questions are open by waiting for the first answers. Once the
 * stream has failed, what is open and what is asked later fails with it.
 *
 * @param <I> the question
 * @param <R> the answer as the stream gives it
 * @param <A> what is wanted of it
 */
public final class LoanStream<I, R, A> implements AutoCloseable {

  private final Duration patience;
  private final ScheduledExecutorService watch = watch();
  private final Reading<R, A> reading;
  private final StreamObserver<I> questions;
  private final Queue<SettableFuture<A>> open = new ArrayDeque<>();
  private Optional<Throwable> failure = Optional.empty();

  private LoanStream(
      Function<StreamObserver<R>, StreamObserver<I>> call,
      Reading<R, A> reading,
      Duration patience) {
    this.patience = patience;
    this.reading = reading;
    this.questions = call.apply(new Answers());
  }

  /**
   * Opens a stream.
   *
   * @param call the method of a stub
   * @param reading how its answers are read
   * @param patience how long one answer may take
   */
  public static <I, R, A> LoanStream<I, R, A> open(
      Function<StreamObserver<R>, StreamObserver<I>> call,
      Reading<R, A> reading,
      Duration patience) {
    return new LoanStream<>(call, reading, patience);
  }

  /**
   * What an answer of the stream says.
   *
   * @param error why there is nothing in it; asked of every answer
   * @param answer what is in it
   */
  public record Reading<R, A>(Function<R, Optional<Status>> error, Function<R, A> answer) {}

  /** Asks about one loan; to be called by one thread at a time. */
  public ListenableFuture<A> ask(I question) {
    SettableFuture<A> answer = SettableFuture.create();
    synchronized (open) {
      if (failure.isPresent()) {
        return Futures.immediateFailedFuture(failure.get());
      }
      open.add(answer);
    }
    questions.onNext(question);
    return Futures.catchingAsync(
        Futures.withTimeout(answer, patience, watch),
        TimeoutException.class,
        late -> Futures.immediateFailedFuture(lateness()),
        MoreExecutors.directExecutor());
  }

  private Exception lateness() {
    return failed(
        Code.DEADLINE_EXCEEDED, "No answer came within " + patience.toSeconds() + " seconds.");
  }

  private static Exception failed(Code code, String message) {
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder().setCode(code.getNumber()).setMessage(message).build());
  }

  @Override
  public void close() {
    questions.onCompleted();
    watch.shutdownNow();
  }

  /** Keeps nothing of answers that came in time, of which a long tape has thousands a second. */
  private static ScheduledExecutorService watch() {
    ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, LoanStream::daemon);
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "answers awaited");
    thread.setDaemon(true);
    return thread;
  }

  private final class Answers implements StreamObserver<R> {
    @Override
    public void onNext(R response) {
      SettableFuture<A> next;
      synchronized (open) {
        next = open.remove();
      }
      reading
          .error()
          .apply(response)
          .ifPresentOrElse(
              error -> next.setException(StatusProto.toStatusRuntimeException(error)),
              () -> next.set(reading.answer().apply(response)));
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
      onError(failed(Code.UNAVAILABLE, "The server ended the stream."));
    }
  }
}
