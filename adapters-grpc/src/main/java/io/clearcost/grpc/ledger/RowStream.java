package io.clearcost.grpc.ledger;

import io.clearcost.application.ledger.LedgerOutcome;
import io.clearcost.application.ledger.RecordLoans;
import io.clearcost.application.ledger.RowOutcome;
import io.clearcost.application.ledger.TapeRows;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.RecordedRow;
import io.clearcost.domain.ledger.RefusedRow;
import io.clearcost.domain.party.Caller;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.server.ItemStream;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.clearcost.proto.ledger.v1.RowResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The rows of one call, each named by its number. */
final class RowStream
    implements ItemStream.Items<RecordLoansRequest, RowResult, RecordLoansResponse> {

  private static final int LONGEST_INTAKE_ID = 100;

  private final RecordLoans recordLoans;
  private final Caller caller;
  private final Executor threads;

  /** The intake of the call, once a row has named it. */
  private Optional<IntakeId> intake = Optional.empty();

  /** Its rows, once one could be handed over. */
  private Optional<TapeRows> open = Optional.empty();

  /**
   * The rows of a call.
   *
   * @param threads write the answers to what is recorded
   */
  RowStream(RecordLoans recordLoans, Caller caller, Executor threads) {
    this.recordLoans = recordLoans;
    this.caller = caller;
    this.threads = threads;
  }

  @Override
  public String id(RecordLoansRequest item) {
    return Long.toString(item.getRow());
  }

  @Override
  public RecordLoansResponse answer(String id, long index, Reply<RowResult> reply) {
    RecordLoansResponse.Builder answer =
        RecordLoansResponse.newBuilder().setRow(Long.parseLong(id));
    reply.fold(answer::setResult, refusal -> answer.setError(StatusMapping.status(refusal)));
    return answer.build();
  }

  @Override
  public CompletionStage<Reply<RowResult>> reply(RecordLoansRequest item, FieldErrors errors) {
    FieldShapes shapes = new FieldShapes(errors);
    shapes.number("row", item.getRow(), 1, Intake.LAST_ROW);
    if (!item.hasRecord()) {
      shapes.missing("record");
    }
    Optional<IntakeId> named = named(item, shapes);
    if (!errors.isEmpty()) {
      return CompletableFuture.completedStage(Reply.refused(errors.asRefusal()));
    }
    return rows(named.orElseThrow())
        .fold(new LedgerAnswers<>(Reply::of))
        .then(
            rows ->
                put(rows, item).thenApplyAsync(outcome -> outcome.fold(new RowAnswers()), threads));
  }

  /** The intake that the first row to name one names. */
  private Optional<IntakeId> named(RecordLoansRequest item, FieldShapes shapes) {
    if (item.getIntakeId().isEmpty() && intake.isPresent()) {
      return intake;
    }
    Optional<IntakeId> named =
        shapes.text("intake_id", item.getIntakeId(), LONGEST_INTAKE_ID).map(IntakeId::new);
    intake = intake.or(() -> named);
    shapes.notAllowed(
        "intake_id", named.isPresent() && !named.equals(intake), IntakeRequests.ONE_INTAKE);
    return named;
  }

  private LedgerOutcome<TapeRows> rows(IntakeId id) {
    return open.<LedgerOutcome<TapeRows>>map(LedgerOutcome.Answered::new)
        .orElseGet(() -> recordLoans.open(id, caller));
  }

  private CompletionStage<RowOutcome> put(TapeRows rows, RecordLoansRequest item) {
    open = Optional.of(rows);
    FieldErrors errors = new FieldErrors();
    return new LoanRecordMapper(new FieldShapes(errors))
        .read(item.getRecord())
        .flatMap(read -> errors.compute("contract.loan", () -> rows.record(item.getRow(), read)))
        .orElseGet(
            () ->
                rows.unreadable(
                    item.getRow(),
                    LoanRecordMapper.loan(new FieldShapes(new FieldErrors()), item.getRecord()),
                    findings(errors)));
  }

  private static List<CheckFinding> findings(FieldErrors errors) {
    return errors.found().stream()
        .map(
            error ->
                CheckFinding.of(CheckId.SYN_FIELD_MALFORMED, error.path(), error.description()))
        .toList();
  }

  /** What became of a row, on the wire. */
  private record RowAnswers() implements RowOutcome.Cases<Reply<RowResult>> {

    @Override
    public Reply<RowResult> recorded(RecordedRow row, boolean already) {
      return Reply.of(IntakeMapper.recorded(row, already));
    }

    @Override
    public Reply<RowResult> refused(RefusedRow row) {
      return Reply.of(IntakeMapper.refused(row));
    }

    @Override
    public Reply<RowResult> rowReused(long row, ContentHash earlier) {
      return Reply.refused(new Refusal.RowReused(row, earlier));
    }

    @Override
    public Reply<RowResult> notOpen(IntakeId intake, IntakeEnd.Kind end) {
      return Reply.refused(new Refusal.IntakeNotOpen(intake, end));
    }
  }
}
