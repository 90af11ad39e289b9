package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.client.Refusals;
import io.clearcost.bootstrap.sheet.Words;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.ledger.v1.CheckFinding;
import io.clearcost.proto.ledger.v1.CheckSeverity;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.clearcost.proto.ledger.v1.RowResult;
import io.clearcost.proto.type.v1.Outcome;
import io.clearcost.tapes.fault.TapeFault;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.ledger.LoanTape;
import io.clearcost.tapes.ledger.TapeItem;
import io.grpc.StatusRuntimeException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells what is wrong with the rows of a tape, each at its row and column, and how far the tape is.
 */
final class TapeReport {

  /** Often enough for who watches, seldom enough to cost nothing. */
  private static final long PROGRESS_NANOS = 500_000_000L;

  private static final int HUNDRED = 100;

  private final Streams streams;
  private final String source;
  private final long started = System.nanoTime();
  private final Map<Outcome, Long> verdicts = new EnumMap<>(Outcome.class);
  private long lastShown = started;
  private long skipped;
  private long recorded;
  private long already;
  private long faulty;
  private long warnings;
  private long broken;

  TapeReport(Streams streams, String source) {
    this.streams = streams;
    this.source = source;
  }

  /** An item that was on disk before. */
  void skipped() {
    skipped++;
  }

  void faulty(TapeItem.Faulty item) {
    faulty++;
    item.faults().forEach(this::print);
  }

  void stopped(TapeItem.Stopped end) {
    faulty++;
    end.faults().forEach(this::print);
  }

  void answered(TapeItem.Read item, RecordLoansResponse answer) {
    RowResult result = answer.getResult();
    if (result.hasRecorded()) {
      recorded++;
      already += result.getRecorded().getAlreadyRecorded() ? 1 : 0;
      warnings += result.getRecorded().getWarningsCount();
      if (result.getRecorded().hasAssessment()) {
        verdicts.merge(result.getRecorded().getAssessment().getOutcome(), 1L, Long::sum);
      }
      result.getRecorded().getWarningsList().forEach(found -> print(item, found));
    } else {
      faulty++;
      result.getRefused().getFindingsList().forEach(found -> print(item, found));
    }
  }

  /** A row that got no answer; it is to be sent again. */
  void failed(TapeItem.Read item, StatusRuntimeException failure) {
    broken++;
    print(
        item.places().of(""),
        AnswerPrinter.describe(streams, item.record().getLoanReference(), Refusals.of(failure)));
  }

  /** Whether every row is on disk. */
  boolean isComplete() {
    return faulty == 0 && broken == 0;
  }

  /** Whether rows got no answer. */
  boolean isBroken() {
    return broken > 0;
  }

  private void print(TapeItem.Read item, CheckFinding found) {
    print(
        item.places().of(found.getField()),
        "%s %s: %s"
            .formatted(
                found.getSeverity() == CheckSeverity.CHECK_SEVERITY_WARNING ? "warning" : "error",
                found.getCheckId(),
                streams
                    .language()
                    .choose(found.getSentence().getEn(), found.getSentence().getZh())));
  }

  private void print(TapeFault fault) {
    print(
        fault.place(),
        "error %s: %s"
            .formatted(
                fault.check(), streams.language().choose(fault.message(), fault.messageZh())));
  }

  private void print(TapePlace place, String sentence) {
    streams.out().println(source + where(place) + ": " + DisplayText.clean(sentence));
  }

  /** {@code :12 principal_fen (D)}, as far as it is known. */
  private static String where(TapePlace place) {
    String column =
        place
            .column()
            .map(
                found ->
                    " "
                        + DisplayText.clean(found.name())
                        + (found.label().isEmpty() ? "" : " (" + found.label() + ")"))
            .orElse("");
    return (place.row() == 0 ? "" : ":" + place.row()) + column;
  }

  /** Shows how far the tape is, where somebody watches. */
  void progress(long number, LoanTape tape) {
    long now = System.nanoTime();
    if (!streams.progress() || now - lastShown < PROGRESS_NANOS) {
      return;
    }
    lastShown = now;
    long perSecond = number * 1_000 / Math.max(1, (now - started) / 1_000_000);
    StringBuilder line =
        new StringBuilder("\rclearcost: %,d loans, %,d a second".formatted(number, perSecond));
    tape.bytesTotal()
        .ifPresent(
            total -> {
              long read = Math.max(1, Math.min(tape.bytesRead(), total));
              long left = (now - started) / 1_000_000_000 * (total - read) / read;
              line.append(
                  ", %d %%, %d s left".formatted(read * HUNDRED / Math.max(1, total), left));
            });
    streams.err().print(line.append("    "));
    streams.err().flush();
  }

  /** What the tape came to. */
  String summary() {
    StringBuilder text =
        new StringBuilder(
            "%,d loans recorded (%,d of them before), %,d not, %,d warnings"
                .formatted(recorded + skipped, already + skipped, faulty + broken, warnings));
    verdicts.forEach(
        (verdict, count) -> text.append("; ").append(Words.of(verdict)).append(" ").append(count));
    return text.toString();
  }
}
