package io.clearcost.persistence.sqlite;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Work that waits to be written, in the order in which it came, and not too much of it. Bulk work
 * waits in a line of its own, and the two lines have their turns: all that is short, then one piece
 * of bulk work. So what is short waits for one such piece at most, and neither waits for ever.
 */
final class WriteQueue {

  private final int mostWaiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition emptied = lock.newCondition();
  private final Deque<PendingWrite<?>> shortOnes = new ArrayDeque<>();
  private final Deque<PendingWrite<?>> bulk = new ArrayDeque<>();
  private boolean bulkIsNext;
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
      Deque<PendingWrite<?>> waiting = write.isBulk() ? bulk : shortOnes;
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
      boolean removed = (write.isBulk() ? bulk : shortOnes).remove(write);
      emptied.signal();
      return removed;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for work and takes what has its turn: a piece of bulk work, or all that is short, up to
   * {@code most}; nothing once all is done.
   */
  List<PendingWrite<?>> take(int most) {
    lock.lock();
    try {
      while (shortOnes.isEmpty() && bulk.isEmpty() && !closed) {
        filled.awaitUninterruptibly();
      }
      boolean takesBulk = !bulk.isEmpty() && (bulkIsNext || shortOnes.isEmpty());
      bulkIsNext = !takesBulk;
      List<PendingWrite<?>> taken = takesBulk ? taken(bulk, 1) : taken(shortOnes, most);
      emptied.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private static List<PendingWrite<?>> taken(Deque<PendingWrite<?>> waiting, int most) {
    List<PendingWrite<?>> taken = new ArrayList<>();
    while (!waiting.isEmpty() && taken.size() < most) {
      taken.add(waiting.remove());
    }
    return taken;
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
