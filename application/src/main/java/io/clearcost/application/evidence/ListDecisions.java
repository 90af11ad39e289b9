package io.clearcost.application.evidence;

import io.clearcost.domain.evidence.DecisionFilter;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.DecisionPage;
import io.clearcost.domain.party.Caller;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists the decisions that the caller may see, newest first. */
public final class ListDecisions {

  /**
   * Which decisions.
   *
   * @param filter what to list
   * @param before where the page before ended; empty for the newest
   * @param size at most so many
   */
  public record Command(DecisionFilter filter, OptionalLong before, int size) {}

  private final DecisionLog decisions;

  public ListDecisions(DecisionLog decisions) {
    this.decisions = decisions;
  }

  /** A page; empty when the caller may see none of what was asked for. */
  public DecisionPage handle(Command command, Caller caller) {
    return Visibility.of(
        command.filter().institution(),
        caller,
        () -> list(command.filter(), command),
        only -> list(new DecisionFilter(Optional.of(only), command.filter().outcome()), command),
        () -> new DecisionPage(List.of(), OptionalLong.empty()));
  }

  private DecisionPage list(DecisionFilter filter, Command command) {
    return decisions.list(filter, command.before(), command.size());
  }
}
