package io.clearcost.application.law;

import io.clearcost.domain.law.change.ChangeControl;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.party.Caller;
import java.util.Optional;

/** Reads one change of law. */
public final class ReadLawChange {

  private final LawChanges changes;

  public ReadLawChange(LawChanges changes) {
    this.changes = changes;
  }

  /** The change; empty when there is none that the caller may see. */
  public Optional<RecordedChange> handle(ChangeId id, Caller caller) {
    return changes
        .find(id)
        .filter(change -> ChangeControl.maySee(caller, change.proposal().change()));
  }
}
