package io.clearcost.application.evidence;

import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.party.Caller;
import java.util.Optional;

/** Judges one stored decision again. Nothing is stored. */
public final class ReplayDecision {

  private final DecisionLog decisions;
  private final DecisionReplayer replayer;

  public ReplayDecision(DecisionLog decisions, DecisionReplayer replayer) {
    this.decisions = decisions;
    this.replayer = replayer;
  }

  /** What came of it; empty when there is no such decision that the caller may see. */
  public Optional<Replay> handle(DecisionId id, Caller caller) {
    return decisions
        .entry(id)
        .filter(entry -> caller.mayReadOf(entry.institution()))
        .map(replayer::replay);
  }
}
