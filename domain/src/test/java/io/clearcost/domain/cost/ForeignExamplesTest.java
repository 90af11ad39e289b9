package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.periodic;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of other countries' rules, whose methods ours have in them. */
class ForeignExamplesTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = {
        "/official/us-regulation-z-appendix-j/examples.csv",
        "/official/eu-consumer-credit/examples.csv"
      },
      numLinesToSkip = 2)
  void cost_ofAForeignExample_isAsPrinted(
      String example,
      int periodsPerYear,
      String flows,
      RateConvention convention,
      BigDecimal expected,
      BigDecimal tolerance) {
    ComprehensiveFinancingCost cost = Costs.of(periodic(flows(periodsPerYear, flows)));

    BigDecimal percent = cost.under(convention).rate().orElseThrow().fraction().movePointRight(2);

    assertThat(percent).as(example).isCloseTo(expected, within(tolerance));
  }

  /**
   * Where the counting of the enterprise form and that of Regulation Z part on purpose. The latter
   * counts unit periods back from a payment and the days left over as they are: 1+19/30, 1+39/90
   * and 52/60 in (c)(1)(ii), (c)(1)(iv) and (c)(4)(ii).
   */
  @ParameterizedTest
  @CsvSource({
    "(c)(1)(ii), 1978-02-10, 1978-04-01, 1, 36, 1+7/10",
    "(c)(1)(iv), 1978-05-23, 1978-10-01, 3, 40, 1+19/45",
    "(c)(1)(v), 1978-03-20, 1978-04-21, 0, 30, 4+4/7",
    "(c)(4)(ii), 1978-01-10, 1978-03-01, 2, 20, 0+17/20",
  })
  void firstPayment_ofAForeignExampleOnDays_isCountedAsAtHome(
      String example, LocalDate start, LocalDate first, int months, int payments, String offset) {
    List<DatedFlow> flows = new ArrayList<>(List.of(flow(start, 100)));
    for (int k = 0; k < payments; k++) {
      flows.add(flow(months == 0 ? first.plusWeeks(k) : first.plusMonths((long) k * months), -10));
    }

    PeriodicFlows inUnits = UnitPeriodFinder.inUnitPeriods(flows);

    assertThat(inUnits.flows().get(1).offset()).as(example).hasToString(offset);
  }

  @Test
  void datedRate_ofDaysAndOfTheSameTimesInUnits_isTheSame() {
    ComprehensiveFinancingCost onDays =
        Costs.of(
            dated(
                flow(day("2026-01-15"), 1_000_000),
                flow(day("2026-03-01"), -500_000),
                flow(day("2027-02-11"), -600_000)));
    ComprehensiveFinancingCost inUnits =
        Costs.of(
            periodic(
                new PeriodicFlows(
                    UnitPeriod.DAY,
                    List.of(
                        flow(0, 0, 1, 1_000_000),
                        flow(45, 0, 1, -500_000),
                        flow(392, 0, 1, -600_000)))));

    AnnualisedCost dated = onDays.under(RateConvention.DATED_EFFECTIVE);

    assertThat(inUnits.under(RateConvention.DATED_EFFECTIVE)).isEqualTo(dated);
    assertThat(dated.bracket()).isPresent();
  }

  /** A month and 36 days of 365 a year: together 4,380ths of a year. */
  @Test
  void datedRate_ofMonthsAndDaysMixed_isFound() {
    PeriodicFlows flows = flows(12, "0:196000 1+36/365..240+36/365:-1433.57");

    ComprehensiveFinancingCost cost = Costs.of(periodic(flows));

    assertThat(Costs.percent(cost, RateConvention.DATED_EFFECTIVE)).isEqualTo("6.4342");
  }

  /** Days of 365 and of 366 a year in one loan over decades: 267,180ths of a year. */
  @Test
  void datedRate_ofTimesWithTooFineAMeasure_isNotAvailable() {
    PeriodicFlows flows = flows(12, "0:196000 1+12/365:-10 1..240:-1433.57 2+12/366:-10");

    ComprehensiveFinancingCost cost = Costs.of(periodic(flows));

    assertThat(reason(cost.under(RateConvention.DATED_EFFECTIVE)))
        .isEqualTo("the times of the cash flows have too fine a common measure");
  }

  private static String reason(AnnualisedCost cost) {
    return cost.fold(Object::toString, AnnualisedCost.NotAvailable::reason);
  }

  /** Reads {@code "0:1000 1+19/30..36+19/30:-90"}: an amount at one time or at each of a range. */
  private static PeriodicFlows flows(int periodsPerYear, String text) {
    List<PeriodicFlow> flows = new ArrayList<>();
    for (String part : text.split(" ", -1)) {
      String[] fields = part.split(":", -1);
      String[] ends = fields[0].split("\\.\\.", -1);
      PeriodOffset first = offset(ends[0]);
      for (int whole = first.whole(); whole <= offset(ends[ends.length - 1]).whole(); whole++) {
        flows.add(
            new PeriodicFlow(
                new PeriodOffset(whole, first.numerator(), first.denominator()), yuan(fields[1])));
      }
    }
    return new PeriodicFlows(new UnitPeriod(Ratio.of(periodsPerYear)), flows);
  }

  /** Reads {@code "1+19/30"}. */
  private static PeriodOffset offset(String text) {
    String[] parts = text.split("[+/]", -1);
    int whole = Integer.parseInt(parts[0]);
    return parts.length == 1
        ? PeriodOffset.ofWhole(whole)
        : new PeriodOffset(whole, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
