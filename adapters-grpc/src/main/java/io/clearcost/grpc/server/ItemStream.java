package io.clearcost.grpc.server;

import com.google.protobuf.MessageLite;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.error.Surprises;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * One stream of items, each answered by one answer, in the order of the items. It takes an item
 * only while fewer than its window are in progress, those are not too large together, and the
 * client has room for answers. So a window full of items is held at most, and a client that does
 * not read stops the work instead of filling the memory. What the client cancels is begun no
 * further.
 *
 * <p>gRPC hands over items from one thread at a time; answers may come from any.
 *
 * @param <Q> an item
 * @param <R> what an item is answered with when it is not refused
 * @param <A> the answer with its name and place
 */
public final class ItemStream<Q extends MessageLite, R, A> implements StreamObserver<Q> {

  private static final int LONGEST_ITEM_ID = 64;

  /** No further item is asked for while those in progress came in as many bytes: 16 MB. */
  private static final long MOST_BYTES = 16 << 20;

  /** So many are asked for ahead, for nobody knows how large an item is before it is here. */
  private static final int MOST_AWAITED = 16;

  private final ServerCallStreamObserver<A> client;
  private final String method;
  private final int window;
  private final Items<Q, R, A> items;
  private final Surprises surprises;

  /** Guards what follows and everything that is said to the client. */
  private final Object lock = new Object();

  private final Queue<InProgress<A>> inProgress = new ArrayDeque<>();
  private long bytes;
  private long taken;
  private int awaited;
  private boolean complete;

  private ItemStream(
      ServerCallStreamObserver<A> client,
      String method,
      int window,
      Items<Q, R, A> items,
      Surprises surprises) {
    this.client = client;
    this.method = method;
    this.window = window;
    this.items = items;
    this.surprises = surprises;
  }

  /** What a service knows of its items. */
  public interface Items<Q, R, A> {

    /** The caller's own name of the item; empty where it has none. */
    String id(Q item);

    /**
     * Begins to answer an item; an exception, thrown or in the stage, becomes its refusal.
     *
     * @param errors what is wrong with the item so far
     */
    CompletionStage<Reply<R>> reply(Q item, FieldErrors errors);

    /** The answer as it goes to the client. */
    A answer(String id, long index, Reply<R> reply);
  }

  /**
   * Begins a stream; to be called before gRPC has called anything else.
   *
   * @param observer the client, as gRPC gives it to a service
   * @param method full name of the method, for the log
   * @param window how many items may be in progress
   * @param surprises what becomes of an exception that one item meets
   */
  public static <Q extends MessageLite, R, A> StreamObserver<Q> open(
      StreamObserver<A> observer,
      String method,
      int window,
      Items<Q, R, A> items,
      Surprises surprises) {
    ServerCallStreamObserver<A> client = (ServerCallStreamObserver<A>) observer;
    ItemStream<Q, R, A> stream = new ItemStream<>(client, method, window, items, surprises);
    client.disableAutoRequest();
    client.setOnReadyHandler(stream::takeMore);
    // With a handler, an answer to a client that has just left is dropped and not thrown back.
    client.setOnCancelHandler(() -> {});
    return stream;
  }

  /** Asks for items as far as the window goes, unless answers are still unread. */
  private void takeMore() {
    synchronized (lock) {
      int room = Math.min(window - inProgress.size(), MOST_AWAITED) - awaited;
      if (room > 0 && bytes < MOST_BYTES && client.isReady()) {
        awaited += room;
        client.request(room);
      }
    }
  }

  @Override
  public void onNext(Q item) {
    InProgress<A> place = new InProgress<>(new CompletableFuture<>(), item.getSerializedSize());
    long index;
    boolean fewAwaited;
    synchronized (lock) {
      awaited--;
      if (client.isCancelled()) {
        return;
      }
      index = taken++;
      inProgress.add(place);
      bytes += place.bytes();
      fewAwaited = awaited <= MOST_AWAITED / 2;
    }
    if (fewAwaited) {
      takeMore();
    }
    begin(item, index)
        .whenComplete(
            (answer, failure) -> {
              if (failure == null) {
                place.answer().complete(answer);
              } else {
                place.answer().completeExceptionally(failure);
              }
              deliver();
            });
  }

  private CompletionStage<A> begin(Q item, long index) {
    FieldErrors errors = new FieldErrors();
    String id = id(item, new FieldShapes(errors));
    return reply(item, errors)
        .exceptionally(surprise -> Reply.refused(surprises.refusal(method, surprise)))
        .thenApply(reply -> items.answer(id, index, reply));
  }

  /** The name of the item as it may be echoed. */
  private String id(Q item, FieldShapes shapes) {
    String id = items.id(item);
    return id.isEmpty() ? id : shapes.text("item_id", id, LONGEST_ITEM_ID).orElse("");
  }

  private CompletionStage<Reply<R>> reply(Q item, FieldErrors errors) {
    try {
      return items.reply(item, errors);
    } catch (RuntimeException | Error surprise) {
      return CompletableFuture.failedStage(surprise);
    }
  }

  /** Sends every answer whose turn has come. */
  private void deliver() {
    synchronized (lock) {
      while (!inProgress.isEmpty() && inProgress.element().answer().isDone()) {
        InProgress<A> first = inProgress.remove();
        bytes -= first.bytes();
        send(first.answer());
      }
      endIfAllIsAnswered();
    }
    takeMore();
  }

  private void send(CompletableFuture<A> answer) {
    try {
      client.onNext(answer.join());
    } catch (CompletionException bug) {
      inProgress.clear();
      client.onError(StatusMapping.exception(surprises.refusal(method, bug)));
    }
  }

  private void endIfAllIsAnswered() {
    if (complete && inProgress.isEmpty()) {
      client.onCompleted();
    }
  }

  @Override
  public void onCompleted() {
    synchronized (lock) {
      complete = true;
      endIfAllIsAnswered();
    }
  }

  /** The client has left: there is nobody to answer. */
  @Override
  public void onError(Throwable departure) {}

  /**
   * An item that was begun.
   *
   * @param answer what it will be answered with
   * @param bytes how many it came in
   */
  private record InProgress<A>(CompletableFuture<A> answer, int bytes) {}
}
