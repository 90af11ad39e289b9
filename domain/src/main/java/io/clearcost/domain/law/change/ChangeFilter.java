package io.clearcost.domain.law.change;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.util.Optional;

/**
 * Which changes are asked for.
 *
 * @param status only those that have come so far
 * @param everyInstitution whether the own matters of every institution are among them
 * @param institution whose own matters are among them, where not everybody's are
 */
public record ChangeFilter(
    Optional<ChangeStatus> status, boolean everyInstitution, Optional<InstitutionId> institution) {

  /** Those that {@code caller} may see. */
  public static ChangeFilter visibleTo(Caller caller, Optional<ChangeStatus> status) {
    return new ChangeFilter(
        status, caller.maySeeAll(), caller.institution().filter(caller::mayReadLawOf));
  }

  /** Whether a change is asked for. */
  public boolean matches(RecordedChange change) {
    Optional<InstitutionId> owner = change.proposal().change().owner();
    return status.map(change.status()::equals).orElse(true)
        && (everyInstitution || owner.isEmpty() || owner.equals(institution));
  }
}
