package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The error bounds that the certification of every rate rests on. */
class TwofoldArithmeticTest {

  private static final long SEED = 20_261_122L;
  private static final int DRAWS = 2_000;
  private static final MathContext DIGITS = new MathContext(120);
  private static final BigDecimal UNIT = new BigDecimal(TwofoldArithmetic.ERROR_UNIT);

  private final TwofoldArithmetic twofold = new TwofoldArithmetic();
  private final Random random = new Random(SEED);

  /** Also where the high halves cancel and the low ones are all that is left. */
  @Test
  void add_anyTwo_errsByThreeUnitsAtMost() {
    for (int k = 0; k < DRAWS; k++) {
      Pair x = draw();
      Pair y = k % 3 == 0 ? draw().near(x.negated()) : draw();

      twofold.add(x.high(), x.low(), y.high(), y.low());

      assertResult(x.exact().add(y.exact()), 3);
    }
  }

  @Test
  void multiply_anyTwo_errsBySixUnitsAtMost() {
    for (int k = 0; k < DRAWS; k++) {
      Pair x = draw();
      Pair y = draw();

      twofold.multiply(x.high(), x.low(), y.high(), y.low());

      assertResult(x.exact().multiply(y.exact()), 6);
    }
  }

  @Test
  void divide_anyTwo_errsByFifteenUnitsAtMost() {
    for (int k = 0; k < DRAWS; k++) {
      Pair x = draw();
      Pair y = draw();

      twofold.divide(x.high(), x.low(), y.high(), y.low());

      assertResult(x.exact().divide(y.exact(), DIGITS), 15);
    }
  }

  /** Each of its products errs by six units, and squaring doubles what came before. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 12, 31, 360, 3660})
  void power_ofADiscountFactor_errsByTwelveUnitsAPeriodAtMost(int exponent) {
    for (int k = 0; k < 50; k++) {
      Pair base = Pair.of(1 - random.nextDouble() / 10, random);

      twofold.power(base.high(), base.low(), exponent);

      assertResult(base.exact().pow(exponent, DIGITS), 12 * Math.max(1, exponent));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, (1L << 53) + 1, 1_234_567_890_123_456_789L, -(1L << 62) + 1})
  void set_ofAnyWholeNumber_isExact(long value) {
    twofold.set(value);

    assertThat(exact(twofold.high, twofold.low)).isEqualByComparingTo(BigDecimal.valueOf(value));
  }

  /**
   * Within so many units of the exact value, with a low half below half a digit of the high one.
   */
  private void assertResult(BigDecimal expected, int units) {
    BigDecimal found = exact(twofold.high, twofold.low);
    assertThat(found.subtract(expected).abs())
        .isLessThanOrEqualTo(expected.abs().multiply(UNIT).multiply(BigDecimal.valueOf(units)));
    assertThat(Math.abs(twofold.low)).isLessThanOrEqualTo(Math.ulp(twofold.high) / 2);
  }

  private Pair draw() {
    double size = Math.pow(10, random.nextInt(30) - 15);
    return Pair.of((random.nextDouble() - 0.5) * size, random);
  }

  private static BigDecimal exact(double high, double low) {
    return new BigDecimal(high).add(new BigDecimal(low));
  }

  /**
   * A number as two halves.
   *
   * @param high nearest double
   * @param low the rest
   */
  private record Pair(double high, double low) {

    static Pair of(double high, Random random) {
      return new Pair(high, (random.nextDouble() - 0.5) * Math.ulp(high));
    }

    Pair negated() {
      return new Pair(-high, -low);
    }

    /** Another number with this low half and the high half of another one, some digits away. */
    Pair near(Pair other) {
      double moved = other.high + 3 * Math.ulp(other.high);
      double rest = low / Math.ulp(high) * Math.ulp(moved);
      return new Pair(moved, rest);
    }

    BigDecimal exact() {
      return TwofoldArithmeticTest.exact(high, low);
    }
  }
}
