package io.clearcost.grpc.gate;

import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.Movement;
import io.clearcost.grpc.cost.FeeItemMapper;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.proto.gate.v1.Collection;
import io.clearcost.proto.gate.v1.CollectionEvent;
import io.clearcost.proto.gate.v1.Debit;
import io.clearcost.proto.gate.v1.DebitLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes what is to be taken from a borrower. */
final class CollectionAskedMapper {

  private static final int MOST_DEBITS = 10_000;
  private static final int MOST_EVENTS = 1_000;

  private static final WireEnum<DebitLink, Movement.Link> LINK =
      WireEnum.of("DEBIT_LINK_", DebitLink.class, Movement.Link.class);
  private static final WireEnum<io.clearcost.proto.cost.v1.ContingentEvent, ContingentEvent> EVENT =
      WireEnum.of(
          "CONTINGENT_EVENT_",
          io.clearcost.proto.cost.v1.ContingentEvent.class,
          ContingentEvent.class);

  private CollectionAskedMapper() {}

  /** What is asked; empty when anything is malformed. */
  static Optional<AskedCollection> read(FieldShapes shapes, String path, Collection collection) {
    if (!collection.hasDebit()) {
      shapes.missing(path + ".debit");
    }
    Optional<Movement> asked =
        collection.hasDebit()
            ? debit(shapes, path + ".debit", collection.getDebit())
            : Optional.empty();
    List<Movement> taken = new ArrayList<>();
    if (shapes.entries(path + ".taken", collection.getTakenCount(), 0, MOST_DEBITS)) {
      for (int k = 0; k < collection.getTakenCount(); k++) {
        debit(shapes, "%s.taken[%d]".formatted(path, k), collection.getTaken(k))
            .ifPresent(taken::add);
      }
    }
    List<LoanCourse.Event> events = new ArrayList<>();
    if (shapes.entries(path + ".events", collection.getEventsCount(), 0, MOST_EVENTS)) {
      for (int k = 0; k < collection.getEventsCount(); k++) {
        event(shapes, "%s.events[%d]".formatted(path, k), collection.getEvents(k))
            .ifPresent(events::add);
      }
    }
    return shapes
        .errors()
        .build(path, () -> new AskedCollection(asked.orElseThrow(), new LoanCourse(taken, events)));
  }

  private static Optional<Movement> debit(FieldShapes shapes, String path, Debit debit) {
    return new MovementShape(
            path,
            "debit_id",
            debit.getDebitId(),
            debit.getDate(),
            debit.getAmountFen(),
            debit.hasParty() ? Optional.of(debit.getParty()) : Optional.empty(),
            debit.getCode())
        .read(
            shapes,
            Optional.of(Movement.Kind.DEBIT),
            LINK.optional(shapes, path + ".link", debit.getLinkValue()));
  }

  private static Optional<LoanCourse.Event> event(
      FieldShapes shapes, String path, CollectionEvent event) {
    Optional<ContingentEvent> kind = EVENT.required(shapes, path + ".event", event.getEventValue());
    Optional<LocalDate> date = shapes.date(path + ".date", event.getDate());
    return shapes
        .errors()
        .build(path, () -> new LoanCourse.Event(kind.orElseThrow(), date.orElseThrow()));
  }

  static Collection write(AskedCollection collection) {
    return Collection.newBuilder()
        .setDebit(write(collection.asked()))
        .addAllTaken(
            collection.before().movements().stream().map(CollectionAskedMapper::write).toList())
        .addAllEvents(
            collection.before().events().stream().map(CollectionAskedMapper::write).toList())
        .build();
  }

  private static Debit write(Movement debit) {
    Debit.Builder written =
        Debit.newBuilder()
            .setDebitId(debit.id())
            .setDate(debit.date().toString())
            .setAmountFen(debit.amount().fen())
            .setParty(FeeItemMapper.writeParty(debit.party()));
    debit.code().ifPresent(written::setCode);
    debit.link().map(LINK::toWire).ifPresent(written::setLink);
    return written.build();
  }

  private static CollectionEvent write(LoanCourse.Event event) {
    return CollectionEvent.newBuilder()
        .setEvent(EVENT.toWire(event.kind()))
        .setDate(event.date().toString())
        .build();
  }
}
