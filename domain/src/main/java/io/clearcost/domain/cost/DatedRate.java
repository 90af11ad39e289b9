package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.IrrSolver;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The effective annual rate on actual days.
 *
 * <pre>  sum of  flow / (1 + r)^(d / 365)  =  0,   d = days since the first flow</pre>
 *
 * <p>Solved as a rate per day and compounded 365 times, which is the same equation.
 */
final class DatedRate {

  private DatedRate() {}

  /** The rate, with its proof where there is one. */
  static ProvenRate of(List<DatedFlow> flows) {
    LocalDate start = flows.get(0).date();
    PeriodicFlows daily =
        new PeriodicFlows(
            UnitPeriod.DAY,
            flows.stream()
                .map(
                    flow ->
                        new PeriodicFlow(
                            PeriodOffset.ofWhole(
                                Math.toIntExact(ChronoUnit.DAYS.between(start, flow.date()))),
                            flow.amount()))
                .toList());
    return IrrSolver.solve(daily)
        .fold(
            found ->
                new ProvenRate(
                    CompoundRate.of(
                        RateConvention.DATED_EFFECTIVE, found.bracket(), UnitPeriod.DAY),
                    Optional.of(new RateProof(daily, found.bracket(), found.uniqueness()))),
            none -> ProvenRate.notAvailable("the dated cash flows have no single rate"));
  }

  /**
   * A rate and what proves it.
   *
   * @param cost the annual rate, or why there is none
   * @param proof of the rate per day; empty where there is none
   */
  record ProvenRate(AnnualisedCost cost, Optional<RateProof> proof) {

    static ProvenRate notAvailable(String reason) {
      return new ProvenRate(
          new AnnualisedCost.NotAvailable(RateConvention.DATED_EFFECTIVE, reason),
          Optional.empty());
    }
  }
}
