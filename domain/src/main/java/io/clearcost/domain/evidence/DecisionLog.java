package io.clearcost.domain.evidence;

import io.clearcost.domain.party.InstitutionId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Every decision ever made. Entries are added, never changed or removed. */
public interface DecisionLog {

  /**
   * Writes down what of a decision is known before it has its place in the log, which is nearly all
   * of it, and nothing is on record yet. To be done before the transaction, so that others do not
   * wait for it.
   */
  Draft draft(Judgement judgement);

  /** What is written down and not on record yet; can be recorded once. */
  interface Draft {

    /**
     * Adds a decision; its id and its request id within the institution are not on record yet.
     *
     * @param decision on the judgement that was written down
     */
    void record(Decision decision);
  }

  /** Adds a decision, as its {@link Draft} does. */
  default void record(Decision decision) {
    draft(decision.judgement()).record(decision);
  }

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

  /** One entry as it is kept. */
  Optional<LogEntry> entry(DecisionId id);

  /**
   * Entries as they are kept, in the order in which they were recorded.
   *
   * @param after only those recorded after this place; empty for the first ones
   * @param size at most so many, positive; fewer are the last ones for now
   */
  List<LogEntry> entries(LogSelection selection, OptionalLong after, int size);

  /** The loans of {@link #entries}; many times quicker, for nothing else of them is read. */
  List<LoggedLoan> loans(LogSelection selection, OptionalLong after, int size);

  /** The place of the newest entry; empty in an empty log. */
  OptionalLong newest();
}
