package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.rate.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwofoldGrowthTest {

  private static final BigInteger LARGEST = BigInteger.TWO.pow(62).subtract(BigInteger.ONE);

  private final TwofoldGrowth growth = new TwofoldGrowth();

  /** The ends enclose the exact growth and leave two units to either side at most. */
  @ParameterizedTest
  @CsvSource({
    "0.01, 12",
    "0.019999999999999999, 12",
    "-0.05, 12",
    "-0.5, 3",
    "0.000000000000000001, 365",
    "0.000575641087641253, 365",
    "0.0031, 52",
    "0.9, 2",
    "0.11, 13",
    "3, 1",
    "0, 12"
  })
  void ends_ofAnyGrowth_encloseItClosely(String rate, int power) {
    Ratio exact =
        Ratio.ONE
            .plus(Ratio.parse(rate))
            .pow(power)
            .minus(Ratio.ONE)
            .times(Ratio.of(TwofoldGrowth.UNIT));

    boolean evaluated = growth.evaluate(Ratio.parse(rate), power);

    assertThat(evaluated).isTrue();
    assertThat(growth.floor())
        .isLessThan(exact.toLong(RoundingMode.CEILING))
        .isGreaterThanOrEqualTo(exact.toLong(RoundingMode.FLOOR) - 2);
    assertThat(growth.ceiling())
        .isGreaterThan(exact.toLong(RoundingMode.FLOOR))
        .isLessThanOrEqualTo(exact.toLong(RoundingMode.CEILING) + 2);
  }

  /** A debt that becomes five times as large grows by four: no number of units is that large. */
  @Test
  void ends_ofAGrowthOfFourOrMore_areBeyond() {
    growth.evaluate(Ratio.of(4), 1);
    assertThat(growth.floor()).isEqualTo(TwofoldGrowth.BEYOND);
    assertThat(growth.ceiling()).isEqualTo(TwofoldGrowth.BEYOND);

    growth.evaluate(Ratio.of(1), 3);
    assertThat(growth.floor()).isEqualTo(TwofoldGrowth.BEYOND);

    growth.evaluate(Ratio.of(3), 1);
    assertThat(growth.floor()).isNotEqualTo(TwofoldGrowth.BEYOND);
    assertThat(growth.ceiling()).isNotEqualTo(TwofoldGrowth.BEYOND);
  }

  @Test
  void rate_ofMoreThan62Bits_isNotTaken() {
    assertThat(growth.evaluate(Ratio.of(BigInteger.ONE, LARGEST), 12)).isTrue();
    assertThat(growth.evaluate(Ratio.of(LARGEST, LARGEST.add(BigInteger.valueOf(-2))), 1)).isTrue();
    assertThat(growth.evaluate(Ratio.of(BigInteger.ONE, LARGEST.add(BigInteger.ONE)), 12))
        .isFalse();
    assertThat(growth.evaluate(Ratio.of(LARGEST.add(BigInteger.ONE), BigInteger.ONE), 1)).isFalse();
  }
}
