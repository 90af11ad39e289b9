package io.clearcost.persistence.sqlite;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work that waits to be run in a transaction, and whoever waits to hear of it.
 *
 * @param <R> what the work yields
 */
final class PendingWrite<R> {

  private final Supplier<R> work;
  private final boolean bulk;
  private final CompletableFuture<R> end = new CompletableFuture<>();

  /**
   * Work that nobody has run.
   *
   * @param bulk whether it is long, and shorter work may go before it
   */
  PendingWrite(Supplier<R> work, boolean bulk) {
    this.work = work;
    this.bulk = bulk;
  }

  boolean isBulk() {
    return bulk;
  }

  /**
   * Runs the work.
   *
   * @return tells those who wait; to be called when the work is on disk
   */
  Runnable run() {
    R result = work.get();
    return () -> end.complete(result);
  }

  /** Tells those who wait that nothing of it is on disk, unless they have been told the end. */
  void fail(Throwable failure) {
    end.completeExceptionally(failure);
  }

  /** The end for those who do not wait. */
  CompletionStage<R> stage() {
    return end.minimalCompletionStage();
  }

  /**
   * Waits a while for the end.
   *
   * @return whether it has come
   */
  boolean hasEndedWithin(Duration patience) throws InterruptedException {
    try {
      end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException failed) {
      return true;
    } catch (TimeoutException stillWaiting) {
      return false;
    }
  }

  /** Waits for the end, whatever it takes: what the work yields, or what it failed with. */
  R result() {
    try {
      return end.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw failed;
    }
  }
}
