package io.clearcost.application.law;

import io.clearcost.domain.law.change.ChangeFilter;
import io.clearcost.domain.law.change.ChangePage;
import io.clearcost.domain.law.change.ChangeStatus;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.party.Caller;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists the changes of law that the caller may see, the last proposed first. */
public final class ListLawChanges {

  /**
   * Which changes.
   *
   * @param status only those that have come so far
   * @param before where the page before ended; empty for the newest
   * @param size at most so many
   */
  public record Command(Optional<ChangeStatus> status, OptionalLong before, int size) {}

  private final LawChanges changes;

  public ListLawChanges(LawChanges changes) {
    this.changes = changes;
  }

  public ChangePage handle(Command command, Caller caller) {
    return changes.list(
        ChangeFilter.visibleTo(caller, command.status()), command.before(), command.size());
  }
}
