package io.clearcost.domain.gate;

import io.clearcost.domain.party.LenderKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What came of asking the gate. */
public sealed interface GateOutcome {

  <R> R fold(Function<GateDecision, R> judged, Function<NotInForce, R> notInForce);

  /** A verdict. */
  record Judged(GateDecision decision) implements GateOutcome {
    @Override
    public <R> R fold(Function<GateDecision, R> judged, Function<NotInForce, R> notInForce) {
      return judged.apply(decision);
    }
  }

  /**
   * No rule about this kind of lender was in force on the day.
   *
   * @param lenderKind the kind
   * @param asOf the day
   * @param first the first day on which a rule is, if the rule book has one
   */
  record NotInForce(LenderKind lenderKind, LocalDate asOf, Optional<LocalDate> first)
      implements GateOutcome {
    @Override
    public <R> R fold(Function<GateDecision, R> judged, Function<NotInForce, R> notInForce) {
      return notInForce.apply(this);
    }
  }
}
