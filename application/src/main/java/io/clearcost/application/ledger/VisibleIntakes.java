package io.clearcost.application.ledger;

import io.clearcost.application.ledger.LedgerOutcome.IntakeNotFound;
import io.clearcost.application.ledger.LedgerOutcome.NotOpen;
import io.clearcost.application.ledger.LedgerOutcome.NotPermitted;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.LoggedIntake;
import io.clearcost.domain.party.Caller;
import java.util.function.Function;

/** The intakes on record as one caller may see and handle them. */
final class VisibleIntakes {

  private final IntakeLog intakes;

  VisibleIntakes(IntakeLog intakes) {
    this.intakes = intakes;
  }

  /** Asks about an intake that the caller may see. */
  <V> LedgerOutcome<V> read(
      IntakeId id, Caller caller, Function<LoggedIntake, LedgerOutcome<V>> use) {
    return intakes
        .find(id)
        .filter(found -> caller.mayReadOf(found.intake().institution()))
        .map(use)
        .orElseGet(() -> new IntakeNotFound<>(id));
  }

  /** Changes something about an intake whose loans the caller handles. */
  <V> LedgerOutcome<V> handle(
      IntakeId id, Caller caller, Function<LoggedIntake, LedgerOutcome<V>> use) {
    return read(
        id,
        caller,
        found ->
            caller.mayAssessFor(found.intake().institution())
                ? use.apply(found)
                : new NotPermitted<>(found.intake().institution()));
  }

  /** Adds something to an intake that is open. */
  <V> LedgerOutcome<V> whileOpen(
      IntakeId id, Caller caller, Function<Intake, LedgerOutcome<V>> use) {
    return handle(
        id,
        caller,
        found ->
            found
                .end()
                .<LedgerOutcome<V>>map(end -> new NotOpen<>(id, end.kind()))
                .orElseGet(() -> use.apply(found.intake())));
  }
}
