package io.clearcost.application.law;

import io.clearcost.application.port.Transactions;
import io.clearcost.domain.party.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts several changes of law on record, each for another person to decide: all or none. */
public final class ProposeLawChanges {

  private final ProposeLawChange propose;
  private final Transactions transactions;

  public ProposeLawChanges(ProposeLawChange propose, Transactions transactions) {
    this.propose = propose;
    this.transactions = transactions;
  }

  /**
   * What came of it.
   *
   * @param outcomes one for each command in their order, all of them recorded; empty where
   *     something is hindered
   * @param hindered by the place of the command, from 0, why it was not recorded; where one is,
   *     none is recorded
   */
  public record Outcome(List<ChangeOutcome> outcomes, SortedMap<Integer, ChangeOutcome> hindered) {}

  /** Records the proposals; no two of them have the same request id. */
  public Outcome handle(List<ProposeLawChange.Command> commands, Caller caller) {
    return transactions.write(() -> all(commands, caller));
  }

  private Outcome all(List<ProposeLawChange.Command> commands, Caller caller) {
    List<Optional<ChangeOutcome>> settled =
        commands.stream().map(command -> propose.settled(command, caller)).toList();
    SortedMap<Integer, ChangeOutcome> hindered = new TreeMap<>();
    for (int k = 0; k < settled.size(); k++) {
      int place = k;
      settled
          .get(k)
          .filter(outcome -> !outcome.isRecorded())
          .ifPresent(outcome -> hindered.put(place, outcome));
    }
    if (!hindered.isEmpty()) {
      return new Outcome(List.of(), hindered);
    }
    List<ChangeOutcome> outcomes = new ArrayList<>();
    for (int k = 0; k < settled.size(); k++) {
      ProposeLawChange.Command command = commands.get(k);
      outcomes.add(settled.get(k).orElseGet(() -> propose.record(command, caller)));
    }
    return new Outcome(outcomes, hindered);
  }
}
