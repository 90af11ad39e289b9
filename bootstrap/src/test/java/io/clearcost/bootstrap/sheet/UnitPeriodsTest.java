package io.clearcost.bootstrap.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.UnitPeriodFlows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "month, 12, 'Unit period: month, 12 a year.'",
    "2 weeks, 26, 'Unit period: 2 weeks, 26 a year.'",
    "30 days, 73/6, 'Unit period: 30 days, 12.1667 a year (73/6).'",
    "5 months, 12/5, 'Unit period: 5 months, 2.4000 a year (12/5).'"
  })
  void unit_ofAnyLength_isSaidInWords(String unit, String perYear, String expected) {
    ComprehensiveFinancingCost cost =
        ComprehensiveFinancingCost.newBuilder()
            .setUnitPeriodFlows(
                UnitPeriodFlows.newBuilder().setUnitPeriod(unit).setPeriodsPerYear(perYear))
            .build();

    assertThat(UnitPeriods.describe(cost)).contains(expected);
  }

  @Test
  void unit_ofACostWithoutFlows_isNotSaid() {
    assertThat(UnitPeriods.describe(ComprehensiveFinancingCost.getDefaultInstance())).isEmpty();
  }
}
