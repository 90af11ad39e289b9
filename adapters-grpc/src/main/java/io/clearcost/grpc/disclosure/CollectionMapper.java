package io.clearcost.grpc.disclosure;

import io.clearcost.domain.disclosure.CollectionFinding;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.grpc.gate.MovementShape;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.disclosure.v1.CheckCollectionRequest;
import io.clearcost.proto.disclosure.v1.CollectionReason;
import io.clearcost.proto.disclosure.v1.LoanEvent;
import io.clearcost.proto.disclosure.v1.MatchCollectionsRequest;
import io.clearcost.proto.disclosure.v1.MovementKind;
import io.clearcost.proto.disclosure.v1.MovementLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what happened to a loan, and writes what is wrong with it. */
final class CollectionMapper {

  private static final int MOST_MOVEMENTS = 10_000;
  private static final int MOST_EVENTS = 1_000;

  private static final WireEnum<MovementKind, Movement.Kind> KIND =
      WireEnum.of("MOVEMENT_KIND_", MovementKind.class, Movement.Kind.class);
  private static final WireEnum<MovementLink, Movement.Link> LINK =
      WireEnum.of("MOVEMENT_LINK_", MovementLink.class, Movement.Link.class);
  private static final WireEnum<CollectionReason, CollectionFinding.Reason> REASON =
      WireEnum.of("COLLECTION_REASON_", CollectionReason.class, CollectionFinding.Reason.class);
  private static final WireEnum<io.clearcost.proto.cost.v1.ContingentEvent, ContingentEvent> EVENT =
      WireEnum.of(
          "CONTINGENT_EVENT_",
          io.clearcost.proto.cost.v1.ContingentEvent.class,
          ContingentEvent.class);

  private final FieldErrors errors;
  private final FieldShapes shapes;

  CollectionMapper(FieldErrors errors) {
    this.errors = errors;
    this.shapes = new FieldShapes(errors);
  }

  /** Movements that are to be judged, of one loan on one day. */
  record Match(DisclosureId disclosure, LoanCourse course, LocalDate asOf) {}

  /** A movement that is to be judged before it happens. */
  record Check(DisclosureId disclosure, LoanCourse course, Movement next) {}

  Optional<Match> read(MatchCollectionsRequest request) {
    Optional<DisclosureId> disclosure =
        new DisclosureRequests(errors).disclosure(request.getDisclosureId());
    if (!request.hasCourse()) {
      shapes.missing("course");
    }
    Optional<LoanCourse> course = course(request.getCourse());
    Optional<LocalDate> asOf = shapes.date("as_of_date", request.getAsOfDate());
    return errors.build(
        "course",
        () -> new Match(disclosure.orElseThrow(), course.orElseThrow(), asOf.orElseThrow()));
  }

  Optional<Check> read(CheckCollectionRequest request) {
    Optional<DisclosureId> disclosure =
        new DisclosureRequests(errors).disclosure(request.getDisclosureId());
    Optional<LoanCourse> course = course(request.getCourse());
    Optional<Movement> next = Optional.empty();
    if (request.hasMovement()) {
      next = movement("movement", request.getMovement());
      shapes.notAllowed(
          "movement.kind",
          next.filter(read -> read.kind() != Movement.Kind.DEBIT).isPresent(),
          new Text("only what is taken from the borrower is asked about", "仅询问向借款人收取的款项"));
      shapes.notAllowed(
          "movement.movement_id",
          course
              .filter(
                  before ->
                      before.movements().stream()
                          .anyMatch(any -> any.id().equals(request.getMovement().getMovementId())))
              .isPresent(),
          new Text("the course holds a movement of that id already", "资金往来中已有该编号"));
    } else {
      shapes.missing("movement");
    }
    Optional<Movement> asked = next;
    return errors.build(
        "movement",
        () -> new Check(disclosure.orElseThrow(), course.orElseThrow(), asked.orElseThrow()));
  }

  private Optional<LoanCourse> course(io.clearcost.proto.disclosure.v1.LoanCourse course) {
    List<Movement> movements = new ArrayList<>();
    if (shapes.entries("course.movements", course.getMovementsCount(), 0, MOST_MOVEMENTS)) {
      for (int k = 0; k < course.getMovementsCount(); k++) {
        movement("course.movements[%d]".formatted(k), course.getMovements(k))
            .ifPresent(movements::add);
      }
    }
    List<LoanCourse.Event> events = new ArrayList<>();
    if (shapes.entries("course.events", course.getEventsCount(), 0, MOST_EVENTS)) {
      for (int k = 0; k < course.getEventsCount(); k++) {
        event("course.events[%d]".formatted(k), course.getEvents(k)).ifPresent(events::add);
      }
    }
    return errors.build("course.movements", () -> new LoanCourse(movements, events));
  }

  private Optional<Movement> movement(
      String path, io.clearcost.proto.disclosure.v1.Movement movement) {
    Optional<Movement.Kind> kind = KIND.required(shapes, path + ".kind", movement.getKindValue());
    Optional<Movement.Link> link = LINK.optional(shapes, path + ".link", movement.getLinkValue());
    return new MovementShape(
            path,
            "movement_id",
            movement.getMovementId(),
            movement.getDate(),
            movement.getAmountFen(),
            movement.hasParty() ? Optional.of(movement.getParty()) : Optional.empty(),
            movement.getCode())
        .read(shapes, kind, link);
  }

  private Optional<LoanCourse.Event> event(String path, LoanEvent event) {
    Optional<ContingentEvent> kind = EVENT.required(shapes, path + ".event", event.getEventValue());
    Optional<LocalDate> date = shapes.date(path + ".date", event.getDate());
    return errors.build(path, () -> new LoanCourse.Event(kind.orElseThrow(), date.orElseThrow()));
  }

  static io.clearcost.proto.disclosure.v1.CollectionFinding write(CollectionFinding finding) {
    io.clearcost.proto.disclosure.v1.CollectionFinding.Builder written =
        io.clearcost.proto.disclosure.v1.CollectionFinding.newBuilder()
            .setReason(REASON.toWire(finding.reason()))
            .setSentence(LawMapper.write(finding.sentence()))
            .setRuleId(finding.rule().value())
            .setOutcome(LawMapper.OUTCOME.toWire(finding.reason().outcome()))
            .setLegalBasis(LawMapper.write(finding.basis()));
    finding.movement().map(Movement::id).ifPresent(written::setMovementId);
    return written.addAllFacts(LawMapper.write(finding.facts())).build();
  }
}
