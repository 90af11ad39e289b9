package io.clearcost.bootstrap.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Measures how quick many answers came. */
final class Stopwatch {

  private final LongSupplier nanos;
  private final long started;

  private Stopwatch(LongSupplier nanos) {
    this.nanos = nanos;
    this.started = nanos.getAsLong();
  }

  static Stopwatch started() {
    return started(System::nanoTime);
  }

  /** One that reads another clock than the machine's. */
  static Stopwatch started(LongSupplier nanos) {
    return new Stopwatch(nanos);
  }

  /** Milliseconds since the start. */
  long millis() {
    return TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - started);
  }

  /** {@code 1200 loans judged in 1.2 s, 1000 a second}. */
  String pace(long count, String what) {
    long millis = Math.max(1, millis());
    return "%d %s in %d.%d s, %d a second"
        .formatted(count, what, millis / 1000, millis % 1000 / 100, count * 1000 / millis);
  }
}
