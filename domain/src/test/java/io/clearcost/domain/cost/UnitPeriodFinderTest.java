package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.row;
import static io.clearcost.domain.rate.RateConvention.NOMINAL_SIMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Disbursed on the 15th, due on the 20th: the 36 days of the first period are not the unit. */
  @Test
  void unit_ofTwoInstalmentsAfterAnOddFirstPeriod_isTheMonth() {
    ComprehensiveFinancingCost cost =
        Costs.of(
            dated(
                flow(day("2026-01-15"), 1_000_000),
                flow(day("2026-02-20"), -510_000),
                flow(day("2026-03-20"), -520_000)));

    assertThat(cost.flows().unit()).isEqualTo(UnitPeriod.MONTH);
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

  @ParameterizedTest
  @CsvSource({
    "7, 52",
    "14, 26",
    "30, 73/6",
    "31, 365/31",
    "90, 73/18",
  })
  void unit_ofPaymentsEverySoManyDays_isWeeksOrDays(int days, String perYear) {
    List<DatedFlow> flows = new ArrayList<>(List.of(flow(day("2026-01-05"), 1_000_000)));
    for (int k = 1; k <= 6; k++) {
      flows.add(flow(day("2026-01-05").plusDays((long) k * days), -180_000));
    }

    PeriodicFlows inUnits = UnitPeriodFinder.inUnitPeriods(flows);

    assertThat(inUnits.unit().perYear()).hasToString(perYear);
    assertThat(inUnits.flows()).extracting(PeriodicFlow::offset).allMatch(PeriodOffset::isWhole);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31", "2026-01-30", "2026-01-29", "2028-01-31", "2028-02-29", "2026-12-31"})
  void unit_ofPaymentsAtMonthEnds_isTheMonth(LocalDate start) {
    List<DatedFlow> flows = new ArrayList<>(List.of(flow(start, 1_000_000)));
    for (int month = 1; month <= 24; month++) {
      flows.add(flow(start.plusMonths(month), -45_000));
    }

    PeriodicFlows inUnits = UnitPeriodFinder.inUnitPeriods(flows);

    assertThat(inUnits.unit()).isEqualTo(UnitPeriod.MONTH);
    assertThat(inUnits.flows())
        .extracting(flow -> flow.offset().toString())
        .startsWith("0", "1", "2")
        .endsWith("23", "24");
  }

  @ParameterizedTest
  @CsvSource({
    // one payment: the whole term, in months where the days allow it
    "2026-07-01, 2026-08-01, 12, 1",
    "2026-01-31, 2026-02-28, 12, 1",
    "2026-07-01, 2026-07-08, 365/7, 1",
    "2026-07-01, 2026-07-31, 73/6, 1",
    "2027-03-01, 2028-02-29, 1, 1",
    "2026-07-01, 2027-07-01, 1, 1",
    "2028-02-29, 2029-02-28, 1, 1",
    // after more than a year: the year
    "2026-07-01, 2027-07-02, 1, 1+1/360",
    "2024-02-29, 2026-02-28, 1, 2",
    "2024-01-10, 2025-10-28, 1, 1+4/5",
  })
  void unit_ofOnePayment_isItsTermUpToAYear(
      LocalDate start, LocalDate maturity, String perYear, String offset) {
    PeriodicFlows inUnits =
        UnitPeriodFinder.inUnitPeriods(List.of(flow(start, 100), flow(maturity, -120)));

    assertThat(inUnits.unit().perYear()).hasToString(perYear);
    assertThat(inUnits.flows().get(1).offset()).hasToString(offset);
  }

  /** 49 days of 30/360 to the first payment of a monthly plan, 11 to the odd last one. */
  @Test
  void offset_ofOddFirstAndLastPeriods_countsThirtyDaysAMonth() {
    List<DatedFlow> flows = new ArrayList<>(List.of(flow(day("2024-01-01"), 1_000_000)));
    for (int month = 0; month < 5; month++) {
      flows.add(flow(day("2024-02-20").plusMonths(month), -100));
    }
    flows.add(flow(day("2024-07-01"), -1_000_000));

    PeriodicFlows inUnits = UnitPeriodFinder.inUnitPeriods(flows);

    assertThat(inUnits.flows())
        .extracting(flow -> flow.offset().toString())
        .containsExactly("0", "1+19/30", "2+19/30", "3+19/30", "4+19/30", "5+19/30", "6");
  }

  /** The example 8 of the enterprise rules: a year and then nine months. */
  @Test
  void unit_ofEquallyFrequentIntervals_isTheLongerOne() {
    List<DatedFlow> flows =
        List.of(
            flow(day("2024-01-10"), 100),
            flow(day("2025-01-10"), -1),
            flow(day("2025-10-10"), -100));

    assertThat(UnitPeriodFinder.inUnitPeriods(flows).unit()).isEqualTo(UnitPeriod.YEAR);
  }

  @Test
  void payments_onThe30thAndThe31st_areOneTimeAndKeepTheirSum() {
    List<DatedFlow> flows =
        List.of(
            flow(day("2026-05-31"), 1_000),
            flow(day("2026-07-30"), -400),
            flow(day("2026-07-31"), -700));

    PeriodicFlows inUnits = UnitPeriodFinder.inUnitPeriods(flows);

    assertThat(inUnits.paid()).isEqualTo(Money.ofFen(1_100));
    assertThat(inUnits.received()).isEqualTo(Money.ofFen(1_000));
  }

  /** A year in one unit, however finely the caller cuts it. */
  @ParameterizedTest
  @CsvSource({"1", "2", "4", "12", "52", "365", "366"})
  void ownUnit_ofOnePaymentInAYear_isTheYear(int perYear) {
    PeriodicFlows given =
        new PeriodicFlows(
            new UnitPeriod(Ratio.of(perYear)),
            List.of(flow(0, 0, 1, 1_000_000), flow(perYear, 0, 1, -1_245_000)));

    assertThat(UnitPeriodFinder.inOwnUnit(given).orElseThrow().unit()).isEqualTo(UnitPeriod.YEAR);
  }

  /** One month and one and a half, once each: the one that the caller's own periods make up. */
  @Test
  void ownUnit_ofEquallyFrequentIntervals_isTheOneOfWholePeriods() {
    PeriodicFlows given = months(flow(0, 0, 1, 200), flow(1, 0, 1, -100), flow(2, 1, 2, -110));

    assertThat(UnitPeriodFinder.inOwnUnit(given).orElseThrow().unit()).isEqualTo(UnitPeriod.MONTH);
  }

  /** More than a year apart counts as a year; a year and a day less does not. */
  @ParameterizedTest
  @CsvSource({"11, 12/11", "12, 1", "13, 1", "36, 1"})
  void ownUnit_ofOnePayment_isAtMostAYear(int months, String perYear) {
    PeriodicFlows given = months(flow(0, 0, 1, 100), flow(months, 0, 1, -120));

    assertThat(UnitPeriodFinder.inOwnUnit(given).orElseThrow().unit().perYear())
        .hasToString(perYear);
  }

  @Test
  void ownUnit_ofASingleFlow_isTheOneGiven() {
    PeriodicFlows given = months(flow(0, 0, 1, 100));

    assertThat(UnitPeriodFinder.inOwnUnit(given)).contains(given);
  }

  /** A day of a leap year is the shortest unit there is. */
  @ParameterizedTest
  @CsvSource({"366, true", "367, false"})
  void ownUnit_shorterThanADay_doesNotFit(int perYear, boolean fits) {
    PeriodicFlows given =
        new PeriodicFlows(
            new UnitPeriod(Ratio.of(perYear)),
            List.of(flow(0, 0, 1, 300), flow(1, 0, 1, -100), flow(2, 0, 1, -210)));

    assertThat(UnitPeriodFinder.inOwnUnit(given).isPresent()).isEqualTo(fits);
  }

  /** Two days and then, after a hundred thousand of them at most, the rest. */
  @ParameterizedTest
  @CsvSource({"100000, true", "100001, false"})
  void ownUnit_ofVeryManyPeriods_endsAtAHundredThousand(int last, boolean fits) {
    PeriodicFlows given =
        new PeriodicFlows(
            new UnitPeriod(Ratio.of(365)),
            List.of(
                flow(0, 0, 1, 300),
                flow(1, 0, 1, -100),
                flow(2, 0, 1, -100),
                flow(last, 0, 1, -101)));

    assertThat(UnitPeriodFinder.inOwnUnit(given).isPresent()).isEqualTo(fits);
  }

  @Test
  void times_ofTheDisbursementAlone_areItsStart() {
    assertThat(UnitPeriodFinder.times(List.of(START)).offsets())
        .containsExactly(PeriodOffset.START);
  }

  private static PeriodicFlows months(PeriodicFlow... flows) {
    return new PeriodicFlows(UnitPeriod.MONTH, List.of(flows));
  }
}
