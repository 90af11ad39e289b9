package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

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
