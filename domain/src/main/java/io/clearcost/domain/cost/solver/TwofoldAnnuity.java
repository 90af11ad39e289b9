package io.clearcost.domain.cost.solver;

import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;

/**
 * What instalments are worth on the day of the first of them, in pairs of doubles with a proved
 * bound: tells a rounded amount wherever 31 digits do.
 *
 * <pre>
 *   v(j) = 1 / ((1 + i(1)) (1 + i(2)) ... (1 + i(j))),   value = sum over j of  p(j) v(j),   j = 0..m-1
 * </pre>
 *
 * <p>Nothing is negative. With the errors of {@link TwofoldArithmetic} a factor of {@code v(j)} is
 * off by 15u², {@code v(j)} by 21 j u², a value by (24 m + 21) u² of itself, and an instalment by
 * (45 m + 81) u² of what all debts would come to. The bound is more than twice that.
 */
public final class TwofoldAnnuity {

  private static final double ERRORS_PER_PAYMENT = 100;

  private static final double FURTHER_ERRORS = 200;

  /** What this arithmetic takes of a sum; the parts of a ratio are below it. */
  private static final long MOST = 1L << 62;

  /** Smaller ones leave too little room for the low halves. */
  private static final double SMALLEST_DISCOUNT = 1e-200;

  /** From here on the rest of a whole number loses its own last digits. */
  private static final double LARGEST = 0x1p52;

  /** Covers the rounding of the rest of a whole number, which is below two. */
  private static final double REST_ERROR = 0x1p-50;

  private final TwofoldArithmetic twofold = new TwofoldArithmetic();
  private final double[] discountHigh;
  private final double[] discountLow;
  private final double error;

  /**
   * Takes the interest between instalments.
   *
   * @param factors interest on a balance of one from instalment j-1 to j, for j = 1..m-1
   */
  public TwofoldAnnuity(List<Ratio> factors) {
    int count = factors.size() + 1;
    discountHigh = new double[count];
    discountLow = new double[count];
    discountHigh[0] = 1;
    double perPeriodHigh = 1;
    double perPeriodLow = 0;
    for (int j = 1; j < count; j++) {
      Ratio factor = factors.get(j - 1);
      if (j == 1 || !factor.equals(factors.get(j - 2))) {
        discount(factor);
        perPeriodHigh = twofold.high;
        perPeriodLow = twofold.low;
      }
      twofold.multiply(discountHigh[j - 1], discountLow[j - 1], perPeriodHigh, perPeriodLow);
      discountHigh[j] = twofold.high;
      discountLow[j] = twofold.low;
    }
    error =
        discountHigh[count - 1] > SMALLEST_DISCOUNT
            ? (ERRORS_PER_PAYMENT * count + FURTHER_ERRORS) * TwofoldArithmetic.ERROR_UNIT
            : Double.NaN;
  }

  /** The value of payments, rounded to a whole number; empty where the digits do not tell. */
  public OptionalLong value(List<Ratio> payments, RoundingMode mode) {
    setValue(payments);
    return rounded(twofold.high * error, mode);
  }

  /**
   * The instalment that pays a debt together with the others and a balloon.
   *
   * <pre>  weight (debt − balloon v(m−1)) / value of the weights</pre>
   *
   * @param debt on the day of the first instalment, in fen
   * @param balloon paid with the last instalment, in fen
   * @param weights of all instalments
   * @param weight of this one
   * @return in whole fen; empty where the digits do not tell
   */
  public OptionalLong instalment(
      Ratio debt, long balloon, List<Ratio> weights, Ratio weight, RoundingMode mode) {
    setValue(weights);
    double unitsHigh = twofold.high;
    double unitsLow = twofold.low;
    twofold.set(-balloon);
    int last = discountHigh.length - 1;
    twofold.multiply(twofold.high, twofold.low, discountHigh[last], discountLow[last]);
    double balloonHigh = twofold.high;
    double balloonLow = twofold.low;
    set(debt);
    double debts = twofold.high + balloon;
    twofold.add(twofold.high, twofold.low, balloonHigh, balloonLow);
    twofold.divide(twofold.high, twofold.low, unitsHigh, unitsLow);
    double perOneHigh = twofold.high;
    double perOneLow = twofold.low;
    set(weight);
    double size = debts / unitsHigh * twofold.high;
    twofold.multiply(perOneHigh, perOneLow, twofold.high, twofold.low);
    return rounded(size * error, mode);
  }

  private void setValue(List<Ratio> payments) {
    double high = 0;
    double low = 0;
    double paymentHigh = 0;
    double paymentLow = 0;
    for (int j = 0; j < payments.size(); j++) {
      if (j == 0 || !payments.get(j).equals(payments.get(j - 1))) {
        set(payments.get(j));
        paymentHigh = twofold.high;
        paymentLow = twofold.low;
      }
      twofold.multiply(paymentHigh, paymentLow, discountHigh[j], discountLow[j]);
      twofold.add(high, low, twofold.high, twofold.low);
      high = twofold.high;
      low = twofold.low;
    }
    twofold.high = high;
    twofold.low = low;
  }

  /** {@code 1 / (1 + factor)}; no number where a part is too large for this arithmetic. */
  private void discount(Ratio factor) {
    if (factor.isSmall() && factor.longDenominator() <= MOST - factor.longNumerator()) {
      divide(factor.longDenominator(), factor.longDenominator() + factor.longNumerator());
    } else {
      twofold.high = Double.NaN;
    }
  }

  /** No number where a part is too large for this arithmetic. */
  private void set(Ratio value) {
    if (value.isSmall()) {
      divide(value.longNumerator(), value.longDenominator());
    } else {
      twofold.high = Double.NaN;
    }
  }

  private void divide(long numerator, long denominator) {
    twofold.set(denominator);
    double high = twofold.high;
    double low = twofold.low;
    twofold.set(numerator);
    twofold.divide(twofold.high, twofold.low, high, low);
  }

  /** Both ends of what the number may be have to become the same whole one. */
  private OptionalLong rounded(double bound, RoundingMode mode) {
    double whole = Math.floor(twofold.high);
    double rest = twofold.high - whole + twofold.low;
    double room = bound + REST_ERROR;
    double least = wholeOf(rest - room, mode);
    return whole >= 0 && whole < LARGEST && least == wholeOf(rest + room, mode)
        ? OptionalLong.of((long) whole + (long) least)
        : OptionalLong.empty();
  }

  /** Exact halves do not matter: there the ends differ. */
  private static double wholeOf(double value, RoundingMode mode) {
    return switch (mode) {
      case UP, CEILING -> Math.ceil(value);
      case DOWN, FLOOR -> Math.floor(value);
      case HALF_UP, HALF_DOWN, HALF_EVEN -> Math.floor(value + 0.5);
      case UNNECESSARY -> Double.NaN;
    };
  }
}
