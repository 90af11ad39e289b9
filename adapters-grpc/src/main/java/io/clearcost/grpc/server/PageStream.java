package io.clearcost.grpc.server;

import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.error.Surprises;
import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One stream of answers to one question, worked out page by page. A page is begun only when the
 * client has room for its answers, so that one page is held at most; between pages other calls have
 * their turn on the same threads. When the client leaves or its deadline passes, nothing more is
 * begun.
 *
 * @param <A> an answer
 */
public final class PageStream<A> {

  private final ServerCallStreamObserver<A> client;
  private final String method;
  private final Pages<A> pages;
  private final Surprises surprises;
  private final Executor threads;

  /** Guards what follows. */
  private final Object lock = new Object();

  private boolean working;
  private boolean ended;

  private PageStream(
      ServerCallStreamObserver<A> client,
      String method,
      Pages<A> pages,
      Surprises surprises,
      Executor threads) {
    this.client = client;
    this.method = method;
    this.pages = pages;
    this.surprises = surprises;
    this.threads = threads;
  }

  /** Works out the pages; asked by one thread at a time. */
  public interface Pages<A> {
    Page<A> next();
  }

  /**
   * A page.
   *
   * @param answers what goes to the client now
   * @param then what comes after them
   */
  public record Page<A>(List<A> answers, Then then) {
    public Page {
      answers = List.copyOf(answers);
    }
  }

  /**
   * What comes after a page.
   *
   * @param isLast whether nothing does
   * @param pause how long to wait before the next one
   * @param refusal why the last page is not the whole answer
   */
  public record Then(boolean isLast, Duration pause, Optional<Refusal> refusal) {

    /** The next page at once. */
    public static final Then MORE = new Then(false, Duration.ZERO, Optional.empty());

    /** Nothing. */
    public static final Then END = new Then(true, Duration.ZERO, Optional.empty());

    /** The next page after a while. */
    public static Then after(Duration pause) {
      return new Then(false, pause, Optional.empty());
    }

    /** Nothing, because the rest is refused. */
    public static Then refused(Refusal refusal) {
      return new Then(true, Duration.ZERO, Optional.of(refusal));
    }
  }

  /**
   * Begins a stream; to be called before gRPC has called anything else.
   *
   * @param observer the client, as gRPC gives it to a service
   * @param method full name of the method, for the log
   * @param surprises what becomes of an exception
   */
  public static <A> void open(
      StreamObserver<A> observer, String method, Pages<A> pages, Surprises surprises) {
    ServerCallStreamObserver<A> client = (ServerCallStreamObserver<A>) observer;
    PageStream<A> stream =
        new PageStream<>(
            client,
            method,
            pages,
            surprises,
            Context.current().fixedContextExecutor(CallThreads.ofThisCall()));
    client.setOnReadyHandler(stream::workOn);
    // With a handler, an answer to a client that has just left is dropped and not thrown back.
    client.setOnCancelHandler(() -> {});
    stream.workOn();
  }

  /** Begins the next page, unless one is under way or the client has no room. */
  private void workOn() {
    synchronized (lock) {
      if (working || ended || !client.isReady()) {
        return;
      }
      working = true;
    }
    threads.execute(this::work);
  }

  private void work() {
    if (client.isCancelled()) {
      end();
      return;
    }
    Page<A> page;
    try {
      page = pages.next();
    } catch (RuntimeException | Error surprise) {
      end();
      client.onError(StatusMapping.exception(surprises.refusal(method, surprise)));
      return;
    }
    page.answers().forEach(client::onNext);
    if (page.then().isLast()) {
      end();
      page.then()
          .refusal()
          .ifPresentOrElse(
              refusal -> client.onError(StatusMapping.exception(refusal)), client::onCompleted);
    } else if (page.then().pause().isZero()) {
      rest();
    } else {
      CompletableFuture.delayedExecutor(
              page.then().pause().toMillis(), TimeUnit.MILLISECONDS, threads)
          .execute(this::rest);
    }
  }

  private void end() {
    synchronized (lock) {
      ended = true;
    }
  }

  private void rest() {
    synchronized (lock) {
      working = false;
    }
    workOn();
  }
}
