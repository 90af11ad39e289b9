package io.clearcost.application.ledger;

import io.clearcost.application.port.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Rows that wait to be written. A group costs the disk and the database about as much as many rows,
 * so a row waits a little for others, unless enough are there; and all that wait when the disk is
 * free go there together, so that a slow disk makes larger groups. A group is never larger than
 * what the caller has on its way at once. Rows are written in the order in which they were handed
 * over.
 */
final class GroupedRows {

  /** So many that more of them would make a row little cheaper. */
  private static final int ENOUGH = 64;

  private final RowWriter writer;
  private final Transactions transactions;
  private final Executor soon;
  private List<Waiting> waiting = new ArrayList<>();

  /** Whether a write is to come that will take what waits. */
  private boolean writeAhead;

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
    int together = join(put);
    if (together == 1) {
      soon.execute(this::writeUnlessAhead);
    } else if (together == ENOUGH) {
      writeUnlessAhead();
    }
    return put.outcome();
  }

  private synchronized int join(Waiting put) {
    waiting.add(put);
    return waiting.size();
  }

  private void writeUnlessAhead() {
    synchronized (this) {
      if (writeAhead || waiting.isEmpty()) {
        return;
      }
      writeAhead = true;
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
      return transactions.submit(
          () -> {
            group.addAll(taken());
            return writer.write(group.stream().map(Waiting::row).toList());
          });
    } catch (RuntimeException refused) {
      return CompletableFuture.failedStage(refused);
    }
  }

  private synchronized List<Waiting> taken() {
    List<Waiting> taken = waiting;
    waiting = new ArrayList<>();
    writeAhead = false;
    return taken;
  }

  /** A row and whoever waits to hear of it. */
  private record Waiting(TapeRow row, CompletableFuture<RowOutcome> outcome) {}
}
