package io.clearcost.domain.evidence;

import io.clearcost.domain.party.InstitutionId;
import java.util.Optional;
import java.util.OptionalLong;

/** Every decision ever made. Entries are added, never changed or removed. */
public interface DecisionLog {

  /** Adds a decision; its id and its request id within the institution are not on record yet. */
  void record(Decision decision);

  Optional<Decision> find(DecisionId id);

  /** The decision that {@code requestId} of {@code institution} led to. */
  Optional<Decision> findByRequest(InstitutionId institution, RequestId requestId);

  /**
   * Decisions, newest first.
   *
   * @param before only those recorded before this place, as {@link DecisionPage#next} gave it;
   *     empty for the newest
   * @param size at most so many, positive
   */
  DecisionPage list(DecisionFilter filter, OptionalLong before, int size);
}
