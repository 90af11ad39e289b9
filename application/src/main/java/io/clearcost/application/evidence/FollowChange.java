package io.clearcost.application.evidence;

import io.clearcost.domain.law.change.ChangeControl;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeStatus;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Follows decisions as they are recorded, and says what an open change would do to each. It reads
 * the log, so that who judges pays nothing for it and nothing is missed.
 */
public final class FollowChange {

  /**
   * What is followed.
   *
   * @param change the change
   * @param institution only loans of this institution; empty for all that the caller may see
   * @param after the place in the log to go on after; empty to begin with what comes now
   */
  public record Command(ChangeId change, Optional<InstitutionId> institution, OptionalLong after) {}

  private final LawChanges changes;
  private final StoredLoanJudge loans;

  public FollowChange(LawChanges changes, StoredLoanJudge loans) {
    this.changes = changes;
    this.loans = loans;
  }

  /** The effects to come, which never come to an end by themselves. */
  public EffectOutcome handle(Command command, Caller caller) {
    Optional<RecordedChange> change =
        changes
            .find(command.change())
            .filter(found -> ChangeControl.maySee(caller, found.proposal().change()));
    if (change.isEmpty()) {
      return new EffectOutcome.ChangeNotFound(command.change());
    }
    return ChangeControl.refusalOfTrial(change.get())
        .<EffectOutcome>map(EffectOutcome.Refused::new)
        .orElseGet(() -> effects(change.get().proposal().change(), command, caller));
  }

  /** Whether a change is still open, and so worth following. */
  public boolean isOpen(ChangeId id) {
    return changes.find(id).filter(change -> change.status() == ChangeStatus.OPEN).isPresent();
  }

  private EffectOutcome effects(LawChange change, Command command, Caller caller) {
    Optional<InstitutionId> only = command.institution().or(change::owner);
    return loans
        .following(new SupposedChange(change), only, change.from(), command.after(), caller)
        .<EffectOutcome>map(EffectOutcome.Begun::new)
        .orElseGet(() -> new EffectOutcome.DecisionsNotPermitted(only));
  }
}
