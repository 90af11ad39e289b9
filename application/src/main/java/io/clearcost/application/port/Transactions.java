package io.clearcost.application.port;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Runs work so that all of it is on disk afterwards, or none. */
public interface Transactions {

  /**
   * Runs {@code work} in one transaction that sees no other writer's half-done work. Every port
   * call inside it takes part. An exception undoes everything and is passed on.
   */
  <R> R write(Supplier<R> work);

  /**
   * Hands {@code work} over to be run as {@link #write} would run it, and does not wait for its
   * end. Work that one thread hands over is run in that order. Only where too much of it waits
   * already does this wait for room.
   *
   * @return completes when all of the work is on disk, or exceptionally with what undid it
   */
  <R> CompletionStage<R> submit(Supplier<R> work);

  /**
   * The same for work on many rows, which lets shorter work that comes later go before it, so that
   * a decision does not wait for a tape. Among such work the order of one thread holds.
   */
  default <R> CompletionStage<R> submitBulk(Supplier<R> work) {
    return submit(work);
  }
}
