package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import java.util.Optional;

/** Says in which periods a cost was counted. */
final class UnitPeriods {

  private UnitPeriods() {}

  static Optional<String> describe(ComprehensiveFinancingCost cost) {
    if (!cost.hasUnitPeriodFlows()) {
      return Optional.empty();
    }
    return Optional.of(
        "Unit period: %s, %s a year."
            .formatted(
                cost.getUnitPeriodFlows().getUnitPeriod(),
                cost.getUnitPeriodFlows().getPeriodsPerYear()));
  }
}
