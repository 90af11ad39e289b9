package io.clearcost.application.port;

import java.util.function.Supplier;

/** Runs work so that all of it is on disk afterwards, or none. */
public interface Transactions {

  /**
   * Runs {@code work} in one transaction that sees no other writer's half-done work. Every port
   * call inside it takes part. An exception undoes everything and is passed on.
   */
  <R> R write(Supplier<R> work);
}
