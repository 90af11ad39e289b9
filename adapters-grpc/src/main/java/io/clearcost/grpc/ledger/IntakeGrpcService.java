package io.clearcost.grpc.ledger;

import io.clearcost.application.ledger.BeginIntake;
import io.clearcost.application.ledger.EndIntake;
import io.clearcost.application.ledger.ExplainWarnings;
import io.clearcost.application.ledger.LedgerOutcome;
import io.clearcost.application.ledger.ReadIntake;
import io.clearcost.application.ledger.RecordLoans;
import io.clearcost.domain.ledger.IntakeFilter;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.RowFinding;
import io.clearcost.domain.ledger.TapeChecks;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.PagePart;
import io.clearcost.grpc.error.PageRequest;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.server.CallThreads;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.grpc.server.ItemStream;
import io.clearcost.proto.ledger.v1.BeginIntakeRequest;
import io.clearcost.proto.ledger.v1.BeginIntakeResponse;
import io.clearcost.proto.ledger.v1.CancelIntakeRequest;
import io.clearcost.proto.ledger.v1.CancelIntakeResponse;
import io.clearcost.proto.ledger.v1.CloseIntakeRequest;
import io.clearcost.proto.ledger.v1.CloseIntakeResponse;
import io.clearcost.proto.ledger.v1.ExplainWarningsRequest;
import io.clearcost.proto.ledger.v1.ExplainWarningsResponse;
import io.clearcost.proto.ledger.v1.GetIntakeRequest;
import io.clearcost.proto.ledger.v1.GetIntakeResponse;
import io.clearcost.proto.ledger.v1.Intake;
import io.clearcost.proto.ledger.v1.IntakeServiceGrpc;
import io.clearcost.proto.ledger.v1.ListIntakeFindingsRequest;
import io.clearcost.proto.ledger.v1.ListIntakeFindingsResponse;
import io.clearcost.proto.ledger.v1.ListIntakesRequest;
import io.clearcost.proto.ledger.v1.ListIntakesResponse;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.grpc.stub.StreamObserver;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Takes loan tapes in. */
public final class IntakeGrpcService extends IntakeServiceGrpc.IntakeServiceImplBase {

  private static final String RECORD = IntakeServiceGrpc.getRecordLoansMethod().getFullMethodName();

  /** As many rows as are written together at most, and as many as are held in memory for a call. */
  private static final int MOST_IN_PROGRESS = 256;

  /**
   * The use cases.
   *
   * @param begin begins intakes
   * @param record records rows
   * @param explain files why warnings are true
   * @param end closes intakes and gives them up
   * @param read reads them
   */
  public record UseCases(
      BeginIntake begin,
      RecordLoans record,
      ExplainWarnings explain,
      EndIntake end,
      ReadIntake read) {}

  private final UseCases useCases;
  private final Surprises surprises;

  /**
   * The service over its use cases.
   *
   * @param surprises what becomes of an exception that a row meets
   */
  public IntakeGrpcService(UseCases useCases, Surprises surprises) {
    this.useCases = useCases;
    this.surprises = surprises;
  }

  @Override
  public void beginIntake(
      BeginIntakeRequest request, StreamObserver<BeginIntakeResponse> observer) {
    Caller caller = CallerContext.current();
    FieldErrors errors = new FieldErrors();
    new IntakeRequests(errors)
        .read(request)
        .map(command -> useCases.begin().handle(command, caller))
        .map(
            outcome ->
                outcome.fold(new LedgerAnswers<>(begun -> state(begun.intake().id(), caller))))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .map(intake -> BeginIntakeResponse.newBuilder().setIntake(intake).build())
        .sendTo(observer);
  }

  @Override
  public StreamObserver<RecordLoansRequest> recordLoans(
      StreamObserver<RecordLoansResponse> observer) {
    return ItemStream.open(
        observer,
        RECORD,
        MOST_IN_PROGRESS,
        new RowStream(useCases.record(), CallerContext.current(), CallThreads.ofThisCall()),
        surprises);
  }

  @Override
  public void explainWarnings(
      ExplainWarningsRequest request, StreamObserver<ExplainWarningsResponse> observer) {
    Caller caller = CallerContext.current();
    FieldErrors errors = new FieldErrors();
    new IntakeRequests(errors)
        .read(request)
        .map(
            command ->
                useCases
                    .explain()
                    .handle(command, caller)
                    .fold(new LedgerAnswers<>(filed -> state(command.intake(), caller))))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .map(intake -> ExplainWarningsResponse.newBuilder().setIntake(intake).build())
        .sendTo(observer);
  }

  @Override
  public void closeIntake(
      CloseIntakeRequest request, StreamObserver<CloseIntakeResponse> observer) {
    Caller caller = CallerContext.current();
    FieldErrors errors = new FieldErrors();
    IntakeRequests requests = new IntakeRequests(errors);
    Optional<IntakeId> id = requests.intake(request.getIntakeId());
    Optional<TapeChecks.Told> told = requests.read(request);
    errors
        .compute(
            "intake_id", () -> useCases.end().close(id.orElseThrow(), told.orElseThrow(), caller))
        .map(
            outcome ->
                outcome.fold(
                    new LedgerAnswers<>(
                        closing ->
                            state(id.orElseThrow(), caller)
                                .map(
                                    intake ->
                                        CloseIntakeResponse.newBuilder()
                                            .setIntake(intake)
                                            .addAllObstacles(
                                                IntakeMapper.write(closing.obstacles()))
                                            .build()))))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  @Override
  public void cancelIntake(
      CancelIntakeRequest request, StreamObserver<CancelIntakeResponse> observer) {
    Caller caller = CallerContext.current();
    FieldErrors errors = new FieldErrors();
    new IntakeRequests(errors)
        .intake(request.getIntakeId())
        .map(
            id ->
                useCases
                    .end()
                    .cancel(id, caller)
                    .fold(new LedgerAnswers<>(cancelled -> state(id, caller))))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .map(intake -> CancelIntakeResponse.newBuilder().setIntake(intake).build())
        .sendTo(observer);
  }

  @Override
  public void getIntake(GetIntakeRequest request, StreamObserver<GetIntakeResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new IntakeRequests(errors)
        .intake(request.getIntakeId())
        .map(id -> state(id, CallerContext.current()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .map(intake -> GetIntakeResponse.newBuilder().setIntake(intake).build())
        .sendTo(observer);
  }

  private Reply<Intake> state(IntakeId id, Caller caller) {
    return useCases
        .read()
        .handle(id, caller)
        .fold(new LedgerAnswers<>(state -> Reply.of(IntakeMapper.write(state))));
  }

  @Override
  public void listIntakes(
      ListIntakesRequest request, StreamObserver<ListIntakesResponse> observer) {
    FieldErrors errors = new FieldErrors();
    IntakeRequests requests = new IntakeRequests(errors);
    Optional<InstitutionId> institution = requests.institution(request.getInstitutionId());
    Optional<YearMonth> period = requests.period(request.getPeriod());
    PageRequest page =
        PageRequest.read(
            errors,
            request.getPageSize(),
            request.getPageToken(),
            request.getInstitutionId() + "|" + request.getPeriod());
    errors
        .compute(
            "page_token",
            () ->
                useCases
                    .read()
                    .list(
                        new IntakeFilter(institution, period),
                        page.position(),
                        page.size() + 1,
                        CallerContext.current()))
        .map(found -> Reply.of(page(found, page)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private static ListIntakesResponse page(List<ReadIntake.State> found, PageRequest page) {
    PagePart<ReadIntake.State> part = page.part(found);
    return ListIntakesResponse.newBuilder()
        .addAllIntakes(part.shown().stream().map(IntakeMapper::write).toList())
        .setNextPageToken(page.tokenAfter(end(part, state -> state.logged().place())))
        .build();
  }

  private static <T> OptionalLong end(PagePart<T> part, ToLongFunction<T> place) {
    return part.last().stream().mapToLong(place).findFirst();
  }

  @Override
  public void listIntakeFindings(
      ListIntakeFindingsRequest request, StreamObserver<ListIntakeFindingsResponse> observer) {
    FieldErrors errors = new FieldErrors();
    Optional<IntakeId> id = new IntakeRequests(errors).intake(request.getIntakeId());
    PageRequest page =
        PageRequest.read(
            errors, request.getPageSize(), request.getPageToken(), request.getIntakeId());
    errors
        .<LedgerOutcome<List<RowFinding>>>compute(
            "page_token",
            () ->
                useCases
                    .read()
                    .findings(
                        id.orElseThrow(),
                        page.position(),
                        page.size() + 1,
                        CallerContext.current()))
        .map(outcome -> outcome.fold(new LedgerAnswers<>(found -> Reply.of(findings(found, page)))))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private static ListIntakeFindingsResponse findings(List<RowFinding> found, PageRequest page) {
    PagePart<RowFinding> part = page.part(found);
    return ListIntakeFindingsResponse.newBuilder()
        .addAllFindings(part.shown().stream().map(IntakeMapper::write).toList())
        .setNextPageToken(page.tokenAfter(end(part, RowFinding::place)))
        .build();
  }
}
