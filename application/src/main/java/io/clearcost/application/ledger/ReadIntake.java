package io.clearcost.application.ledger;

import io.clearcost.application.ledger.LedgerOutcome.Answered;
import io.clearcost.domain.ledger.IntakeFilter;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.IntakeProgress;
import io.clearcost.domain.ledger.LoggedIntake;
import io.clearcost.domain.ledger.RowFinding;
import io.clearcost.domain.party.Caller;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads intakes and what was found in them. */
public final class ReadIntake {

  /**
   * An intake and how far it is.
   *
   * @param logged the intake
   * @param progress how far it is
   */
  public record State(LoggedIntake logged, IntakeProgress progress) {}

  private final IntakeLog intakes;
  private final VisibleIntakes visible;

  public ReadIntake(IntakeLog intakes) {
    this.intakes = intakes;
    this.visible = new VisibleIntakes(intakes);
  }

  /** One intake. */
  public LedgerOutcome<State> handle(IntakeId id, Caller caller) {
    return visible.read(id, caller, found -> new Answered<>(state(found)));
  }

  /** Newest first; none of an institution whose intakes the caller may not see. */
  public List<State> list(IntakeFilter filter, OptionalLong before, int size, Caller caller) {
    if (caller.maySeeAll()) {
      return states(filter, before, size);
    }
    return filter
        .institution()
        .or(caller::institution)
        .filter(caller::mayReadOf)
        .map(only -> states(new IntakeFilter(Optional.of(only), filter.period()), before, size))
        .orElseGet(List::of);
  }

  /** What was found in the rows of one intake, in the order in which it was. */
  public LedgerOutcome<List<RowFinding>> findings(
      IntakeId id, OptionalLong after, int size, Caller caller) {
    return visible.read(id, caller, found -> new Answered<>(intakes.findings(id, after, size)));
  }

  private List<State> states(IntakeFilter filter, OptionalLong before, int size) {
    return intakes.list(filter, before, size).stream().map(this::state).toList();
  }

  private State state(LoggedIntake found) {
    return new State(found, intakes.progress(found.intake().id()));
  }
}
