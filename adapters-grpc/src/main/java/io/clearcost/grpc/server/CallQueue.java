package io.clearcost.grpc.server;

import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.StatusMapping;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that answer calls, and the queue before them.
 *
 * <p>A call that arrives while the queue is full never enters it: the thread of the transport
 * refuses it at once. Calls that were let in are never refused later; each has one place in the
 * queue at most. A call whose client has left by the time its turn comes is not begun.
 */
final class CallQueue implements ServerCallExecutorSupplier, ServerInterceptor {

  /** The thread of the transport itself, for what takes no time. */
  static final Executor AT_ONCE = Runnable::run;

  /** Marks a call for which there was no room, on its way from one method here to the other. */
  private static final Metadata.Key<String> NO_ROOM =
      Metadata.Key.of("clearcost-no-room", Metadata.ASCII_STRING_MARSHALLER);

  private final ThreadPoolExecutor threads;
  private final int mostWaiting;

  /**
   * An empty queue.
   *
   * @param threads how many calls are answered at a time
   * @param mostWaiting how many may wait before a new one is refused
   */
  CallQueue(int threads, int mostWaiting) {
    this.threads =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new NamedThreads());
    this.mostWaiting = mostWaiting;
  }

  /** Where a call is answered; asked by the thread of the transport, which must not wait. */
  @Override
  public <Q, A> Executor getExecutor(ServerCall<Q, A> call, Metadata headers) {
    // A client that sends the mark itself is not believed.
    headers.discardAll(NO_ROOM);
    if (waiting() < mostWaiting) {
      return threads;
    }
    headers.put(NO_ROOM, "");
    return AT_ONCE;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (headers.containsKey(NO_ROOM)) {
      StatusMapping.close(call, new Refusal.ServerBusy(mostWaiting));
      return new ServerCall.Listener<>() {};
    }
    Context context = Context.current().withValue(CallThreads.KEY, threads);
    return new UnlessAbandoned<>(Contexts.interceptCall(context, call, headers, next), call);
  }

  /** How many wait. */
  int waiting() {
    return threads.getQueue().size();
  }

  /** Takes nothing more; what waits is still answered. */
  void shutdown() {
    threads.shutdown();
  }

  /** Passes a complete request on only while somebody waits for the answer. */
  private static final class UnlessAbandoned<Q> extends SimpleForwardingServerCallListener<Q> {

    private final ServerCall<Q, ?> call;

    private UnlessAbandoned(ServerCall.Listener<Q> listener, ServerCall<Q, ?> call) {
      super(listener);
      this.call = call;
    }

    @Override
    public void onHalfClose() {
      if (!call.isCancelled()) {
        super.onHalfClose();
      }
    }
  }

  /** Names the threads, so that a thread dump speaks. */
  private static final class NamedThreads implements ThreadFactory {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(Runnable work) {
      return new Thread(work, "clearcost-grpc-" + count.incrementAndGet());
    }
  }
}
