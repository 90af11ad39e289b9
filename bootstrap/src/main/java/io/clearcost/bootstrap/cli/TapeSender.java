package io.clearcost.bootstrap.cli;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.Uninterruptibles;
import com.google.rpc.Code;
import io.clearcost.bootstrap.client.Refusals;
import io.clearcost.bootstrap.input.Refusal;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.clearcost.tapes.ledger.LoanTape;
import io.clearcost.tapes.ledger.TapeItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Sends the items of a tape one after the other and tells what became of each, in their order.
 * Items are numbered from 1; one that cannot be read keeps its number and is not sent. What keeps
 * one row from its answer keeps the next from it too, so after the first such failure nothing more
 * is read or sent; a row that is on disk with other content is the row's own fault.
 */
final class TapeSender {

  /** As many as the service has on its way at most. */
  private static final int WINDOW = 256;

  private final String intake;
  private final long doneUntil;
  private final Function<RecordLoansRequest, ListenableFuture<RecordLoansResponse>> stream;
  private final TapeReport report;
  private final Deque<Sent> open = new ArrayDeque<>();
  private long number;

  /**
   * A sender that sent nothing yet.
   *
   * @param doneUntil items up to this one are on disk and are not sent again
   * @param report hears what became of each
   */
  TapeSender(
      String intake,
      long doneUntil,
      Function<RecordLoansRequest, ListenableFuture<RecordLoansResponse>> stream,
      TapeReport report) {
    this.intake = intake;
    this.doneUntil = doneUntil;
    this.stream = stream;
    this.report = report;
  }

  /**
   * Sends what is left of a tape.
   *
   * @return how many items the tape has, as far as it was read
   */
  long send(LoanTape tape) {
    while (!report.isBroken() && tape.hasNext()) {
      TapeItem item = tape.next();
      item.fold(
          read -> {
            number++;
            send(read);
            return number;
          },
          faulty -> {
            number++;
            report.faulty(faulty);
            return number;
          },
          stopped -> {
            report.stopped(stopped);
            return number;
          });
      report.progress(number, tape);
    }
    while (!open.isEmpty()) {
      hear();
    }
    return number;
  }

  private void send(TapeItem.Read read) {
    if (number <= doneUntil) {
      report.skipped();
      return;
    }
    if (open.size() >= WINDOW) {
      hear();
    }
    if (report.isBroken()) {
      return;
    }
    RecordLoansRequest request =
        RecordLoansRequest.newBuilder()
            .setIntakeId(intake)
            .setRow(number)
            .setRecord(read.record())
            .build();
    open.add(new Sent(read, stream.apply(request)));
    report.sent();
  }

  private void hear() {
    Sent first = open.remove();
    try {
      report.answered(
          first.item(),
          Objects.requireNonNull(Uninterruptibles.getUninterruptibly(first.answer())));
    } catch (ExecutionException failure) {
      Refusal refusal = Refusals.of(failure);
      if (refusal.code().equals(Code.ALREADY_EXISTS.name())) {
        report.reused(first.item(), refusal);
      } else {
        report.unanswered(first.item(), refusal);
      }
    }
  }

  /** An item that waits for its answer. */
  private record Sent(TapeItem.Read item, ListenableFuture<RecordLoansResponse> answer) {}
}
