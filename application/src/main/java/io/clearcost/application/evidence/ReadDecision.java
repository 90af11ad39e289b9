package io.clearcost.application.evidence;

import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.party.Caller;
import java.util.Optional;

/** Reads one decision. */
public final class ReadDecision {

  private final DecisionLog decisions;

  public ReadDecision(DecisionLog decisions) {
    this.decisions = decisions;
  }

  /**
   * The decision; empty when there is none that the caller may see, so that nobody learns which
   * identifiers exist.
   */
  public Optional<Decision> handle(DecisionId id, Caller caller) {
    return decisions
        .find(id)
        .filter(decision -> caller.mayReadOf(decision.judgement().application().institution()));
  }
}
