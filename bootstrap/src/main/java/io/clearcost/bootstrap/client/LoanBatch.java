package io.clearcost.bootstrap.client;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.Message;
import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.input.LoanRequests;
import io.clearcost.bootstrap.input.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Asks the same question about many loans and hands the answers on in the order of the loans.
 *
 * @param <Q> the request
 * @param <A> what is wanted of the response
 */
public final class LoanBatch<Q extends Message, A extends Message> {

  /** As many as a server has in progress of one stream, and little enough to hold in memory. */
  private static final int MOST_IN_FLIGHT = 32;

  private final Q empty;
  private final Function<Q, ListenableFuture<A>> ask;
  private final AnswerSink<A> sink;
  private final Deque<Pending<A>> pending = new ArrayDeque<>();
  private int refused;

  /**
   * A batch that nothing was asked of yet.
   *
   * @param empty the request without content
   * @param ask sends one request
   * @param sink takes the answers
   */
  public LoanBatch(Q empty, Function<Q, ListenableFuture<A>> ask, AnswerSink<A> sink) {
    this.empty = empty;
    this.ask = ask;
    this.sink = sink;
  }

  /** Takes the answers, one for each value. */
  public interface AnswerSink<A> {

    void answered(JsonValue value, A answer);

    void refused(JsonValue value, Refusal refusal);
  }

  /**
   * Asks about every value.
   *
   * @return how many were refused
   */
  public int run(List<JsonValue> values) {
    for (JsonValue value : values) {
      pending.add(send(value));
      if (pending.size() >= MOST_IN_FLIGHT) {
        deliver(pending.remove());
      }
    }
    while (!pending.isEmpty()) {
      deliver(pending.remove());
    }
    return refused;
  }

  private Pending<A> send(JsonValue value) {
    Message.Builder request = empty.newBuilderForType();
    Optional<Refusal> misread = LoanRequests.merge(value, request);
    if (misread.isPresent()) {
      return new Pending<>(value, misread, Futures.immediateCancelledFuture());
    }
    @SuppressWarnings("unchecked") // a builder builds what it was made by
    Q built = (Q) request.build();
    return new Pending<>(value, misread, ask.apply(built));
  }

  private void deliver(Pending<A> next) {
    if (next.misread().isPresent()) {
      refuse(next.value(), next.misread().get());
      return;
    }
    try {
      sink.answered(next.value(), next.answer().get());
    } catch (ExecutionException failure) {
      refuse(next.value(), Refusals.of(failure));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
    }
  }

  private void refuse(JsonValue value, Refusal refusal) {
    refused++;
    sink.refused(value, refusal);
  }

  /**
   * A loan whose answer is awaited.
   *
   * @param misread why it was never asked about
   */
  private record Pending<A>(
      JsonValue value, Optional<Refusal> misread, ListenableFuture<A> answer) {}
}
