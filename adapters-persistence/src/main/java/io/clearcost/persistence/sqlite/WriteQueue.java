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
 * of bulk work. So what is short waits for one such piece at most, and neither waits for ever. Only
 * when nothing short has come for long do a few pieces of bulk work share the wait for the disk.
 */
final class WriteQueue {

  /** So many pieces of bulk work in a row, some tenth of a second, are called long. */
  static final int CALM = 32;

  /** Few enough that something short, when it does come, does not wait much longer. */
  static final int MOST_BULK = 3;

  private final int mostWaiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition emptied = lock.newCondition();
  private final Deque<PendingWrite<?>> shortOnes = new ArrayDeque<>();
  private final Deque<PendingWrite<?>> bulk = new ArrayDeque<>();
  private boolean bulkIsNext;

  /** How many pieces of bulk work were taken since the last that was short, up to enough. */
  private int bulkInARow;

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
   * Waits for work and takes what has its turn: a piece of bulk work or, in calm, a few, or all
   * that is short, up to {@code most}; nothing once all is done.
   */
  List<PendingWrite<?>> take(int most) {
    lock.lock();
    try {
      while (shortOnes.isEmpty() && bulk.isEmpty() && !closed) {
        filled.awaitUninterruptibly();
      }
      boolean takesBulk = !bulk.isEmpty() && (bulkIsNext || shortOnes.isEmpty());
      bulkIsNext = !takesBulk;
      List<PendingWrite<?>> taken = takesBulk ? takenOfBulk() : taken(shortOnes, most);
      bulkInARow = takesBulk ? Math.min(bulkInARow + taken.size(), CALM) : 0;
      emptied.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private List<PendingWrite<?>> takenOfBulk() {
    return taken(bulk, bulkInARow == CALM ? MOST_BULK : 1);
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
