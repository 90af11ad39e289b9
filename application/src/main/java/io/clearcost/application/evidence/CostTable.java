package io.clearcost.application.evidence;

import io.clearcost.domain.gate.SupposedVerdict;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Binding rates by convention, weighted by principal and added up exactly; a loan without a cost
 * adds nothing.
 */
final class CostTable {

  private final Map<RateConvention, Sum> sums = new EnumMap<>(RateConvention.class);

  void add(SupposedVerdict verdict, Money principal) {
    Ratio fen = Ratio.of(principal.fen());
    verdict
        .bindingRate()
        .ifPresent(
            rate -> add(rate.convention(), new Sum(Ratio.of(rate.fraction()).times(fen), fen)));
  }

  /** Adds all of another table, each loan of it counting {@code weight} times. */
  void add(CostTable other, Ratio weight) {
    other.sums.forEach((convention, sum) -> add(convention, sum.times(weight)));
  }

  private void add(RateConvention convention, Sum sum) {
    sums.merge(convention, sum, Sum::plus);
  }

  /** The average of each convention in which anything of weight has a cost. */
  List<AverageCost> averages() {
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue().principal.signum() > 0)
        .map(entry -> entry.getValue().average(entry.getKey()))
        .toList();
  }

  /**
   * Of one convention.
   *
   * @param weighted sum of rate times principal, in fen
   * @param principal sum of principal, in fen
   */
  private record Sum(Ratio weighted, Ratio principal) {
    private Sum plus(Sum other) {
      return new Sum(weighted.plus(other.weighted), principal.plus(other.principal));
    }

    private Sum times(Ratio weight) {
      return new Sum(weighted.times(weight), principal.times(weight));
    }

    private AverageCost average(RateConvention convention) {
      return new AverageCost(
          new AnnualRate(
              weighted.dividedBy(principal).toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP),
              convention),
          Money.ofFen(principal.toLong(RoundingMode.HALF_UP)));
    }
  }
}
