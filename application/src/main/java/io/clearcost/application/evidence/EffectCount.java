package io.clearcost.application.evidence;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.ProductMix;
import io.clearcost.domain.money.Money;
import java.util.List;
import java.util.Optional;

/** What a hypothesis does to the loans that were looked at so far. */
public final class EffectCount {

  private final TurnTable turns = new TurnTable();
  private final Optional<MixCount> mixed;
  private long unreadable;

  /**
   * Nothing was looked at yet.
   *
   * @param mix the product mix that is supposed
   */
  EffectCount(Optional<ProductMix> mix) {
    this.mixed = mix.map(MixCount::new);
  }

  void add(LoanEffect effect) {
    turns.add(effect);
    mixed.ifPresent(count -> count.add(effect));
  }

  void addUnreadable() {
    unreadable++;
  }

  /** Every pair of outcomes that occurred, from the best to the worst. */
  public List<Turn> turns() {
    return turns.turns();
  }

  /** How many loans were looked at. */
  public long loans() {
    return turns().stream().mapToLong(Turn::loans).sum();
  }

  /** How many of them would get another outcome. */
  public long turned() {
    return turns().stream().filter(Turn::isAnother).mapToLong(Turn::loans).sum();
  }

  /** How many decisions could not be read. */
  public long unreadable() {
    return unreadable;
  }

  /**
   * Why the mix that is supposed cannot weigh them.
   *
   * @param isAll whether no loan comes any more
   */
  Optional<MixRefusal> refusal(boolean isAll) {
    return mixed.flatMap(count -> count.refusal(isAll));
  }

  /**
   * What the mix that is supposed makes of all of them; empty where none is. To be asked at the
   * end, when nothing refused it.
   */
  public Optional<MixEffect> mix() {
    return mixed.map(MixCount::effect);
  }

  /**
   * Loans with the same pair of outcomes.
   *
   * @param loans how many
   * @param principal theirs
   */
  public record Turn(Outcome before, Outcome after, long loans, Money principal) {

    /** Whether the outcome is another one. */
    public boolean isAnother() {
      return before != after;
    }
  }
}
