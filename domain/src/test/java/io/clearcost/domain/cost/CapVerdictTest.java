package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.everyUnit;
import static io.clearcost.domain.loan.Loans.monthly;
import static io.clearcost.domain.loan.Loans.periodic;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.rate.Side;
import io.clearcost.domain.time.UnitPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans small enough to be checked in the head, held against 24 %. */
class CapVerdictTest {

  private static final Ratio CAP = Ratio.parse("0.24");

  /** 10,200 after a month is exactly 24 %. */
  @ParameterizedTest
  @CsvSource({
    "1019999, NOT_ABOVE, BELOW, 1, 1",
    "1020000, NOT_ABOVE, AT, 0, 1",
    "1020001, WITHIN_ROUNDING, ABOVE, -1, 0",
    "1020002, ABOVE, ABOVE, -1, -1"
  })
  void cap_ofOnePaymentAfterAMonth_isDecidedToTheFen(
      long payment, CapVerdict verdict, Side side, int sign, int signLower) {
    PeriodicFlows flows = monthly(1_000_000, -payment);

    ComprehensiveFinancingCost cost = Costs.of(periodic(flows));

    assertThat(CapTest.verdict(cost, CAP, Readings.DEFAULTS)).isEqualTo(verdict);
    assertThat(CapTest.side(cost, RateConvention.NOMINAL_SIMPLE, CAP)).contains(side);
    assertThat(CapTest.sign(cost, CAP)).isEqualTo(new CapSign(CAP, sign, signLower));
    assertThat(CapTest.exceeds(cost, CAP)).isEqualTo(side == Side.ABOVE);
    assertThat(CapTest.exceeds(flows, CAP, Readings.DEFAULTS)).isEqualTo(side == Side.ABOVE);
  }

  /** Two years at 24 % a year, simple over the term, are 48 %; compounded they are below 24 %. */
  @ParameterizedTest
  @CsvSource({
    "1479999, NOT_ABOVE, BELOW",
    "1480000, NOT_ABOVE, AT",
    "1480001, WITHIN_ROUNDING, ABOVE",
    "1480002, ABOVE, ABOVE"
  })
  void cap_ofOnePaymentAfterTwoYears_isSimpleOverTheTerm(
      long payment, CapVerdict verdict, Side side) {
    PeriodicFlows flows = everyUnit(UnitPeriod.YEAR, 1_000_000, 0, -payment);

    ComprehensiveFinancingCost cost = Costs.of(periodic(flows));

    assertThat(CapTest.verdict(cost, CAP, Readings.DEFAULTS)).isEqualTo(verdict);
    assertThat(CapTest.side(cost, RateConvention.FLAT_SIMPLE, CAP)).contains(side);
    assertThat(CapTest.side(cost, RateConvention.NOMINAL_SIMPLE, CAP)).contains(Side.BELOW);
    assertThat(CapTest.exceeds(flows, CAP, Readings.DEFAULTS)).isEqualTo(side == Side.ABOVE);
  }

  /** 10,000 at 24 % once a year for two years: 2,400, then 12,400. */
  @ParameterizedTest
  @CsvSource({
    "240000, 1240000, NOT_ABOVE",
    "240001, 1240001, WITHIN_ROUNDING",
    "240001, 1240002, ABOVE",
    "240002, 1240001, ABOVE"
  })
  void rounding_ofTwoPayments_isAFenEach(long first, long second, CapVerdict verdict) {
    PeriodicFlows flows = everyUnit(UnitPeriod.YEAR, 1_000_000, -first, -second);

    ComprehensiveFinancingCost cost = Costs.of(periodic(flows));

    assertThat(CapTest.verdict(cost, CAP, Readings.DEFAULTS)).isEqualTo(verdict);
    assertThat(CapTest.side(cost, RateConvention.FLAT_SIMPLE, CAP))
        .as("bare flows do not tell principal from cost")
        .isEmpty();
  }

  /** A fen less of each payment would leave no loan to judge. */
  @Test
  void rounding_ofPaymentsOfOneFen_explainsNothing() {
    ComprehensiveFinancingCost cost = Costs.of(periodic(monthly(2, -1, -1, -1)));

    CapVerdict verdict = CapTest.verdict(cost, CAP, Readings.DEFAULTS);

    assertThat(verdict).isEqualTo(CapVerdict.ABOVE);
  }

  @Test
  void turning_ofALoanAtTheCap_namesWhatCompounds() {
    ComprehensiveFinancingCost at = Costs.of(periodic(monthly(1_000_000, -1_020_000)));
    ComprehensiveFinancingCost above = Costs.of(periodic(monthly(1_000_000, -1_030_000)));

    assertThat(CapTest.turning(at, CAP, false))
        .contains(RateConvention.EFFECTIVE_COMPOUND)
        .doesNotContain(RateConvention.NOMINAL_SIMPLE, RateConvention.FLAT_SIMPLE);
    assertThat(CapTest.turning(above, CAP, true)).isEmpty();
  }

  /** A breach that only the binding convention sees is turned by each of the others. */
  @Test
  void turning_ofALongLoanAboveTheCap_namesWhatDoesNotSeeIt() {
    ComprehensiveFinancingCost cost =
        Costs.of(periodic(everyUnit(UnitPeriod.YEAR, 1_000_000, 0, -1_500_000)));

    assertThat(CapTest.verdict(cost, CAP, Readings.DEFAULTS)).isEqualTo(CapVerdict.ABOVE);
    assertThat(CapTest.turning(cost, CAP, true))
        .contains(RateConvention.NOMINAL_SIMPLE, RateConvention.EFFECTIVE_COMPOUND)
        .doesNotContain(RateConvention.FLAT_SIMPLE);
  }

  /** The binding convention is above as well, yet it does not turn its own verdict. */
  @Test
  void turning_ofALoanWithinRounding_leavesOutTheBindingConvention() {
    ComprehensiveFinancingCost cost = Costs.of(periodic(monthly(1_000_000, -1_020_001)));

    assertThat(CapTest.turning(cost, CAP, false))
        .contains(RateConvention.EFFECTIVE_COMPOUND)
        .doesNotContain(RateConvention.NOMINAL_SIMPLE);
  }

  @Test
  void binding_ofOnePayment_addsTheSimpleReadingOnlyBeyondAYear() {
    ComprehensiveFinancingCost year =
        Costs.of(periodic(everyUnit(UnitPeriod.YEAR, 1_000_000, -1_240_000)));
    ComprehensiveFinancingCost longer =
        Costs.of(periodic(everyUnit(UnitPeriod.YEAR, 1_000_000, 0, -1_480_000)));
    ComprehensiveFinancingCost free =
        Costs.of(periodic(everyUnit(UnitPeriod.YEAR, 1_000_000, 0, -1_000_000)));

    assertThat(year.binding().tested()).containsExactly(RateConvention.NOMINAL_SIMPLE);
    assertThat(longer.binding().tested())
        .containsExactly(RateConvention.NOMINAL_SIMPLE, RateConvention.FLAT_SIMPLE);
    assertThat(longer.binding().convention()).isEqualTo(RateConvention.FLAT_SIMPLE);
    assertThat(free.binding().convention()).isEqualTo(RateConvention.NOMINAL_SIMPLE);
  }
}
