package io.clearcost.application.evidence;

import io.clearcost.application.evidence.EffectCount.Turn;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Loans by the outcome before and after, added up exactly. */
final class TurnTable {

  private final Map<Outcome, Map<Outcome, Sum>> sums = new EnumMap<>(Outcome.class);

  void add(LoanEffect effect) {
    add(
        new Sum(
            effect.before().outcome(),
            effect.after().outcome(),
            Ratio.ONE,
            Ratio.of(effect.principal().fen())));
  }

  /** Adds all of another table, each loan of it counting {@code weight} times. */
  void add(TurnTable other, Ratio weight) {
    other.sums().forEach(sum -> add(sum.times(weight)));
  }

  private void add(Sum sum) {
    sums.computeIfAbsent(sum.before, any -> new EnumMap<>(Outcome.class))
        .merge(sum.after, sum, Sum::plus);
  }

  /** Every pair of outcomes that occurred, from the best to the worst, rounded half up. */
  List<Turn> turns() {
    return sums().stream().map(Sum::rounded).toList();
  }

  /** The part of the principal that gets another outcome, exact; there is principal. */
  Ratio turnedShare() {
    return principal(sums().stream().filter(sum -> sum.before != sum.after))
        .dividedBy(principal(sums().stream()));
  }

  private static Ratio principal(Stream<Sum> some) {
    return some.map(Sum::principal).reduce(Ratio.ZERO, Ratio::plus);
  }

  private List<Sum> sums() {
    return sums.values().stream().map(Map::values).flatMap(Collection::stream).toList();
  }

  /**
   * Loans with the same pair of outcomes.
   *
   * @param loans how many
   * @param principal theirs in fen
   */
  private record Sum(Outcome before, Outcome after, Ratio loans, Ratio principal) {
    private Sum plus(Sum other) {
      return new Sum(before, after, loans.plus(other.loans), principal.plus(other.principal));
    }

    private Sum times(Ratio weight) {
      return new Sum(before, after, loans.times(weight), principal.times(weight));
    }

    private Turn rounded() {
      return new Turn(
          before,
          after,
          loans.toLong(RoundingMode.HALF_UP),
          Money.ofFen(principal.toLong(RoundingMode.HALF_UP)));
    }
  }
}
