package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.Refusal;
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
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what is wrong with the rows of a tape, each at its row and column, and how far the tape is.
 */
final class TapeReport {

  private final Streams streams;
  private final String source;
  private final TapeProgress progress;
  private final Map<Outcome, Long> verdicts = new EnumMap<>(Outcome.class);
  private long skipped;
  private long recorded;
  private long already;
  private long faulty;
  private long warnings;
  private long sent;
  private long unanswered;
  private Optional<String> broken = Optional.empty();

  /**
   * A report without a row.
   *
   * @param source what the tape is called in front of its rows
   * @param watch runs since the tape was opened
   */
  TapeReport(Streams streams, String source, Stopwatch watch) {
    this.streams = streams;
    this.source = source;
    this.progress = new TapeProgress(streams, watch);
  }

  /** An item that was handed to the service. */
  void sent() {
    sent++;
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

  /** A row that is on disk with other content; nothing else is wrong with the way to the disk. */
  void reused(TapeItem.Read item, Refusal refusal) {
    faulty++;
    print(item.places().of(""), described(item, refusal));
  }

  /**
   * A row that got no answer, for a reason that holds for those after it too; the first is told.
   */
  void unanswered(TapeItem.Read item, Refusal why) {
    unanswered++;
    if (broken.isEmpty()) {
      broken = Optional.of(source + where(item.places().of("")) + ": " + described(item, why));
    }
  }

  private String described(TapeItem.Read item, Refusal refusal) {
    return AnswerPrinter.describe(streams, item.record().getLoanReference(), refusal);
  }

  /** Whether every row is on disk. */
  boolean isComplete() {
    return faulty == 0 && broken.isEmpty();
  }

  /** Whether the way to the disk is broken, so that nothing more is to be sent. */
  boolean isBroken() {
    return broken.isPresent();
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
    progress.end();
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
    progress.show(number, tape.bytesRead(), tape.bytesTotal());
  }

  /** Says what the tape came to. */
  void end() {
    progress.end();
    broken.ifPresent(streams::say);
    streams.say(summary());
    if (isBroken()) {
      streams.say(
          "Broken off: %,d rows were sent, %,d of them answered. Run the same command again on the"
                  .formatted(sent, sent - unanswered)
              + " same tape, and it goes on.");
    }
  }

  private String summary() {
    StringBuilder text =
        new StringBuilder(
            "%,d loans recorded (%,d of them before), %,d not, %,d warnings"
                .formatted(recorded + skipped, already + skipped, faulty, warnings));
    verdicts.forEach(
        (verdict, count) -> text.append("; ").append(Words.of(verdict)).append(" ").append(count));
    return text.toString();
  }
}
