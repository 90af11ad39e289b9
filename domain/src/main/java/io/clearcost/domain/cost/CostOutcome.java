package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.loan.RepaymentPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of computing a cost. */
public sealed interface CostOutcome {

  <R> R fold(
      Function<ComprehensiveFinancingCost, R> calculated,
      Function<IrrSolution.NotFound, R> noRate,
      Function<List<UnmappedCharge>, R> notMapped);

  /**
   * What the rates of the cost follow from that tell principal from charges, as {@link
   * PartsProof#of} has it; empty where there is no cost, or cash flows only.
   */
  default Optional<PartsProof> parts() {
    return Optional.empty();
  }

  /** The plan that the cost was worked out from; empty as {@link #parts} is. */
  default Optional<RepaymentPlan> plan() {
    return Optional.empty();
  }

  /**
   * The cost.
   *
   * @param cost of the loan
   * @param parts worked out on the way; empty where only cash flows are known
   * @param plan as offered, or as it follows from the terms; empty where only cash flows are known
   */
  record Calculated(
      ComprehensiveFinancingCost cost, Optional<PartsProof> parts, Optional<RepaymentPlan> plan)
      implements CostOutcome {
    @Override
    public <R> R fold(
        Function<ComprehensiveFinancingCost, R> calculated,
        Function<IrrSolution.NotFound, R> noRate,
        Function<List<UnmappedCharge>, R> notMapped) {
      return calculated.apply(cost);
    }
  }

  /** The flows have not exactly one rate. */
  record NoRate(IrrSolution.NotFound reason) implements CostOutcome {
    @Override
    public <R> R fold(
        Function<ComprehensiveFinancingCost, R> calculated,
        Function<IrrSolution.NotFound, R> noRate,
        Function<List<UnmappedCharge>, R> notMapped) {
      return noRate.apply(reason);
    }
  }

  /**
   * No rule says what some charges are.
   *
   * @param charges every one of them, at least one
   */
  record NotMapped(List<UnmappedCharge> charges) implements CostOutcome {
    public NotMapped {
      charges = List.copyOf(charges);
    }

    @Override
    public <R> R fold(
        Function<ComprehensiveFinancingCost, R> calculated,
        Function<IrrSolution.NotFound, R> noRate,
        Function<List<UnmappedCharge>, R> notMapped) {
      return notMapped.apply(charges);
    }
  }
}
