package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.IrrSolution;
import java.util.function.Function;

/** What came of computing a cost. */
public sealed interface CostOutcome {

  <R> R fold(
      Function<ComprehensiveFinancingCost, R> calculated, Function<IrrSolution.NotFound, R> noRate);

  /** The cost. */
  record Calculated(ComprehensiveFinancingCost cost) implements CostOutcome {
    @Override
    public <R> R fold(
        Function<ComprehensiveFinancingCost, R> calculated,
        Function<IrrSolution.NotFound, R> noRate) {
      return calculated.apply(cost);
    }
  }

  /** The flows have not exactly one rate. */
  record NoRate(IrrSolution.NotFound reason) implements CostOutcome {
    @Override
    public <R> R fold(
        Function<ComprehensiveFinancingCost, R> calculated,
        Function<IrrSolution.NotFound, R> noRate) {
      return noRate.apply(reason);
    }
  }
}
