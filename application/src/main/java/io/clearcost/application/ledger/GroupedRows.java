package io.clearcost.application.ledger;

import io.clearcost.application.port.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Rows that wait to be written. All that wait when the disk is free go there together, so that a
 * slow disk makes larger groups and a quick one short waits; a group is never larger than what the
 * caller has on its way at once. Rows are written in the order in which they were handed over.
 */
final class GroupedRows {

  private final RowWriter writer;
  private final Transactions transactions;
  private List<Waiting> waiting = new ArrayList<>();

  /** Whether a write is to come that will take what waits. */
  private boolean writeAhead;

  GroupedRows(RowWriter writer, Transactions transactions) {
    this.writer = writer;
    this.transactions = transactions;
  }

  /** Hands a row over; completes when what became of it is on disk. */
  CompletionStage<RowOutcome> put(TapeRow row) {
    Waiting put = new Waiting(row, new CompletableFuture<>());
    if (isFirst(put)) {
      write();
    }
    return put.outcome();
  }

  private synchronized boolean isFirst(Waiting put) {
    waiting.add(put);
    boolean first = !writeAhead;
    writeAhead = true;
    return first;
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
