package io.clearcost.domain.cost;

import io.clearcost.domain.cost.DatedRate.ProvenRate;
import io.clearcost.domain.cost.solver.IrrSolution.Found;
import io.clearcost.domain.cost.solver.IrrSolution.NotFound;
import io.clearcost.domain.cost.solver.IrrSolution.Reason;
import io.clearcost.domain.cost.solver.IrrSolver;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Computes the comprehensive financing cost of a loan offered at any depth.
 *
 * <p>The way is terms → plan → dated flows → flows in unit periods → period rate → annual rates.
 * All rates come as certified brackets of annual fractions (0.24 is 24 %). Source of the formulas:
 * 中国人民银行公告〔2021〕第3号 and its annex; 企业贷款综合融资成本年化率的计算规则及示例.
 */
public final class CostCalculator {

  private CostCalculator() {}

  /**
   * Computes the cost.
   *
   * @param offer the loan
   * @param lender what is known of the lender
   */
  public static CostOutcome calculate(LoanOffer offer, Lender lender) {
    return offer.fold(
        terms -> ofPlan(PlanExpander.expand(terms), ContractRate.annual(terms), lender),
        plan -> ofPlan(plan, Optional.empty(), lender),
        flows -> ofFlows(flows, lender));
  }

  /**
   * The same cost with the convention that binds under the readings of a lender; what counts stays.
   */
  public static ComprehensiveFinancingCost rebound(ComprehensiveFinancingCost cost, Lender lender) {
    return new ComprehensiveFinancingCost(
        cost.principal(),
        cost.items(),
        cost.annualised(),
        BindingReading.choose(lender, cost.flows(), cost.annualised()),
        cost.proof(),
        cost.decomposition());
  }

  private static CostOutcome ofPlan(RepaymentPlan offered, Optional<Ratio> quoted, Lender lender) {
    ChargeReview review = ChargeReview.of(offered, lender);
    if (!review.unmapped().isEmpty()) {
      return new CostOutcome.NotMapped(review.unmapped());
    }
    PlanColumns counted = review.counted();
    PeriodicFlows flows = counted.flows();
    return solve(flows, found -> ofPlan(review, counted, flows, found, quoted, lender));
  }

  private static CostOutcome.Calculated ofPlan(
      ChargeReview review,
      PlanColumns counted,
      PeriodicFlows flows,
      Found found,
      Optional<Ratio> quoted,
      Lender lender) {
    PartsProof parts = PartsProof.of(counted);
    List<Optional<RateBracket>> ownRates = parts.ownRates();
    Money total = flows.paid().minus(flows.received());
    ComprehensiveFinancingCost cost =
        cost(
            found,
            flows,
            lender,
            Optional.of(review.plan().principal()),
            DatedRate.ofDays(counted.daily()),
            List.of(FlatRate.of(total, parts.occupied()), EnterpriseRate.of(ownRates)));
    return new CostOutcome.Calculated(
        Decomposer.decompose(review, counted, lender, cost, ownRates, quoted),
        Optional.of(parts),
        Optional.of(review.plan()));
  }

  private static CostOutcome ofFlows(CashFlows cashFlows, Lender lender) {
    return periodic(cashFlows)
        .map(flows -> solve(flows, found -> ofFlows(cashFlows, flows, found, lender)))
        .orElseGet(() -> new CostOutcome.NoRate(new NotFound(Reason.TOO_IRREGULAR, List.of())));
  }

  /** Cash flows in their own unit period; empty where they are too irregular for one. */
  static Optional<PeriodicFlows> periodic(CashFlows cashFlows) {
    return cashFlows.fold(
        dated -> Optional.of(UnitPeriodFinder.inUnitPeriods(withoutZeroes(dated.flows()))),
        periodic -> UnitPeriodFinder.inOwnUnit(periodic.flows()));
  }

  private static CostOutcome.Calculated ofFlows(
      CashFlows cashFlows, PeriodicFlows flows, Found found, Lender lender) {
    ProvenRate dated =
        cashFlows.fold(given -> DatedRate.of(given.flows()), given -> DatedRate.of(given.flows()));
    AnnualisedCost enterprise =
        new AnnualisedCost.NotAvailable(
            RateConvention.ENTERPRISE_ADDITIVE, "the cash flows do not tell interest from fees");
    return new CostOutcome.Calculated(
        cost(
            found, flows, lender, Optional.empty(), dated, List.of(FlatRate.of(flows), enterprise)),
        Optional.empty(),
        Optional.empty());
  }

  /** Days on which money moves: a day without any cannot cut a term into more periods. */
  private static List<DatedFlow> withoutZeroes(List<DatedFlow> flows) {
    DatedFlow disbursement = flows.get(0);
    return flows.stream()
        .filter(flow -> flow.equals(disbursement) || !flow.amount().isZero())
        .toList();
  }

  private static CostOutcome solve(
      PeriodicFlows flows, Function<Found, CostOutcome.Calculated> cost) {
    return IrrSolver.solve(flows).fold(cost::apply, CostOutcome.NoRate::new);
  }

  private static ComprehensiveFinancingCost cost(
      Found found,
      PeriodicFlows flows,
      Lender lender,
      Optional<Money> principal,
      ProvenRate dated,
      List<AnnualisedCost> further) {
    RateBracket perPeriod = found.bracket();
    List<AnnualisedCost> annualised = new ArrayList<>();
    annualised.add(
        new AnnualisedCost.Rated(
            RateConvention.NOMINAL_SIMPLE, perPeriod.times(flows.unit().perYear())));
    annualised.add(CompoundRate.of(RateConvention.EFFECTIVE_COMPOUND, perPeriod, flows.unit()));
    annualised.add(dated.cost());
    annualised.addAll(further);
    return new ComprehensiveFinancingCost(
        principal,
        List.of(),
        annualised,
        BindingReading.choose(lender, flows, annualised),
        new CostProof(new RateProof(flows, perPeriod, found.uniqueness()), dated.proof()));
  }
}
