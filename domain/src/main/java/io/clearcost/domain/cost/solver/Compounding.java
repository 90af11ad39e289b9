package io.clearcost.domain.cost.solver;

import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Turns a rate per unit period into an effective annual one.
 *
 * <pre>  (1 + i)^m − 1,   m = unit periods a year</pre>
 *
 * <p>The ends of the result are rounded outwards to 18 decimals, and to {@value #SIGNIFICANT}
 * digits for rates above 400 %. Source: annex of 中国人民银行公告〔2021〕第3号.
 */
public final class Compounding {

  /** Decimals of an end, as long as that leaves it {@link #SIGNIFICANT} digits and no more. */
  private static final int DIGITS = 24;

  private static final int SIGNIFICANT = 24;

  /** Denominators up to about 24 decimals. */
  private static final int SHORT_BITS = 84;

  private static final MathContext WORKING = new MathContext(48, RoundingMode.HALF_EVEN);

  /** Far above the error of some hundred operations with 48 digits, far below any bracket. */
  private static final BigDecimal ROOM = new BigDecimal("1e-40");

  /** Newton steps from 15 digits to beyond 48. */
  private static final int NEWTON_STEPS = 3;

  /** Just above a hundred, so that a growth of 10^100 itself is within. */
  private static final double MOST_DECADES = 100.000001;

  private Compounding() {}

  /**
   * The bracket of the annual rate; exact when the period rate is exact and the power is short.
   * Empty when a year multiplies a debt by more than 10^100, or leaves less than 10^−100 of it:
   * nobody can read such a rate, and some have a million digits.
   */
  public static Optional<RateBracket> annual(RateBracket perPeriod, Ratio perYear) {
    double decades = decades(perPeriod.lower(), perYear);
    return Math.abs(decades) > MOST_DECADES
        ? Optional.empty()
        : Optional.of(of(perPeriod, perYear));
  }

  private static double decades(Ratio rate, Ratio perYear) {
    return Math.log10(1 + approximately(rate)) * approximately(perYear);
  }

  private static double approximately(Ratio value) {
    return value.isSmall()
        ? (double) value.longNumerator() / value.longDenominator()
        : value.numerator().doubleValue() / value.denominator().doubleValue();
  }

  private static RateBracket of(RateBracket perPeriod, Ratio perYear) {
    if (perYear.equals(Ratio.ONE)) {
      return perPeriod;
    }
    if (isShort(perPeriod, perYear)) {
      Ratio growth = Ratio.ONE.plus(perPeriod.lower());
      return RateBracket.exactly(growth.pow(perYear.numerator().intValueExact()).minus(Ratio.ONE));
    }
    return twofold(perPeriod, perYear).orElseGet(() -> decimal(perPeriod, perYear));
  }

  /** In pairs of doubles, with ends of 18 decimals; empty where their range does not suffice. */
  private static Optional<RateBracket> twofold(RateBracket perPeriod, Ratio perYear) {
    if (!perYear.isInteger()) {
      return Optional.empty();
    }
    int power = perYear.numerator().intValueExact();
    TwofoldGrowth growth = new TwofoldGrowth();
    return growth.evaluate(perPeriod.lower(), power)
        ? end(growth.floor())
            .flatMap(
                lower ->
                    growth.evaluate(perPeriod.upper(), power)
                        ? end(growth.ceiling()).map(upper -> new RateBracket(lower, upper))
                        : Optional.empty())
        : Optional.empty();
  }

  private static Optional<Ratio> end(long units) {
    return units == TwofoldGrowth.BEYOND
        ? Optional.empty()
        : Optional.of(Ratio.of(units, TwofoldGrowth.UNIT));
  }

  private static RateBracket decimal(RateBracket perPeriod, Ratio perYear) {
    BigDecimal least = growth(perPeriod.lower(), perYear).multiply(BigDecimal.ONE.subtract(ROOM));
    BigDecimal most = growth(perPeriod.upper(), perYear).multiply(BigDecimal.ONE.add(ROOM));
    return new RateBracket(
        outward(least.subtract(BigDecimal.ONE), RoundingMode.FLOOR),
        outward(most.subtract(BigDecimal.ONE), RoundingMode.CEILING));
  }

  /** Whether the annual rate is known exactly and can be read. */
  private static boolean isShort(RateBracket perPeriod, Ratio perYear) {
    return perPeriod.isExact()
        && perYear.isInteger()
        && perPeriod.lower().denominator().bitLength() * perYear.numerator().intValueExact()
            <= SHORT_BITS;
  }

  private static Ratio outward(BigDecimal rate, RoundingMode rounding) {
    BigDecimal significant = rate.round(new MathContext(SIGNIFICANT, rounding));
    return Ratio.of(significant.scale() <= DIGITS ? significant : rate.setScale(DIGITS, rounding));
  }

  private static BigDecimal growth(Ratio rate, Ratio perYear) {
    Ratio growth = Ratio.ONE.plus(rate);
    BigDecimal base =
        new BigDecimal(growth.numerator()).divide(new BigDecimal(growth.denominator()), WORKING);
    BigDecimal power = base.pow(perYear.numerator().intValueExact(), WORKING);
    return root(power, perYear.denominator().intValueExact());
  }

  private static BigDecimal root(BigDecimal value, int degree) {
    if (degree == 1) {
      return value;
    }
    BigDecimal n = BigDecimal.valueOf(degree);
    BigDecimal x = new BigDecimal(Math.exp(logarithm(value) / degree), MathContext.DECIMAL64);
    for (int step = 0; step < NEWTON_STEPS; step++) {
      BigDecimal quotient = value.divide(x.pow(degree - 1, WORKING), WORKING);
      x = n.subtract(BigDecimal.ONE).multiply(x).add(quotient).divide(n, WORKING);
    }
    return x;
  }

  /** Natural logarithm to double precision, also beyond the range of a double. */
  private static double logarithm(BigDecimal value) {
    int exponent = value.precision() - value.scale();
    return Math.log(value.movePointLeft(exponent).doubleValue()) + exponent * Math.log(10);
  }
}
