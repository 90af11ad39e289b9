package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundingTest {

  @Test
  void annual_ofAnExactRateAndWholePeriods_isExact() {
    RateBracket monthly = RateBracket.exactly(Ratio.parse("0.01"));

    assertThat(Compounding.annual(monthly, Ratio.of(12)))
        .contains(RateBracket.exactly(Ratio.parse("0.126825030131969720661201")));
  }

  /** Two years as the unit: the root of 1.21 is 1.1. */
  @Test
  void annual_ofHalfAPeriodAYear_takesTheRoot() {
    RateBracket twoYears = RateBracket.exactly(Ratio.parse("0.21"));

    RateBracket annual = Compounding.annual(twoYears, Ratio.of(1, 2)).orElseThrow();

    assertThat(annual.lower()).isLessThan(Ratio.parse("0.1"));
    assertThat(annual.upper()).isGreaterThan(Ratio.parse("0.1"));
    assertThat(annual.upper().minus(annual.lower()).toDecimal(24, RoundingMode.UP))
        .isEqualByComparingTo("2e-24");
  }

  /** Ends of 18 decimals, two units outward at most. */
  @Test
  void annual_ofAnInterval_isRoundedOutwardToEighteenDecimals() {
    Ratio lower = Ratio.parse("0.01");
    Ratio upper = Ratio.parse("0.010000000000000001");

    RateBracket annual =
        Compounding.annual(new RateBracket(lower, upper), Ratio.of(12)).orElseThrow();

    // 1.01^12 = 1.126825030131969720|66…, and the other end …734|05…
    assertThat(annual.lower()).isEqualTo(Ratio.parse("0.126825030131969719"));
    assertThat(annual.upper()).isEqualTo(Ratio.parse("0.126825030131969736"));
  }

  /** 120 decimals are not to be read: an interval, though the rate is exact. */
  @Test
  void annual_ofALongExactRate_isAnInterval() {
    RateBracket monthly = RateBracket.exactly(Ratio.parse("0.0123456789"));

    RateBracket annual = Compounding.annual(monthly, Ratio.of(12)).orElseThrow();

    Ratio exact = Ratio.parse("1.0123456789").pow(12).minus(Ratio.ONE);
    assertThat(annual.lower()).isLessThan(exact);
    assertThat(annual.upper()).isGreaterThan(exact);
  }

  /** Units of 300 days and of two years; expected digits from powers with 400 of them. */
  @ParameterizedTest
  @CsvSource({
    "99999, 73, 60, 1211526.65862858844635860, 1211526.65862858844635861",
    "1,     73, 60, 1.32409117391567923346742, 1.32409117391567923346743",
    "0.002, 1,  2,  0.000999500499375873689559, 0.000999500499375873689560"
  })
  void annual_ofAFractionOfPeriods_hasTwentyFourDigits(
      String rate, int periods, int years, String lower, String upper) {
    RateBracket perPeriod = RateBracket.exactly(Ratio.parse(rate));

    RateBracket annual = Compounding.annual(perPeriod, Ratio.of(periods, years)).orElseThrow();

    assertThat(annual).isEqualTo(new RateBracket(Ratio.parse(lower), Ratio.parse(upper)));
  }

  @Test
  void annual_beyondAllMeasure_isNotAvailable() {
    RateBracket tenfold = RateBracket.exactly(Ratio.of(9));
    RateBracket tenth = RateBracket.exactly(Ratio.parse("-0.9"));

    assertThat(Compounding.annual(tenfold, Ratio.of(100))).isPresent();
    assertThat(Compounding.annual(tenfold, Ratio.of(101))).isEmpty();
    assertThat(Compounding.annual(tenth, Ratio.of(100))).isPresent();
    assertThat(Compounding.annual(tenth, Ratio.of(133_956))).isEmpty();
  }
}
