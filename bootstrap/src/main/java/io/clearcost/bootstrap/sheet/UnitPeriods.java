package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Says in which periods a cost was counted. Where the periods of a year are no whole number they
 * are shown with four decimals and as the exact fraction: 30 days are 12.1667 a year (73/6).
 */
final class UnitPeriods {

  private static final int DECIMALS = 4;

  private UnitPeriods() {}

  static Optional<String> describe(ComprehensiveFinancingCost cost) {
    if (!cost.hasUnitPeriodFlows()) {
      return Optional.empty();
    }
    String exact = cost.getUnitPeriodFlows().getPeriodsPerYear();
    return Optional.of(
        "Unit period: %s, %s."
            .formatted(
                cost.getUnitPeriodFlows().getUnitPeriod(),
                exact.contains("/") ? decimal(exact) : exact + " a year"));
  }

  private static String decimal(String exact) {
    int bar = exact.indexOf('/');
    BigDecimal rounded =
        new BigDecimal(exact.substring(0, bar))
            .divide(new BigDecimal(exact.substring(bar + 1)), DECIMALS, RoundingMode.HALF_UP);
    return "%s a year (%s)".formatted(rounded.toPlainString(), exact);
  }
}
