package io.clearcost.bootstrap.cli;

import java.util.concurrent.TimeUnit;

/** Measures how quick many answers came. */
final class Stopwatch {

  private final long started;

  private Stopwatch(long started) {
    this.started = started;
  }

  static Stopwatch started() {
    return new Stopwatch(System.nanoTime());
  }

  /** {@code 1200 loans judged in 1.2 s, 1000 a second}. */
  String pace(long count, String what) {
    long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    return "%d %s in %d.%d s, %d a second"
        .formatted(count, what, millis / 1000, millis % 1000 / 100, count * 1000 / millis);
  }
}
