package io.clearcost.application.evidence;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.money.Money;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a hypothesis does to the loans that were looked at so far. */
public final class EffectCount {

  private final Map<Outcome, Map<Outcome, Turn>> turns = new EnumMap<>(Outcome.class);
  private long unreadable;

  EffectCount() {}

  void add(LoanEffect effect) {
    Outcome before = effect.before().outcome();
    Outcome after = effect.after().outcome();
    turns
        .computeIfAbsent(before, any -> new EnumMap<>(Outcome.class))
        .merge(after, new Turn(before, after, 1, effect.principal()), Turn::plus);
  }

  void addUnreadable() {
    unreadable++;
  }

  /** Every pair of outcomes that occurred, from the best to the worst. */
  public List<Turn> turns() {
    return turns.values().stream().map(Map::values).flatMap(Collection::stream).toList();
  }

  /** How many loans were looked at. */
  public long loans() {
    return turns().stream().mapToLong(Turn::loans).sum();
  }

  /** How many of them would get another outcome. */
  public long turned() {
    return turns().stream()
        .filter(turn -> turn.before() != turn.after())
        .mapToLong(Turn::loans)
        .sum();
  }

  /** How many decisions could not be read. */
  public long unreadable() {
    return unreadable;
  }

  /**
   * Loans with the same pair of outcomes.
   *
   * @param loans how many
   * @param principal theirs
   */
  public record Turn(Outcome before, Outcome after, long loans, Money principal) {
    private Turn plus(Turn other) {
      return new Turn(before, after, loans + other.loans, principal.plus(other.principal));
    }
  }
}
