package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.Compounding;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.time.UnitPeriod;

/** The effective annual rate that a period rate amounts to. */
final class CompoundRate {

  private CompoundRate() {}

  static AnnualisedCost of(RateConvention convention, RateBracket perPeriod, UnitPeriod unit) {
    return Compounding.annual(perPeriod, unit.perYear())
        .<AnnualisedCost>map(annual -> new AnnualisedCost.Rated(convention, annual))
        .orElseGet(
            () ->
                new AnnualisedCost.NotAvailable(
                    convention, "compounded over a year the rate is beyond all measure"));
  }
}
