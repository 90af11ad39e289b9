package io.clearcost.domain.rate;

import io.clearcost.domain.text.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An annual rate and the convention that gives it its meaning.
 *
 * <p>Shown to people and stored; never compared with a cap, because it is rounded.
 *
 * @param fraction 0.24 is 24 %; kept with {@value #SCALE} fraction digits so that equal rates are
 *     equal
 * @param convention how the rate was annualised
 */
public record AnnualRate(BigDecimal fraction, RateConvention convention)
    implements Comparable<AnnualRate> {

  /**
   * Fraction digits of every stored and sent rate: one digit below the width of a certified
   * bracket.
   */
  public static final int SCALE = 12;

  public AnnualRate {
    if (fraction.scale() != SCALE) {
      if (fraction.stripTrailingZeros().scale() > SCALE) {
        throw InvalidValue.of(
            "an annual rate has at most %d fraction digits, not %s",
            "年利率至多%d位小数，不能是%s", SCALE, fraction);
      }
      fraction = fraction.setScale(SCALE, RoundingMode.UNNECESSARY);
    }
  }

  /** The fraction without trailing zeros, e.g. {@code 0.24}; the form on the wire and at rest. */
  public String text() {
    return fraction.signum() == 0 ? "0" : fraction.stripTrailingZeros().toPlainString();
  }

  /** The rate in percent with four decimals, rounded half up, e.g. {@code 35.9990 %}. */
  public String percent() {
    return fraction.movePointRight(2).setScale(4, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  /**
   * Orders rates of one convention.
   *
   * @throws IllegalArgumentException when the other rate follows another convention
   */
  @Override
  public int compareTo(AnnualRate other) {
    if (convention != other.convention) {
      throw InvalidValue.of(
          "a rate %s cannot be compared with a rate %s",
          "%s的利率不能与%s的利率比较", convention, other.convention);
    }
    return fraction.compareTo(other.fraction);
  }

  @Override
  public String toString() {
    return percent() + " " + convention;
  }
}
