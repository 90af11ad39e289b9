package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.IrrSolution.NotFound;
import io.clearcost.domain.cost.solver.IrrSolution.Reason;
import io.clearcost.domain.loan.ActualFlow;
import io.clearcost.domain.loan.ActualLoan;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes what a loan really cost, from what was really paid and when.
 *
 * <p>The flows go through {@link CostCalculator} as dated cash flows, so that an offered cost and a
 * realised one are the same figure where the loan was kept to its terms. The actual flows tell
 * principal from charges, hence {@link RateConvention#FLAT_SIMPLE} is given too. Principal still
 * owed counts as repaid on the day asked about.
 */
public final class RealisedCostCalculator {

  private RealisedCostCalculator() {}

  /**
   * Computes the realised cost.
   *
   * @param loan everything that flowed
   * @param asOf the day; what flowed later is left out
   * @param lender what is known of the lender
   * @throws IllegalArgumentException when nothing had been paid out by {@code asOf}
   */
  public static RealisedCost calculate(ActualLoan loan, LocalDate asOf, Lender lender) {
    ActualLoan known = loan.until(asOf);
    return new RealisedCost(
        asOf,
        known.totals(),
        known.outstandingPrincipal(),
        cost(known, asOf, lender),
        cost(known.withoutDefaultCharges(), asOf, lender),
        DefaultChargeCeiling.of(known, asOf));
  }

  private static CostOutcome cost(ActualLoan known, LocalDate asOf, Lender lender) {
    ActualLoan closed = closed(known, asOf);
    List<DatedFlow> flows =
        DatedFlow.merged(closed.flows().stream().map(ActualFlow::toBorrower).toList());
    if (flows.get(0).amount().isZero()) {
      return new CostOutcome.NoRate(new NotFound(Reason.ONE_SIGNED, List.of()));
    }
    return CostCalculator.calculate(new LoanOffer.OfFlows(new CashFlows.Dated(flows)), lender)
        .fold(
            cost ->
                new CostOutcome.Calculated(
                    withFlatRate(cost, closed, flows), Optional.empty(), Optional.empty()),
            CostOutcome.NoRate::new,
            CostOutcome.NotMapped::new);
  }

  /** The loan as if what is still owed of principal were repaid on the day. */
  private static ActualLoan closed(ActualLoan known, LocalDate asOf) {
    Money owed = known.outstandingPrincipal();
    if (!owed.isPositive()) {
      return known;
    }
    List<ActualFlow> flows = new ArrayList<>(known.flows());
    flows.add(new ActualFlow(asOf, owed, FlowComponent.PRINCIPAL));
    return new ActualLoan(flows);
  }

  /** The same cost with the flat rate, which bare cash flows have of a single payment only. */
  private static ComprehensiveFinancingCost withFlatRate(
      ComprehensiveFinancingCost cost, ActualLoan closed, List<DatedFlow> flows) {
    List<AnnualisedCost> annualised =
        cost.annualised().stream()
            .map(
                given ->
                    given.convention() == RateConvention.FLAT_SIMPLE && given.rate().isEmpty()
                        ? FlatRate.of(cost.totalCost(), occupied(closed, flows))
                        : given)
            .toList();
    return new ComprehensiveFinancingCost(
        cost.principal(), cost.items(), annualised, cost.binding(), cost.proof());
  }

  /** The money occupied, on the days of all flows too, so that both have the same unit period. */
  private static PeriodicFlows occupied(ActualLoan closed, List<DatedFlow> flows) {
    List<DatedFlow> steps = new ArrayList<>(closed.occupied());
    flows.stream()
        .filter(flow -> !flow.amount().isZero())
        .forEach(flow -> steps.add(new DatedFlow(flow.date(), Money.ZERO)));
    return UnitPeriodFinder.inUnitPeriods(DatedFlow.merged(steps));
  }
}
