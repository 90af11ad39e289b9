package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;

/** Costs for tests, in few words. */
public final class Costs {

  private Costs() {}

  /** The cost of a loan that has one. */
  public static ComprehensiveFinancingCost of(LoanOffer offer) {
    return calculated(CostCalculator.calculate(offer, Lender.UNKNOWN));
  }

  /** The cost that was computed. */
  public static ComprehensiveFinancingCost calculated(CostOutcome outcome) {
    return outcome.fold(
        cost -> cost,
        none -> {
          throw new AssertionError(none.toString());
        },
        unmapped -> {
          throw new AssertionError(unmapped.toString());
        });
  }

  public static ComprehensiveFinancingCost of(LoanTerms terms) {
    return of(new LoanOffer.OfTerms(terms));
  }

  public static ComprehensiveFinancingCost of(RepaymentPlan plan) {
    return of(new LoanOffer.OfPlan(plan));
  }

  /** Why a loan has no cost. */
  public static IrrSolution.Reason refusal(LoanOffer offer) {
    return refusal(CostCalculator.calculate(offer, Lender.UNKNOWN));
  }

  /** Why there is no cost. */
  public static IrrSolution.Reason refusal(CostOutcome outcome) {
    return outcome.fold(
        cost -> {
          throw new AssertionError(cost.toString());
        },
        IrrSolution.NotFound::reason,
        unmapped -> {
          throw new AssertionError(unmapped.toString());
        });
  }

  /** The rate in percent with four decimals, or "-". */
  public static String percent(ComprehensiveFinancingCost cost, RateConvention convention) {
    return cost.under(convention)
        .rate()
        .map(AnnualRate::percent)
        .map(text -> text.replace(" %", ""))
        .orElse("-");
  }
}
