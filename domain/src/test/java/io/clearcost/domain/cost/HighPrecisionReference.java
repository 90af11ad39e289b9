package io.clearcost.domain.cost;

import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Rates to fifty digits, by ways of its own: decimals instead of rationals and doubles, the
 * exponential series instead of powers and roots, halving and the secant instead of Newton, and at
 * the end a change of sign to both sides.
 *
 * <pre>
 *   sum of  flow · e^(−s x) / (1 + f (e^x − 1))  =  0,   x = ln(1 + i)
 * </pre>
 *
 * <p>For flows whose sign changes once.
 */
final class HighPrecisionReference {

  /** Digits that are sure in every rate given out. */
  static final int SURE_DIGITS = 45;

  private static final MathContext DIGITS = new MathContext(65, RoundingMode.HALF_EVEN);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The series runs on arguments of at most 1/256. */
  private static final BigDecimal SMALL = new BigDecimal("0.00390625");

  /** A growth of e^±256 per unit, beyond every rate that is given out. */
  private static final BigDecimal FAR = BigDecimal.valueOf(256);

  private static final MathContext ROUGH = new MathContext(20, RoundingMode.HALF_EVEN);

  /** From ±256 to 1e-7. */
  private static final int HALVINGS = 32;

  private static final BigDecimal NARROW = new BigDecimal("1e-50");
  private static final int SECANTS = 20;

  private HighPrecisionReference() {}

  /**
   * An amount at a time.
   *
   * @param compound units over which it is discounted by compound interest
   * @param simple units over which it is discounted by simple interest, in [0, 1)
   * @param amount positive is received, negative is paid
   */
  record Flow(Ratio compound, Ratio simple, long amount) {}

  /** The rate per unit times {@code unitsAYear}; {@code x} as {@link #logarithm} finds it. */
  static BigDecimal nominal(BigDecimal x, Ratio unitsAYear) {
    return growth(x).subtract(BigDecimal.ONE).multiply(decimal(unitsAYear), DIGITS);
  }

  /** The rate per unit, compounded over {@code unitsAYear}. */
  static BigDecimal effective(BigDecimal x, Ratio unitsAYear) {
    return growth(x.multiply(decimal(unitsAYear), DIGITS)).subtract(BigDecimal.ONE);
  }

  /** {@code x = ln(1 + i)} at which the present value is zero, with a change of sign around it. */
  static BigDecimal logarithm(List<Flow> flows) {
    List<Discounted> terms = new ArrayList<>();
    flows.forEach(flow -> terms.add(Discounted.of(flow)));
    BigDecimal low = FAR.negate();
    BigDecimal high = FAR;
    for (int step = 0; step < HALVINGS; step++) {
      BigDecimal middle = low.add(high).divide(TWO, ROUGH);
      if (value(terms, middle, ROUGH).signum() > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    BigDecimal before = low;
    BigDecimal x = high;
    BigDecimal valueBefore = value(terms, before, DIGITS);
    for (int step = 0; step < SECANTS && x.subtract(before).abs().compareTo(NARROW) > 0; step++) {
      BigDecimal value = value(terms, x, DIGITS);
      if (value.signum() == 0) {
        return x;
      }
      BigDecimal slope = value.subtract(valueBefore).divide(x.subtract(before), DIGITS);
      before = x;
      valueBefore = value;
      x = x.subtract(value.divide(slope, DIGITS), DIGITS);
    }
    if (value(terms, x.subtract(NARROW), DIGITS).signum() >= 0
        || value(terms, x.add(NARROW), DIGITS).signum() <= 0) {
      throw new AssertionError("no change of sign around " + x);
    }
    return x;
  }

  private static BigDecimal value(List<Discounted> terms, BigDecimal x, MathContext digits) {
    BigDecimal perUnit = growth(x, digits).subtract(BigDecimal.ONE);
    BigDecimal sum = BigDecimal.ZERO;
    for (Discounted term : terms) {
      BigDecimal discounted =
          term.amount().multiply(growth(term.compound().multiply(x, digits).negate(), digits));
      BigDecimal odd = term.simple().multiply(perUnit, digits).add(BigDecimal.ONE);
      sum = sum.add(discounted.divide(odd, digits), digits);
    }
    return sum;
  }

  private static BigDecimal growth(BigDecimal x) {
    return growth(x, DIGITS);
  }

  /** e^x, by its series on a small part of x, squared up. */
  private static BigDecimal growth(BigDecimal x, MathContext digits) {
    BigDecimal small = x;
    int squarings = 0;
    while (small.abs().compareTo(SMALL) > 0) {
      small = small.divide(TWO, digits);
      squarings++;
    }
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    int enough = -digits.getPrecision();
    for (int k = 1; term.signum() != 0 && term.precision() - term.scale() > enough; k++) {
      term = term.multiply(small, digits).divide(BigDecimal.valueOf(k), digits);
      sum = sum.add(term, digits);
    }
    for (int k = 0; k < squarings; k++) {
      sum = sum.multiply(sum, digits);
    }
    return sum;
  }

  private static BigDecimal decimal(Ratio ratio) {
    return new BigDecimal(ratio.numerator()).divide(new BigDecimal(ratio.denominator()), DIGITS);
  }

  private record Discounted(BigDecimal compound, BigDecimal simple, BigDecimal amount) {
    static Discounted of(Flow flow) {
      return new Discounted(
          decimal(flow.compound()), decimal(flow.simple()), BigDecimal.valueOf(flow.amount()));
    }
  }
}
