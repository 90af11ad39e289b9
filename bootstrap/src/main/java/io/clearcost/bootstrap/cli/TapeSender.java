package io.clearcost.bootstrap.cli;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.Uninterruptibles;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.clearcost.tapes.ledger.LoanTape;
import io.clearcost.tapes.ledger.TapeItem;
import io.grpc.StatusRuntimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Sends the items of a tape one after the other and tells what became of each, in their order.
 * Items are numbered from 1; one that cannot be read keeps its number and is not sent.
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
   * @return how many items the tape has
   * @throws StatusRuntimeException when the stream breaks
   */
  long send(LoanTape tape) {
    while (tape.hasNext()) {
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
    RecordLoansRequest request =
        RecordLoansRequest.newBuilder()
            .setIntakeId(intake)
            .setRow(number)
            .setRecord(read.record())
            .build();
    open.add(new Sent(read, stream.apply(request)));
  }

  private void hear() {
    Sent first = open.remove();
    try {
      report.answered(
          first.item(),
          Objects.requireNonNull(Uninterruptibles.getUninterruptibly(first.answer())));
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof StatusRuntimeException refused) {
        report.failed(first.item(), refused);
      } else {
        throw new IllegalStateException("the stream broke", failure);
      }
    }
  }

  /** An item that waits for its answer. */
  private record Sent(TapeItem.Read item, ListenableFuture<RecordLoansResponse> answer) {}
}
