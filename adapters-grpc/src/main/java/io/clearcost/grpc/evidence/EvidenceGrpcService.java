package io.clearcost.grpc.evidence;

import io.clearcost.application.evidence.ListDecisions;
import io.clearcost.application.evidence.ReadDecision;
import io.clearcost.application.evidence.ReplayDecision;
import io.clearcost.application.evidence.ReplayDecisions;
import io.clearcost.domain.evidence.DecisionFilter;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionPage;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.PageRequest;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.gate.DecisionMapper;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.grpc.law.LawWords;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.grpc.server.PageStream;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc;
import io.clearcost.proto.evidence.v1.GetDecisionRequest;
import io.clearcost.proto.evidence.v1.GetDecisionResponse;
import io.clearcost.proto.evidence.v1.ListDecisionsRequest;
import io.clearcost.proto.evidence.v1.ListDecisionsResponse;
import io.clearcost.proto.evidence.v1.ReplayDecisionRequest;
import io.clearcost.proto.evidence.v1.ReplayDecisionResponse;
import io.clearcost.proto.evidence.v1.ReplayDecisionsRequest;
import io.clearcost.proto.evidence.v1.ReplayDecisionsResponse;
import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what was decided, and judges it again. */
public final class EvidenceGrpcService extends EvidenceServiceGrpc.EvidenceServiceImplBase {

  private static final int LONGEST_ID = 100;
  private static final String REPLAY =
      EvidenceServiceGrpc.getReplayDecisionsMethod().getFullMethodName();

  private final ReadDecision readDecision;
  private final ListDecisions listDecisions;
  private final ReplayDecision replayDecision;
  private final ReplayDecisions replayDecisions;
  private final Surprises surprises;

  /**
   * The service over its use cases.
   *
   * @param surprises what becomes of an exception that a stream meets
   */
  public EvidenceGrpcService(
      ReadDecision readDecision,
      ListDecisions listDecisions,
      ReplayDecision replayDecision,
      ReplayDecisions replayDecisions,
      Surprises surprises) {
    this.readDecision = readDecision;
    this.listDecisions = listDecisions;
    this.replayDecision = replayDecision;
    this.replayDecisions = replayDecisions;
    this.surprises = surprises;
  }

  @Override
  public void getDecision(
      GetDecisionRequest request, StreamObserver<GetDecisionResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new FieldShapes(errors)
        .text("decision_id", request.getDecisionId(), LONGEST_ID)
        .map(id -> decision(new DecisionId(id), CallerContext.current()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private Reply<GetDecisionResponse> decision(DecisionId id, Caller caller) {
    return readDecision
        .handle(id, caller)
        .map(DecisionMapper::write)
        .map(decision -> GetDecisionResponse.newBuilder().setDecision(decision).build())
        .map(Reply::of)
        .orElseGet(() -> Reply.refused(new Refusal.DecisionNotFound(id)));
  }

  @Override
  public void listDecisions(
      ListDecisionsRequest request, StreamObserver<ListDecisionsResponse> observer) {
    FieldErrors errors = new FieldErrors();
    DecisionFilter filter = filter(request, new FieldShapes(errors));
    PageRequest page =
        PageRequest.read(errors, request.getPageSize(), request.getPageToken(), text(filter));
    errors
        .build("page_token", () -> new ListDecisions.Command(filter, page.position(), page.size()))
        .map(command -> listDecisions.handle(command, CallerContext.current()))
        .map(found -> Reply.of(write(found, page)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  @Override
  public void replayDecision(
      ReplayDecisionRequest request, StreamObserver<ReplayDecisionResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new FieldShapes(errors)
        .text("decision_id", request.getDecisionId(), LONGEST_ID)
        .map(id -> replay(new DecisionId(id), CallerContext.current()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private Reply<ReplayDecisionResponse> replay(DecisionId id, Caller caller) {
    return replayDecision
        .handle(id, caller)
        .map(ReplayMapper::write)
        .map(replay -> ReplayDecisionResponse.newBuilder().setReplay(replay).build())
        .map(Reply::of)
        .orElseGet(() -> Reply.refused(new Refusal.DecisionNotFound(id)));
  }

  @Override
  public void replayDecisions(
      ReplayDecisionsRequest request, StreamObserver<ReplayDecisionsResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<InstitutionId> institution = institution(shapes, request.getInstitutionId());
    Optional<LocalDate> since = shapes.optionalDate("start_date", request.getStartDate());
    errors
        .build("start_date", () -> new ReplayDecisions.Command(institution, since))
        .map(this::replays)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .fold(
            replays ->
                PageStream.open(
                    observer,
                    REPLAY,
                    new ReplayPages(replays, request.getSendIdentical()),
                    surprises),
            refusal -> observer.onError(StatusMapping.exception(refusal)));
  }

  private Reply<ReplayDecisions.Replays> replays(ReplayDecisions.Command command) {
    return replayDecisions
        .handle(command, CallerContext.current())
        .map(Reply::of)
        .orElseGet(() -> Reply.refused(new Refusal.DecisionsNotPermitted(command.institution())));
  }

  private static Optional<InstitutionId> institution(FieldShapes shapes, String id) {
    return shapes
        .optionalCode("institution_id", id, InstitutionId.SHAPE, LawWords.INSTITUTION_SHAPE)
        .map(InstitutionId::new);
  }

  private static DecisionFilter filter(ListDecisionsRequest request, FieldShapes shapes) {
    Optional<InstitutionId> institution = institution(shapes, request.getInstitutionId());
    Optional<Outcome> outcome =
        LawMapper.OUTCOME.optional(shapes, "outcome", request.getOutcomeValue());
    return new DecisionFilter(institution, outcome);
  }

  private static String text(DecisionFilter filter) {
    return filter.institution().map(InstitutionId::value).orElse("")
        + "|"
        + filter.outcome().map(Enum::name).orElse("");
  }

  private static ListDecisionsResponse write(DecisionPage found, PageRequest page) {
    return ListDecisionsResponse.newBuilder()
        .addAllDecisions(found.decisions().stream().map(DecisionMapper::write).toList())
        .setNextPageToken(page.tokenAfter(found.next()))
        .build();
  }
}
