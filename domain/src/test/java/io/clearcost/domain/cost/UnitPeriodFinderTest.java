package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.row;
import static io.clearcost.domain.rate.RateConvention.NOMINAL_SIMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.time.UnitPeriod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitPeriodFinderTest {

  /** 12,450 after a year for 10,000 is 24.5 %; cut into months it would be 22.1 %. */
  @Test
  void unit_ofAPlanPaddedWithEmptyRows_isThatOfThePayments() {
    List<PlanRow> rows = new ArrayList<>();
    for (int month = 1; month < 12; month++) {
      rows.add(row(START.plusMonths(month), 0, 0));
    }
    rows.add(row(START.plusMonths(12), 1_000_000, 245_000));

    ComprehensiveFinancingCost cost =
        Costs.of(new RepaymentPlan(Money.ofFen(1_000_000), START, rows, List.of()));

    assertThat(Costs.percent(cost, NOMINAL_SIMPLE)).isEqualTo("24.5000");
  }

  @Test
  void unit_ofFlowsPaddedWithZeroes_isThatOfThePayments() {
    ComprehensiveFinancingCost cost =
        Costs.of(
            dated(
                flow(START, 1_000_000),
                flow(START.plusMonths(1), 0),
                flow(START.plusMonths(2), 0),
                flow(START.plusMonths(12), -1_245_000)));

    assertThat(Costs.percent(cost, NOMINAL_SIMPLE)).isEqualTo("24.5000");
  }

  /** A 20th that is a Sunday is paid on the 22nd; the other eleven months stay months. */
  @Test
  void unit_withOnePaymentMovedByAHoliday_staysTheMonth() {
    List<DatedFlow> flows = new ArrayList<>();
    flows.add(flow(day("2026-07-20"), 1_000_000));
    for (int month = 1; month <= 12; month++) {
      flows.add(flow(day("2026-07-20").plusMonths(month).plusDays(month == 5 ? 2 : 0), -94_560));
    }

    ComprehensiveFinancingCost cost = Costs.of(dated(flows.toArray(DatedFlow[]::new)));

    assertThat(cost.flows().unit()).isEqualTo(UnitPeriod.MONTH);
  }
}
