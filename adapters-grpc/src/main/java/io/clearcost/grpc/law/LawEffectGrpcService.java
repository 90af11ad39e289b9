package io.clearcost.grpc.law;

import io.clearcost.application.evidence.EffectOutcome;
import io.clearcost.application.evidence.Effects;
import io.clearcost.application.evidence.FollowChange;
import io.clearcost.application.evidence.ShowChangeEffect;
import io.clearcost.application.evidence.ShowWhatIf;
import io.clearcost.application.evidence.Supposition;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.PageToken;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.grpc.server.PageStream;
import io.clearcost.proto.law.v1.FollowChangeRequest;
import io.clearcost.proto.law.v1.FollowChangeResponse;
import io.clearcost.proto.law.v1.LawEffectServiceGrpc;
import io.clearcost.proto.law.v1.ShowChangeEffectRequest;
import io.clearcost.proto.law.v1.ShowChangeEffectResponse;
import io.clearcost.proto.law.v1.ShowWhatIfRequest;
import io.clearcost.proto.law.v1.ShowWhatIfResponse;
import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Says what would become of stored loans under a law that does not hold. */
public final class LawEffectGrpcService extends LawEffectServiceGrpc.LawEffectServiceImplBase {

  private static final int LONGEST_ID = 100;
  private static final int MOST_TURNED = 1_000_000;

  private final ShowChangeEffect showChangeEffect;
  private final ShowWhatIf showWhatIf;
  private final FollowChange followChange;
  private final Surprises surprises;

  /**
   * The service over its use cases.
   *
   * @param surprises what becomes of an exception that a stream meets
   */
  public LawEffectGrpcService(
      ShowChangeEffect showChangeEffect,
      ShowWhatIf showWhatIf,
      FollowChange followChange,
      Surprises surprises) {
    this.showChangeEffect = showChangeEffect;
    this.showWhatIf = showWhatIf;
    this.followChange = followChange;
    this.surprises = surprises;
  }

  @Override
  public void showChangeEffect(
      ShowChangeEffectRequest request, StreamObserver<ShowChangeEffectResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<InstitutionId> institution = institution(shapes, request.getInstitutionId());
    shapes.number("most_turned", request.getMostTurned(), 0, MOST_TURNED);
    Caller caller = CallerContext.current();
    Optional<EffectOutcome> outcome =
        request.hasChange()
            ? changed(shapes, request, institution, caller)
            : recorded(shapes, request, institution, caller);
    outcome
        .map(found -> found.fold(Answers.INSTANCE))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .fold(
            effects ->
                PageStream.open(
                    observer,
                    LawEffectServiceGrpc.getShowChangeEffectMethod().getFullMethodName(),
                    new EffectPages<>(
                        effects,
                        request.getMostTurned(),
                        loan -> ShowChangeEffectResponse.newBuilder().setTurned(loan).build(),
                        count -> ShowChangeEffectResponse.newBuilder().setCount(count).build()),
                    surprises),
            refusal -> observer.onError(StatusMapping.exception(refusal)));
  }

  private Optional<EffectOutcome> recorded(
      FieldShapes shapes,
      ShowChangeEffectRequest request,
      Optional<InstitutionId> institution,
      Caller caller) {
    Optional<String> id = shapes.text("change_id", request.getChangeId(), LONGEST_ID);
    return shapes
        .errors()
        .build("change_id", () -> new ChangeId(id.orElseThrow()))
        .map(change -> showChangeEffect.handle(change, institution, caller));
  }

  private Optional<EffectOutcome> changed(
      FieldShapes shapes,
      ShowChangeEffectRequest request,
      Optional<InstitutionId> institution,
      Caller caller) {
    Optional<LawChange> draft = LawChangeMapper.read(shapes, "change", request.getChange());
    return shapes
        .errors()
        .build("change", draft::orElseThrow)
        .map(change -> showChangeEffect.handle(change, institution, caller));
  }

  @Override
  public void showWhatIf(ShowWhatIfRequest request, StreamObserver<ShowWhatIfResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<Supposition> supposition = LawEffectMapper.read(shapes, request.getSupposition());
    Optional<InstitutionId> institution = institution(shapes, request.getInstitutionId());
    Optional<LocalDate> from = shapes.optionalDate("start_date", request.getStartDate());
    shapes.number("most_turned", request.getMostTurned(), 0, MOST_TURNED);
    errors
        .build(
            "supposition",
            () -> new ShowWhatIf.Command(supposition.orElseThrow(), institution, from))
        .map(this::effects)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .fold(
            effects ->
                PageStream.open(
                    observer,
                    LawEffectServiceGrpc.getShowWhatIfMethod().getFullMethodName(),
                    new EffectPages<>(
                        effects,
                        request.getMostTurned(),
                        loan -> ShowWhatIfResponse.newBuilder().setTurned(loan).build(),
                        count -> ShowWhatIfResponse.newBuilder().setCount(count).build()),
                    surprises),
            refusal -> observer.onError(StatusMapping.exception(refusal)));
  }

  private Reply<Effects> effects(ShowWhatIf.Command command) {
    return showWhatIf
        .handle(command, CallerContext.current())
        .map(Reply::of)
        .orElseGet(() -> Reply.refused(new Refusal.DecisionsNotPermitted(command.institution())));
  }

  @Override
  public void followChange(
      FollowChangeRequest request, StreamObserver<FollowChangeResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<String> id = shapes.text("change_id", request.getChangeId(), LONGEST_ID);
    Optional<InstitutionId> institution = institution(shapes, request.getInstitutionId());
    String question = request.getChangeId() + "|" + request.getInstitutionId();
    OptionalLong after = PageToken.read(errors, "place", request.getPlace(), question);
    errors
        .build(
            "change_id",
            () -> new FollowChange.Command(new ChangeId(id.orElseThrow()), institution, after))
        .map(command -> followChange.handle(command, CallerContext.current()))
        .map(outcome -> outcome.fold(Answers.INSTANCE))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .fold(
            effects ->
                PageStream.open(
                    observer,
                    LawEffectServiceGrpc.getFollowChangeMethod().getFullMethodName(),
                    new FollowPages(
                        effects,
                        () -> followChange.isOpen(new ChangeId(request.getChangeId())),
                        question),
                    surprises),
            refusal -> observer.onError(StatusMapping.exception(refusal)));
  }

  private static Optional<InstitutionId> institution(FieldShapes shapes, String id) {
    return shapes
        .optionalCode("institution_id", id, InstitutionId.SHAPE, LawWords.INSTITUTION_SHAPE)
        .map(InstitutionId::new);
  }

  /** What each outcome is on the wire. */
  private static final class Answers implements EffectOutcome.Cases<Reply<Effects>> {

    private static final Answers INSTANCE = new Answers();

    @Override
    public Reply<Effects> begun(EffectOutcome.Begun outcome) {
      return Reply.of(outcome.effects());
    }

    @Override
    public Reply<Effects> changeNotFound(EffectOutcome.ChangeNotFound outcome) {
      return Reply.refused(new Refusal.ChangeNotFound(outcome.change()));
    }

    @Override
    public Reply<Effects> refused(EffectOutcome.Refused outcome) {
      return Reply.refused(new Refusal.ChangeRefused(outcome.refusal()));
    }

    @Override
    public Reply<Effects> changeNotPermitted(EffectOutcome.ChangeNotPermitted outcome) {
      return Reply.refused(new Refusal.LawNotPermitted(outcome.change().owner()));
    }

    @Override
    public Reply<Effects> decisionsNotPermitted(EffectOutcome.DecisionsNotPermitted outcome) {
      return Reply.refused(new Refusal.DecisionsNotPermitted(outcome.institution()));
    }
  }
}
