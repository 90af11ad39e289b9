package io.clearcost.application.ledger;

import io.clearcost.application.port.Transactions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Rows that wait to be written. A group costs the disk and the database about as much as many rows,
 * so a row waits a little for others, unless enough are there; and what waits when the disk is free
 * goes there, so that a slow disk makes larger groups. No group is larger than enough, for what
 * others have to write waits for it. Rows are written in the order in which they were handed over.
 */
final class GroupedRows {

  /** So many that more of them would make a row little cheaper. */
  private static final int ENOUGH = 32;

  private final RowWriter writer;
  private final Transactions transactions;
  private final Executor soon;
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  /** How many writes are to come, each of which will take a group of what waits. */
  private int writesAhead;

  /**
   * No rows yet.
   *
   * @param soon runs later what writes a group that is small so far
   */
  GroupedRows(RowWriter writer, Transactions transactions, Executor soon) {
    this.writer = writer;
    this.transactions = transactions;
    this.soon = soon;
  }

  /** Hands a row over; completes when what became of it is on disk. */
  CompletionStage<RowOutcome> put(TapeRow row) {
    Waiting put = new Waiting(row, new CompletableFuture<>());
    int leftOver = join(put);
    if (leftOver == 1) {
      soon.execute(this::writeWhatIsLeftOver);
    } else if (leftOver == ENOUGH) {
      writeWhatIsLeftOver();
    }
    return put.outcome();
  }

  /** How many wait for whom no write is to come. */
  private synchronized int join(Waiting put) {
    waiting.add(put);
    return leftOver();
  }

  private int leftOver() {
    return waiting.size() - writesAhead * ENOUGH;
  }

  private void writeWhatIsLeftOver() {
    synchronized (this) {
      if (leftOver() <= 0) {
        return;
      }
      writesAhead++;
    }
    write();
  }

  private void write() {
    List<Waiting> group = new ArrayList<>();
    submitted(group)
        .whenComplete(
            (outcomes, failure) -> {
              if (failure == null) {
                for (int k = 0; k < group.size(); k++) {
                  group.get(k).outcome().complete(outcomes.get(k));
                }
                return;
              }
              // Work that was refused before it began has taken no group yet.
              if (group.isEmpty()) {
                group.addAll(taken());
              }
              group.forEach(row -> row.outcome().completeExceptionally(failure));
            });
  }

  private CompletionStage<List<RowOutcome>> submitted(List<Waiting> group) {
    try {
      return transactions.submitBulk(
          () -> {
            group.addAll(taken());
            return writer.write(group.stream().map(Waiting::row).toList());
          });
    } catch (RuntimeException refused) {
      return CompletableFuture.failedStage(refused);
    }
  }

  private synchronized List<Waiting> taken() {
    writesAhead--;
    List<Waiting> taken = new ArrayList<>();
    while (taken.size() < ENOUGH && !waiting.isEmpty()) {
      taken.add(waiting.remove());
    }
    return taken;
  }

  /** A row and whoever waits to hear of it. */
  private record Waiting(TapeRow row, CompletableFuture<RowOutcome> outcome) {}
}
