package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.cost.solver.IrrSolver;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import java.util.List;
import java.util.Optional;

/**
 * The additive rate of the enterprise form.
 *
 * <pre>
 *   (rate of the loan without fees) + sum over fees of (rate of that fee without interest),   each = IRR x periods a year
 * </pre>
 *
 * <p>Source: 企业贷款综合融资成本年化率的计算规则及示例, rules 1, 2 and 5 (known from an implementation of it).
 */
final class EnterpriseRate {

  private EnterpriseRate() {}

  static AnnualisedCost of(RepaymentPlan plan) {
    Optional<RateBracket> sum = nominal(PlanFlows.loanAlone(plan));
    for (FeeItem fee : plan.fees()) {
      Optional<RateBracket> own = nominal(PlanFlows.feeAlone(plan, fee));
      sum = sum.flatMap(before -> own.map(before::plus));
    }
    return sum.<AnnualisedCost>map(
            total -> new AnnualisedCost.Rated(RateConvention.ENTERPRISE_ADDITIVE, total))
        .orElseGet(
            () ->
                new AnnualisedCost.NotAvailable(
                    RateConvention.ENTERPRISE_ADDITIVE, "one of the parts has no single rate"));
  }

  private static Optional<RateBracket> nominal(List<DatedFlow> flows) {
    PeriodicFlows inUnits = UnitPeriodFinder.inUnitPeriods(flows);
    IrrSolution solution = IrrSolver.solve(inUnits);
    return solution.rate().map(rate -> rate.times(inUnits.unit().perYear()));
  }
}
