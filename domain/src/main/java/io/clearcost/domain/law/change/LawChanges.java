package io.clearcost.domain.law.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Every change that was ever proposed, with its verdict. Both are added, never changed. */
public interface LawChanges {

  /** Adds a proposal; its id and its request id among the person's are not on record yet. */
  void propose(ChangeProposal proposal);

  /**
   * Adds a verdict; the proposal is on record and open, the request id among the person's verdicts
   * is not, and who approves did not propose.
   */
  void decide(ChangeVerdict verdict);

  Optional<RecordedChange> find(ChangeId id);

  /** The change that {@code person} proposed by {@code requestId}. */
  Optional<RecordedChange> findProposed(String person, String requestId);

  /** The change that {@code person} decided by {@code requestId}. */
  Optional<RecordedChange> findDecided(String person, String requestId);

  /**
   * The approved changes in the order of their approval, as they are read for every loan. Entries
   * of the register are not among them: approved, they are in the register.
   */
  List<RecordedChange> approved();

  /**
   * Those that were approved by an instant, so that what was known then can be asked.
   *
   * @param known that instant itself counts
   */
  default List<RecordedChange> approved(Instant known) {
    return approved().stream().filter(change -> change.isApprovedAt(known)).toList();
  }

  /**
   * Changes, the last proposed first.
   *
   * @param before only those proposed before this place, as {@link ChangePage#next} gave it; empty
   *     for the newest
   * @param size at most so many, positive
   */
  ChangePage list(ChangeFilter filter, OptionalLong before, int size);
}
