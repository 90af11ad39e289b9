package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  private static final int RUNS = 2_000;

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "1200, 1, 1200",
    "6, 25, 0.24",
    "-3, 8, -0.375",
    "1, 2, 0.5",
    "7, 125, 0.056",
    "1, 1000000000000, 0.000000000001"
  })
  void exact_ofAFiniteDecimal_isPlainAndShortest(long numerator, long denominator, String text) {
    assertThat(Decimals.exact(Ratio.of(numerator, denominator))).isEqualTo(text);
  }

  @Test
  void exact_ofRandomDecimals_isTheirShortestText() {
    long seed = 20261122;
    Random random = new Random(seed);

    for (int run = 0; run < RUNS; run++) {
      BigDecimal decimal =
          new BigDecimal(new BigInteger(1 + random.nextInt(120), random), random.nextInt(60));

      assertThat(Decimals.exact(Ratio.of(decimal)))
          .as("seed %d, run %d", seed, run)
          .isEqualTo(decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
    }
  }

  @Test
  void bracketEnd_ofRandomNumbers_isTheirRoundedDecimalWithoutTrailingZeros() {
    long seed = 20261123;
    Random random = new Random(seed);

    for (int run = 0; run < RUNS; run++) {
      BigInteger denominator =
          random.nextBoolean()
              ? BigInteger.TEN.pow(random.nextInt(40))
              : BigInteger.ONE.add(new BigInteger(1 + random.nextInt(70), random));
      BigInteger size = new BigInteger(1 + random.nextInt(80), random);
      Ratio value = Ratio.of(random.nextBoolean() ? size : size.negate(), denominator);
      RoundingMode rounding = random.nextBoolean() ? RoundingMode.FLOOR : RoundingMode.CEILING;

      String text = Decimals.bracketEnd(value, rounding);

      BigDecimal plain = value.toDecimal(24, rounding);
      assertThat(text)
          .as("seed %d, run %d", seed, run)
          .isEqualTo(plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString());
    }
  }

  @Test
  void number_withoutAnEnd_isAFractionOrRefused() {
    Ratio third = Ratio.of(7, 30);

    assertThat(Decimals.decimalOrFraction(third)).isEqualTo("7/30");
    assertThatThrownBy(() -> Decimals.exact(third)).isInstanceOf(ArithmeticException.class);
  }
}
