package io.clearcost.grpc.evidence;

import io.clearcost.application.evidence.ListDecisions;
import io.clearcost.application.evidence.ReadDecision;
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
import io.clearcost.grpc.gate.DecisionMapper;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc;
import io.clearcost.proto.evidence.v1.GetDecisionRequest;
import io.clearcost.proto.evidence.v1.GetDecisionResponse;
import io.clearcost.proto.evidence.v1.ListDecisionsRequest;
import io.clearcost.proto.evidence.v1.ListDecisionsResponse;
import io.grpc.stub.StreamObserver;
import java.util.Optional;

/** Reads what was decided. */
public final class EvidenceGrpcService extends EvidenceServiceGrpc.EvidenceServiceImplBase {

  private static final int LONGEST_ID = 100;

  private final ReadDecision readDecision;
  private final ListDecisions listDecisions;

  public EvidenceGrpcService(ReadDecision readDecision, ListDecisions listDecisions) {
    this.readDecision = readDecision;
    this.listDecisions = listDecisions;
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

  private static DecisionFilter filter(ListDecisionsRequest request, FieldShapes shapes) {
    Optional<InstitutionId> institution =
        shapes
            .optionalCode(
                "institution_id",
                request.getInstitutionId(),
                InstitutionId.SHAPE,
                "1 to 64 characters of a-z, 0-9 and \"-\"")
            .map(InstitutionId::new);
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
