package io.clearcost.application.evidence;

import io.clearcost.domain.law.change.ChangeControl;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.time.LegalTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Says what a change of law would do to the stored loans that it reaches. Nothing is stored. */
public final class ShowChangeEffect {

  private final LawChanges changes;
  private final StoredLoanJudge loans;
  private final InstantSource clock;

  public ShowChangeEffect(LawChanges changes, StoredLoanJudge loans, InstantSource clock) {
    this.changes = changes;
    this.loans = loans;
    this.clock = clock;
  }

  /** Of a change on record that is open. */
  public EffectOutcome handle(ChangeId id, Optional<InstitutionId> institution, Caller caller) {
    Optional<RecordedChange> change =
        changes.find(id).filter(found -> ChangeControl.maySee(caller, found.proposal().change()));
    if (change.isEmpty()) {
      return new EffectOutcome.ChangeNotFound(id);
    }
    return ChangeControl.refusalOfTrial(change.get())
        .<EffectOutcome>map(EffectOutcome.Refused::new)
        .orElseGet(() -> effects(change.get().proposal().change(), institution, caller));
  }

  /** Of a change that nobody proposed; it may reach back. */
  public EffectOutcome handle(LawChange draft, Optional<InstitutionId> institution, Caller caller) {
    if (!ChangeControl.maySee(caller, draft)) {
      return new EffectOutcome.ChangeNotPermitted(draft);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    return ChangeControl.refusalOfTrial(draft, today, loans.approvedLaw().lprHistory())
        .<EffectOutcome>map(EffectOutcome.Refused::new)
        .orElseGet(() -> effects(draft, institution, caller));
  }

  private EffectOutcome effects(
      LawChange change, Optional<InstitutionId> institution, Caller caller) {
    Optional<InstitutionId> only = institution.or(change::owner);
    return loans
        .all(new SupposedChange(change), only, Optional.of(change.from()), caller)
        .<EffectOutcome>map(EffectOutcome.Begun::new)
        .orElseGet(() -> new EffectOutcome.DecisionsNotPermitted(only));
  }
}
