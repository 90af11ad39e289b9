package io.clearcost.domain.cost;

import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Turns the value of a lever into whole steps.
 *
 * @param perOne steps to a value of one
 * @param highest the most steps that are looked at
 */
record StepScale(long perOne, long highest) {

  /** A step is a fen; a hundred thousand million yuan at most. */
  static final StepScale FEN = new StepScale(1, 10_000_000_000_000L);

  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_DIGITS = 12;

  /** No rate or share above 1000 % is looked for. */
  private static final long HIGHEST_FRACTION = 10;

  /** Steps of 1e-6, or finer where {@code now} is given more finely, up to 12 digits. */
  static StepScale ofFraction(Ratio now) {
    int digits = FEWEST_DIGITS;
    while (digits < MOST_DIGITS && !now.times(tenTo(digits)).isInteger()) {
      digits++;
    }
    long perOne = tenTo(digits).toLong(RoundingMode.UNNECESSARY);
    long steps = now.times(Ratio.of(perOne)).toLong(RoundingMode.FLOOR);
    return new StepScale(perOne, Math.max(steps, HIGHEST_FRACTION * perOne));
  }

  private static Ratio tenTo(int digits) {
    return Ratio.of(BigDecimal.ONE.movePointRight(digits));
  }

  /** A part of a rate or share, rounded down to as many digits as one may have. */
  static Ratio share(Ratio value, Ratio factor) {
    return Ratio.of(value.times(factor).toDecimal(MOST_DIGITS, RoundingMode.DOWN));
  }

  Ratio value(long steps) {
    return Ratio.of(steps, perOne);
  }

  /** The steps to a value, rounded down. */
  long steps(Ratio value) {
    return value.times(Ratio.of(perOne)).toLong(RoundingMode.FLOOR);
  }
}
