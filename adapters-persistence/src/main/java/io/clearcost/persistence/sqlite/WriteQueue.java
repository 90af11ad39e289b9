package io.clearcost.persistence.sqlite;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Work that waits to be written, in the order in which it came, and not too much of it. */
final class WriteQueue {

  private final int mostWaiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition emptied = lock.newCondition();
  private final Deque<PendingWrite<?>> waiting = new ArrayDeque<>();
  private boolean closed;

  WriteQueue(int mostWaiting) {
    this.mostWaiting = mostWaiting;
  }

  /**
   * Adds work, waiting for room if there is none.
   *
   * @return whether there was room in time
   * @throws IllegalStateException when the queue is closed
   */
  boolean put(PendingWrite<?> write, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = patience.toNanos();
      while (waiting.size() >= mostWaiting && !closed) {
        if (nanos <= 0) {
          return false;
        }
        nanos = emptied.awaitNanos(nanos);
      }
      if (closed) {
        throw closed();
      }
      waiting.add(write);
      filled.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes work back; false where it was taken by the writer before. */
  boolean remove(PendingWrite<?> write) {
    lock.lock();
    try {
      boolean removed = waiting.remove(write);
      emptied.signal();
      return removed;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for work and takes all there is, up to {@code most}; nothing once all is done. */
  List<PendingWrite<?>> take(int most) {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        filled.awaitUninterruptibly();
      }
      List<PendingWrite<?>> taken = new ArrayList<>();
      while (!waiting.isEmpty() && taken.size() < most) {
        taken.add(waiting.remove());
      }
      emptied.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more work; what waits is still taken by the writer. */
  void close() {
    lock.lock();
    try {
      closed = true;
      filled.signalAll();
      emptied.signalAll();
    } finally {
      lock.unlock();
    }
  }

  static IllegalStateException closed() {
    return new IllegalStateException("the database is closed");
  }
}
