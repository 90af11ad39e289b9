package io.clearcost.grpc.server;

import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.Context;
import java.util.concurrent.Executor;

/** The threads that answer calls, for what of the call at hand comes after a wait. */
public final class CallThreads {

  static final Context.Key<Executor> KEY =
      Context.keyWithDefault("call-threads", CallQueue.AT_ONCE);

  private CallThreads() {}

  /**
   * Runs one piece after the other on those threads, so that a call has one place in their queue
   * whatever it waits for; outside a {@link CallQueue} on whichever thread ends the wait.
   */
  public static Executor ofThisCall() {
    return MoreExecutors.newSequentialExecutor(KEY.get());
  }
}
