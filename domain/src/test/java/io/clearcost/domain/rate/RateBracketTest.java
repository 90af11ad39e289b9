package io.clearcost.domain.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateBracketTest {

  private static final long SEED = 20_261_123;
  private static final int RUNS = 20_000;
  private static final long UNIT = 1_000_000_000_000_000_000L;

  /** Brackets as narrow as certified ones, many of them around the middle of two decimals. */
  @Test
  void middle_ofNarrowBrackets_isTheirExactMiddleRounded() {
    Random random = new Random(SEED);
    long half = UNIT / 2;
    for (int digit = 0; digit < AnnualRate.SCALE; digit++) {
      half /= 10;
    }
    for (int run = 0; run < RUNS; run++) {
      long decimals = random.nextInt(1_000_000_000);
      long lower = (2 * decimals + 1) * half - random.nextInt(5);
      long upper = lower + random.nextInt(5);
      Ratio least = Ratio.of(lower, UNIT);
      Ratio most = Ratio.of(upper, UNIT);

      assertThat(new RateBracket(least, most).middle())
          .isEqualTo(
              least
                  .plus(most)
                  .dividedBy(Ratio.of(2))
                  .toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP));
    }
  }
}
