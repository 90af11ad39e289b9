package io.clearcost.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.rate.Side;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodCapTest {

  private static final RateConvention COMPOUND = RateConvention.EFFECTIVE_COMPOUND;

  @Test
  void simpleCap_perMonth_isATwelfth() {
    PeriodCap cap =
        PeriodCap.of(Ratio.parse("0.24"), RateConvention.NOMINAL_SIMPLE, UnitPeriod.MONTH);

    assertThat(cap).isEqualTo(new PeriodCap(Ratio.parse("0.02"), Ratio.parse("0.02")));
  }

  /** In whole numbers: (1 + lower)^n < 1 + cap < (1 + upper)^n, and the bounds are 2e-40 apart. */
  @Test
  void compoundCap_raisedToAYear_enclosesTheCap() {
    for (UnitPeriod unit :
        List.of(
            UnitPeriod.MONTH,
            UnitPeriod.ofMonths(5),
            UnitPeriod.ofMonths(30),
            UnitPeriod.ofWeeks(1),
            UnitPeriod.DAY,
            UnitPeriod.ofDays(300))) {
      for (String text : List.of("0.000001", "0.12", "0.24", "0.36", "10")) {
        Ratio annual = Ratio.parse(text);
        PeriodCap cap = PeriodCap.of(annual, COMPOUND, unit);

        assertThat(compounded(cap.lower(), unit, annual)).isNegative();
        assertThat(compounded(cap.upper(), unit, annual)).isPositive();
        assertThat(cap.upper().minus(cap.lower())).isLessThanOrEqualTo(Ratio.parse("2e-40"));
      }
    }
  }

  @Test
  void compoundCap_perYear_isTheCap() {
    PeriodCap cap = PeriodCap.of(Ratio.parse("0.24"), COMPOUND, UnitPeriod.YEAR);

    assertThat(cap.lower()).isEqualTo(cap.upper()).isEqualTo(Ratio.parse("0.24"));
  }

  /** 1.1 twice is 1.21: a rate of exactly 10 % a half-year is at 21 % a year, a fen more above. */
  @Test
  void side_ofARateThatCompoundsToTheCap_isAtIt() {
    UnitPeriod halfYear = UnitPeriod.ofMonths(6);
    PeriodCap cap = PeriodCap.of(Ratio.parse("0.21"), COMPOUND, halfYear);

    assertThat(cap.side(onePayment(halfYear, -110_000))).isEqualTo(Side.AT);
    assertThat(cap.side(onePayment(halfYear, -110_001))).isEqualTo(Side.ABOVE);
    assertThat(cap.side(onePayment(halfYear, -109_999))).isEqualTo(Side.BELOW);
  }

  @Test
  void capOnDays_hasNoPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PeriodCap.of(Ratio.ONE, RateConvention.DATED_EFFECTIVE, UnitPeriod.MONTH));
  }

  /** The sign of (1 + perPeriod)^n − (1 + annual)^d, where n / d unit periods make a year. */
  private static int compounded(Ratio perPeriod, UnitPeriod unit, Ratio annual) {
    Ratio growth = Ratio.ONE.plus(perPeriod);
    Ratio year = Ratio.ONE.plus(annual);
    int n = unit.perYear().numerator().intValueExact();
    int d = unit.perYear().denominator().intValueExact();
    BigInteger left = growth.numerator().pow(n).multiply(year.denominator().pow(d));
    return left.compareTo(year.numerator().pow(d).multiply(growth.denominator().pow(n)));
  }

  private static PeriodicFlows onePayment(UnitPeriod unit, long fen) {
    return new PeriodicFlows(
        unit,
        List.of(
            new PeriodicFlow(PeriodOffset.START, Money.ofFen(100_000)),
            new PeriodicFlow(PeriodOffset.ofWhole(1), Money.ofFen(fen))));
  }
}
