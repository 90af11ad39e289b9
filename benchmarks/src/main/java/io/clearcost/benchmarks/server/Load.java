package io.clearcost.benchmarks.server;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A closed loop: as many calls in flight as are meant to be, each followed by the next as soon as
 * it is answered, for some time. An answer that is not the one wished for ends the run.
 */
final class Load {

  private static final int MOST_CALLS = 4_000_000;

  /** One call, which says when it is answered. */
  interface Call {
    /**
     * Begins a call.
     *
     * @param number its running number in this process, for what must differ
     * @param done to be run when the answer is there
     */
    void begin(long number, Done done);
  }

  /** Takes the end of a call. */
  interface Done {
    void answered();

    void failed(Throwable failure);
  }

  /**
   * What was measured.
   *
   * @param perSecond calls answered a second
   * @param median of the time from begin to answer, microseconds
   * @param p99 of the same
   */
  record Figures(double perSecond, double median, double p99) {}

  private final Call call;
  private final long[] nanos = new long[MOST_CALLS];
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile long end;

  private Load(Call call) {
    this.call = call;
  }

  /** Runs a loop; {@code numbers} hands out running numbers over all loops. */
  static Figures run(Call call, int together, double seconds, AtomicInteger numbers) {
    return new Load(call).run(together, seconds, numbers);
  }

  private Figures run(int together, double seconds, AtomicInteger numbers) {
    long begin = System.nanoTime();
    end = begin + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    for (int lane = 0; lane < together; lane++) {
      inFlight.incrementAndGet();
      next(numbers);
    }
    while (inFlight.get() > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a call failed", failure.get());
    }
    double took = (System.nanoTime() - begin) / 1e9;
    long[] sorted = Arrays.copyOf(nanos, Math.min(answered.get(), MOST_CALLS));
    Arrays.sort(sorted);
    return new Figures(
        answered.get() / took,
        sorted[sorted.length / 2] / 1e3,
        sorted[(int) (sorted.length * 0.99)] / 1e3);
  }

  private void next(AtomicInteger numbers) {
    long begun = System.nanoTime();
    call.begin(
        numbers.incrementAndGet(),
        new Done() {
          @Override
          public void answered() {
            long now = System.nanoTime();
            int place = answered.getAndIncrement();
            if (place < MOST_CALLS) {
              nanos[place] = now - begun;
            }
            if (now < end && failure.get() == null) {
              next(numbers);
            } else {
              inFlight.decrementAndGet();
            }
          }

          @Override
          public void failed(Throwable reason) {
            failure.compareAndSet(null, reason);
            inFlight.decrementAndGet();
          }
        });
  }
}
