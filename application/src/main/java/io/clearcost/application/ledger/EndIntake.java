package io.clearcost.application.ledger;

import io.clearcost.application.ledger.LedgerOutcome.Answered;
import io.clearcost.application.ledger.LedgerOutcome.NotOpen;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.IntakeProgress;
import io.clearcost.domain.ledger.IntakeTotals;
import io.clearcost.domain.ledger.LoggedIntake;
import io.clearcost.domain.ledger.TapeChecks;
import io.clearcost.domain.ledger.ValidationCode;
import io.clearcost.domain.party.Caller;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Closes an intake, or gives it up. */
public final class EndIntake {

  /**
   * What keeps an intake open.
   *
   * @param obstacles none where it was closed
   */
  public record Closing(List<CheckFinding> obstacles) {

    public Closing {
      obstacles = List.copyOf(obstacles);
    }
  }

  /** Rows that come while a tape is looked at are rare: a tape is closed at its end. */
  private static final int MOST_LOOKS = 3;

  private final IntakeLog intakes;
  private final VisibleIntakes visible;
  private final Transactions transactions;
  private final InstantSource clock;

  public EndIntake(IntakeLog intakes, Transactions transactions, InstantSource clock) {
    this.intakes = intakes;
    this.visible = new VisibleIntakes(intakes);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Closes it, unless something is in the way. Closing what was closed is well; what was cancelled
   * stays so.
   */
  public LedgerOutcome<Closing> close(IntakeId id, TapeChecks.Told told, Caller caller) {
    return visible.handle(
        id,
        caller,
        found ->
            found
                .end()
                .map(end -> ended(id, end, IntakeEnd.Kind.ACCEPTED))
                .orElseGet(() -> close(found.intake(), told, caller)));
  }

  /** Gives it up; giving up what was given up is well, what was accepted stays so. */
  public LedgerOutcome<Closing> cancel(IntakeId id, Caller caller) {
    return transactions.write(
        () ->
            visible.handle(
                id,
                caller,
                found ->
                    found
                        .end()
                        .map(end -> ended(id, end, IntakeEnd.Kind.CANCELLED))
                        .orElseGet(
                            () -> end(id, IntakeEnd.Kind.CANCELLED, Optional.empty(), caller))));
  }

  /**
   * Looks at all rows before the transaction, which would keep others waiting; at a tape on which
   * rows still come again and again, in the end inside it.
   */
  private LedgerOutcome<Closing> close(Intake intake, TapeChecks.Told told, Caller caller) {
    for (int look = 1; look <= MOST_LOOKS; look++) {
      Looked looked = look(intake, told);
      if (!looked.obstacles().isEmpty()) {
        return new Answered<>(new Closing(looked.obstacles()));
      }
      Optional<LedgerOutcome<Closing>> ended =
          transactions.write(
              () ->
                  intakes.progress(intake.id()).equals(looked.progress())
                      ? Optional.of(unlessEnded(intake, looked, caller))
                      : Optional.empty());
      if (ended.isPresent()) {
        return ended.get();
      }
    }
    return transactions.write(() -> unlessEnded(intake, look(intake, told), caller));
  }

  /** Inside a transaction: ends it as it was looked at, unless somebody ended it before. */
  private LedgerOutcome<Closing> unlessEnded(Intake intake, Looked looked, Caller caller) {
    return intakes
        .find(intake.id())
        .flatMap(LoggedIntake::end)
        .map(end -> ended(intake.id(), end, IntakeEnd.Kind.ACCEPTED))
        .orElseGet(
            () ->
                looked.code().isPresent()
                    ? end(intake.id(), IntakeEnd.Kind.ACCEPTED, looked.code(), caller)
                    : new Answered<>(new Closing(looked.obstacles())));
  }

  private Looked look(Intake intake, TapeChecks.Told told) {
    IntakeProgress progress = intakes.progress(intake.id());
    List<CheckFinding> obstacles =
        TapeChecks.obstacles(
            intake,
            told,
            progress,
            intakes.totals(intake.id()),
            monthBefore(intake),
            intakes.explained(intake.id()));
    return new Looked(
        progress,
        obstacles,
        obstacles.isEmpty() ? Optional.of(intakes.code(intake.id())) : Optional.empty());
  }

  /**
   * What a look at a whole tape showed.
   *
   * @param progress how far it was
   * @param obstacles what keeps it open
   * @param code what its rows come to; empty where something keeps it open
   */
  private record Looked(
      IntakeProgress progress, List<CheckFinding> obstacles, Optional<ValidationCode> code) {}

  private Optional<IntakeTotals> monthBefore(Intake intake) {
    return intake
        .scope()
        .period()
        .flatMap(month -> intakes.accepted(intake.institution(), month.minusMonths(1)))
        .map(found -> intakes.totals(found.intake().id()));
  }

  private LedgerOutcome<Closing> end(
      IntakeId id, IntakeEnd.Kind kind, Optional<ValidationCode> code, Caller caller) {
    intakes.end(
        id, new IntakeEnd(kind, clock.instant().truncatedTo(ChronoUnit.MICROS), caller, code));
    return new Answered<>(new Closing(List.of()));
  }

  private static LedgerOutcome<Closing> ended(IntakeId id, IntakeEnd end, IntakeEnd.Kind wanted) {
    return end.kind() == wanted
        ? new Answered<>(new Closing(List.of()))
        : new NotOpen<>(id, end.kind());
  }
}
