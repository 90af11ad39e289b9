package io.clearcost.grpc.law;

import io.clearcost.application.law.ChangeOutcome;
import io.clearcost.application.law.DecideLawChange;
import io.clearcost.application.law.ListLawChanges;
import io.clearcost.application.law.ProposeLawChange;
import io.clearcost.application.law.ProposeLawChanges;
import io.clearcost.application.law.ReadLawChange;
import io.clearcost.application.law.ReadReadings;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangePage;
import io.clearcost.domain.law.change.ChangeStatus;
import io.clearcost.domain.law.change.Ruling;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.PageRequest;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.proto.law.v1.ApproveChangeRequest;
import io.clearcost.proto.law.v1.ApproveChangeResponse;
import io.clearcost.proto.law.v1.BatchProposeChangesRequest;
import io.clearcost.proto.law.v1.BatchProposeChangesResponse;
import io.clearcost.proto.law.v1.GetChangeRequest;
import io.clearcost.proto.law.v1.GetChangeResponse;
import io.clearcost.proto.law.v1.LawChangeServiceGrpc;
import io.clearcost.proto.law.v1.ListChangesRequest;
import io.clearcost.proto.law.v1.ListChangesResponse;
import io.clearcost.proto.law.v1.ListReadingsRequest;
import io.clearcost.proto.law.v1.ListReadingsResponse;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import io.clearcost.proto.law.v1.ProposeChangeResponse;
import io.clearcost.proto.law.v1.RecordedChange;
import io.clearcost.proto.law.v1.RejectChangeRequest;
import io.clearcost.proto.law.v1.RejectChangeResponse;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Changes what the law leaves to data, and reads what was chosen. */
public final class LawChangeGrpcService extends LawChangeServiceGrpc.LawChangeServiceImplBase {

  private static final int LONGEST_ID = 100;

  private final ReadReadings readReadings;
  private final ProposeLawChange proposeLawChange;
  private final ProposeLawChanges proposeLawChanges;
  private final DecideLawChange decideLawChange;
  private final ReadLawChange readLawChange;
  private final ListLawChanges listLawChanges;

  /** The service over its use cases. */
  public LawChangeGrpcService(
      ReadReadings readReadings,
      ProposeLawChange proposeLawChange,
      ProposeLawChanges proposeLawChanges,
      DecideLawChange decideLawChange,
      ReadLawChange readLawChange,
      ListLawChanges listLawChanges) {
    this.readReadings = readReadings;
    this.proposeLawChange = proposeLawChange;
    this.proposeLawChanges = proposeLawChanges;
    this.decideLawChange = decideLawChange;
    this.readLawChange = readLawChange;
    this.listLawChanges = listLawChanges;
  }

  @Override
  public void listReadings(
      ListReadingsRequest request, StreamObserver<ListReadingsResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<InstitutionId> institution =
        shapes
            .optionalCode(
                "institution_id",
                request.getInstitutionId(),
                InstitutionId.SHAPE,
                LawWords.INSTITUTION_SHAPE)
            .map(InstitutionId::new);
    Optional<LocalDate> asOf = shapes.optionalDate("as_of_date", request.getAsOfDate());
    Optional<Instant> known =
        request.hasKnownTime()
            ? shapes.instant("known_time", request.getKnownTime())
            : Optional.empty();
    errors
        .build("as_of_date", () -> new ReadReadings.Command(institution, asOf, known))
        .map(command -> readReadings.handle(command, CallerContext.current()))
        .map(LawChangeGrpcService::answer)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private static Reply<ListReadingsResponse> answer(ReadReadings.Outcome outcome) {
    return outcome.fold(
        read ->
            Reply.of(
                ListReadingsResponse.newBuilder()
                    .addAllReadings(OpenQuestionMapper.write(read.readings()))
                    .setAsOfDate(read.asOf().toString())
                    .build()),
        denied -> Reply.refused(new Refusal.LawNotPermitted(Optional.of(denied.institution()))),
        unknown ->
            Reply.refused(new Refusal.UnknownInstitution(unknown.institution(), unknown.asOf())));
  }

  @Override
  public void proposeChange(
      ProposeChangeRequest request, StreamObserver<ProposeChangeResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    ProposalsMapper.read(shapes, "", request)
        .map(command -> proposeLawChange.handle(command, CallerContext.current()))
        .map(outcome -> outcome.fold(new Answers()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .map(recorded -> ProposeChangeResponse.newBuilder().setChange(recorded).build())
        .sendTo(observer);
  }

  @Override
  public void batchProposeChanges(
      BatchProposeChangesRequest request, StreamObserver<BatchProposeChangesResponse> observer) {
    FieldErrors errors = new FieldErrors();
    ProposalsMapper.read(errors, request)
        .map(commands -> proposeLawChanges.handle(commands, CallerContext.current()))
        .map(LawChangeGrpcService::answer)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private static Reply<BatchProposeChangesResponse> answer(ProposeLawChanges.Outcome outcome) {
    if (!outcome.hindered().isEmpty()) {
      return Reply.refused(Hindrances.refusal(outcome.hindered()));
    }
    BatchProposeChangesResponse.Builder response = BatchProposeChangesResponse.newBuilder();
    outcome.outcomes().forEach(one -> one.fold(new Answers()).fold(response::addChanges, no -> {}));
    return Reply.of(response.build());
  }

  @Override
  public void approveChange(
      ApproveChangeRequest request, StreamObserver<ApproveChangeResponse> observer) {
    decide(Ruling.APPROVED, request.getRequestId(), request.getChangeId(), request.getWhy())
        .map(recorded -> ApproveChangeResponse.newBuilder().setChange(recorded).build())
        .sendTo(observer);
  }

  @Override
  public void rejectChange(
      RejectChangeRequest request, StreamObserver<RejectChangeResponse> observer) {
    decide(Ruling.REJECTED, request.getRequestId(), request.getChangeId(), request.getWhy())
        .map(recorded -> RejectChangeResponse.newBuilder().setChange(recorded).build())
        .sendTo(observer);
  }

  private Reply<RecordedChange> decide(
      Ruling ruling, String givenRequestId, String givenChangeId, String givenWhy) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<String> requestId = ProposalsMapper.requestId(shapes, "", givenRequestId);
    Optional<String> change = shapes.text("change_id", givenChangeId, LONGEST_ID);
    Optional<String> why = ProposalsMapper.why(shapes, "", givenWhy);
    return errors
        .build(
            "change_id",
            () ->
                new DecideLawChange.Command(
                    new ChangeId(change.orElseThrow()),
                    ruling,
                    why.orElseThrow(),
                    requestId.orElseThrow()))
        .map(command -> decideLawChange.handle(command, CallerContext.current()))
        .map(outcome -> outcome.fold(new Answers()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()));
  }

  @Override
  public void getChange(GetChangeRequest request, StreamObserver<GetChangeResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new FieldShapes(errors)
        .text("change_id", request.getChangeId(), LONGEST_ID)
        .map(ChangeId::new)
        .map(this::read)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private Reply<GetChangeResponse> read(ChangeId id) {
    return readLawChange
        .handle(id, CallerContext.current())
        .map(LawChangeMapper::writeWhole)
        .map(change -> Reply.of(GetChangeResponse.newBuilder().setChange(change).build()))
        .orElseGet(() -> Reply.refused(new Refusal.ChangeNotFound(id)));
  }

  @Override
  public void listChanges(
      ListChangesRequest request, StreamObserver<ListChangesResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<ChangeStatus> status =
        LawChangeMapper.STATUS.optional(shapes, "status", request.getStatusValue());
    PageRequest page =
        PageRequest.read(
            errors,
            request.getPageSize(),
            request.getPageToken(),
            status.map(Enum::name).orElse(""));
    errors
        .build("page_token", () -> new ListLawChanges.Command(status, page.position(), page.size()))
        .map(command -> listLawChanges.handle(command, CallerContext.current()))
        .map(found -> Reply.of(write(found, page)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private static ListChangesResponse write(ChangePage found, PageRequest page) {
    return ListChangesResponse.newBuilder()
        .addAllChanges(found.changes().stream().map(LawChangeMapper::write).toList())
        .setNextPageToken(page.tokenAfter(found.next()))
        .build();
  }

  /** What each outcome is on the wire. */
  private static final class Answers implements ChangeOutcome.Cases<Reply<RecordedChange>> {

    @Override
    public Reply<RecordedChange> recorded(ChangeOutcome.Recorded outcome) {
      return Reply.of(LawChangeMapper.write(outcome.change()));
    }

    @Override
    public Reply<RecordedChange> notFound(ChangeOutcome.NotFound outcome) {
      return Reply.refused(new Refusal.ChangeNotFound(outcome.change()));
    }

    @Override
    public Reply<RecordedChange> notPermitted(ChangeOutcome.NotPermitted outcome) {
      return Reply.refused(new Refusal.LawNotPermitted(outcome.change().owner()));
    }

    @Override
    public Reply<RecordedChange> refused(ChangeOutcome.Refused outcome) {
      return Reply.refused(new Refusal.ChangeRefused(outcome.refusal()));
    }

    @Override
    public Reply<RecordedChange> requestIdReused(ChangeOutcome.RequestIdReused outcome) {
      return Reply.refused(
          new Refusal.ChangeRequestIdReused(outcome.requestId(), outcome.earlier()));
    }
  }
}
