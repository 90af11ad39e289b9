package io.clearcost.domain.rate;

import io.clearcost.domain.text.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An interval that certainly holds a rate, ends included. Lower and upper are equal when the rate
 * is known exactly.
 *
 * @param lower a fraction, not above {@code upper}
 * @param upper a fraction
 */
public record RateBracket(Ratio lower, Ratio upper) {

  private static final Ratio HALF = Ratio.of(1, 2);

  public RateBracket {
    if (lower.compareTo(upper) > 0) {
      throw InvalidValue.of("bracket turned round: %s > %s", "区间上下限颠倒：%s > %s", lower, upper);
    }
  }

  public static RateBracket exactly(Ratio value) {
    return new RateBracket(value, value);
  }

  public boolean isExact() {
    return lower.equals(upper);
  }

  public RateBracket times(Ratio positive) {
    return new RateBracket(lower.times(positive), upper.times(positive));
  }

  public RateBracket plus(RateBracket other) {
    return new RateBracket(lower.plus(other.lower), upper.plus(other.upper));
  }

  /**
   * Where every value of the bracket lies against {@code limit}; {@code AT} for an exact hit and
   * for a limit strictly inside, which the bracket cannot decide.
   */
  public Side against(Ratio limit) {
    if (lower.compareTo(limit) > 0) {
      return Side.ABOVE;
    }
    return upper.compareTo(limit) < 0 ? Side.BELOW : Side.AT;
  }

  /** The middle of the bracket rounded half up to {@link AnnualRate#SCALE} digits. */
  public BigDecimal middle() {
    BigDecimal least = rounded(lower);
    // Where both ends round alike, so does what is between them.
    return least.compareTo(rounded(upper)) == 0 ? least : rounded(lower.plus(upper).times(HALF));
  }

  private static BigDecimal rounded(Ratio rate) {
    return rate.toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP);
  }

  /** The {@link #middle} with the convention that gives it its meaning. */
  public AnnualRate rounded(RateConvention convention) {
    return new AnnualRate(middle(), convention);
  }
}
