package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.bootstrap.sheet.LedgerText;
import io.clearcost.proto.ledger.v1.BeginIntakeRequest;
import io.clearcost.proto.ledger.v1.CloseIntakeRequest;
import io.clearcost.proto.ledger.v1.CloseIntakeResponse;
import io.clearcost.proto.ledger.v1.GetIntakeRequest;
import io.clearcost.proto.ledger.v1.Intake;
import io.clearcost.proto.ledger.v1.IntakeState;
import io.clearcost.tapes.ledger.LoanTape;
import io.clearcost.tapes.ledger.TapeOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a loan tape in. */
@Command(
    name = "intake",
    description = {
      "Take a loan tape in: CSV, XLSX or JSON Lines, also with gzip. docs/loan-tape.md says what it"
          + " holds.",
      "Every loan is costed and judged on its way; everything wrong is told at its row and column."
    },
    footer = {
      "",
      "Run again after it was broken off, it goes on where it was. A submission is closed, and"
          + " counts,",
      "only without an error; then it has its validation code.",
      "",
      "@|bold Examples:|@",
      "  clearcost ledger intake examples/tapes/loans.csv --institution demo-bank --month 2026-10",
      "  clearcost ledger intake BOOK.xlsx --institution demo-bank --stream --mapping NAMES.json",
      "  export-loans | clearcost ledger intake - --institution demo-bank --stream --request R-17",
      "",
      "@|bold Exit codes:|@ 0 all on record; 1 rows refused, or something else in the way; 2"
          + " nothing done."
    })
final class LedgerIntakeCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The tape; - is standard input.")
  String file = "";

  @Option(names = "--institution", required = true, paramLabel = "ID", description = "Whose loans.")
  String institution = "";

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      description = "A submission: everything of this month, as in 2026-10.")
  String month = "";

  @Option(names = "--stream", description = "Records that count as soon as they are on disk.")
  boolean stream;

  @Option(
      names = "--legacy",
      description = "Take and label loans made before any rule of today, or without a rate.")
  boolean legacy;

  @Option(
      names = "--principal",
      paramLabel = "FEN",
      description = "Control total: principal of the loans contracted on the tape.")
  @Nullable Long principal;

  @Option(
      names = "--request",
      paramLabel = "ID",
      description = "Names the intake; needed for a pipe, else it follows from the file.")
  String requestId = "";

  @Mixin TapeFormat format = new TapeFormat();

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    if (month.isEmpty() != stream) {
      throw new UnusableEnvironment(
          "A tape is the submission of a month (--month) or part of a stream (--stream): choose.");
    }
    Streams streams = Streams.of(spec);
    TapeOptions reading = format.options();
    TapeSource source = TapeSource.of(file, streams.in());
    BeginIntakeRequest begin =
        TapeRequest.of(source, format.fingerprint(), institution, month, legacy, requestId);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams,
          file,
          () -> {
            Intake intake = services.intakes().beginIntake(begin).getIntake();
            streams.say("intake " + intake.getIntakeId());
            return intake.getState() == IntakeState.INTAKE_STATE_OPEN
                ? take(services, streams, intake, source, reading)
                : told(streams, intake);
          });
    }
  }

  private int told(Streams streams, Intake intake) {
    if (!requestId.isEmpty()) {
      streams.say(
          "The intake of the request %s has ended; nothing of this tape was read. Another tape takes"
                  .formatted(requestId)
              + " another --request.");
    }
    streams.out().println(LedgerText.of(intake));
    return intake.getState() == IntakeState.INTAKE_STATE_ACCEPTED
        ? ExitCodes.ANSWERED
        : ExitCodes.REFUSED;
  }

  private int take(
      Services services, Streams streams, Intake intake, TapeSource source, TapeOptions reading) {
    TapeReport report = new TapeReport(streams, file, Stopwatch.started());
    long rows;
    try (LoanTape tape = source.open(reading)) {
      rows =
          new TapeSender(intake.getIntakeId(), doneUntil(intake), services.rowStream(), report)
              .send(tape);
    } catch (IOException | UncheckedIOException unreadable) {
      throw source.unreadable(unreadable);
    }
    report.end();
    if (report.isBroken()) {
      return ExitCodes.REFUSED;
    }
    return report.isComplete()
        ? close(services, streams, intake, rows)
        : left(services, streams, intake);
  }

  /**
   * The row up to which nothing is sent again. Under an id of the caller's the tape may be another
   * than last time, and a row that was refused may be mended by now: then all rows are sent, and
   * one that is on disk with other content is told.
   */
  private long doneUntil(Intake intake) {
    return requestId.isEmpty() && intake.getRefusedRowCount() == 0
        ? intake.getCompleteUntilRow()
        : 0;
  }

  private int close(Services services, Streams streams, Intake intake, long rows) {
    CloseIntakeRequest.Builder request =
        CloseIntakeRequest.newBuilder().setIntakeId(intake.getIntakeId()).setRowCount(rows);
    if (principal != null) {
      request.setPrincipalFen(principal);
    }
    CloseIntakeResponse closed = services.patientIntakes().closeIntake(request.build());
    streams.out().println(LedgerText.of(closed));
    return closed.getObstaclesCount() == 0 ? ExitCodes.ANSWERED : ExitCodes.REFUSED;
  }

  private int left(Services services, Streams streams, Intake intake) {
    streams
        .out()
        .println(
            LedgerText.of(
                services
                    .intakes()
                    .getIntake(
                        GetIntakeRequest.newBuilder().setIntakeId(intake.getIntakeId()).build())
                    .getIntake()));
    streams.say(
        requestId.isEmpty()
            ? "The intake stays open. Mend the tape and take it in again, which begins another"
                + " intake; \"ledger cancel\" gives this one up."
            : "The intake stays open: mend the tape, and take it in again under the same"
                + " --request.");
    return ExitCodes.REFUSED;
  }
}
