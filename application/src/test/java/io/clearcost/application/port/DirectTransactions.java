package io.clearcost.application.port;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Runs work straight away, for tests over ports in memory; nothing is undone. */
public final class DirectTransactions implements Transactions {

  @Override
  public synchronized <R> R write(Supplier<R> work) {
    return work.get();
  }

  @Override
  public <R> CompletionStage<R> submit(Supplier<R> work) {
    try {
      return CompletableFuture.completedStage(write(work));
    } catch (RuntimeException | Error failure) {
      return CompletableFuture.failedStage(failure);
    }
  }
}
