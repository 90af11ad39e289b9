package io.clearcost.domain.cost.solver;

import java.util.Arrays;

/**
 * The present value in pairs of doubles, some 31 digits, with a bound on its error that is proved
 * and not estimated.
 *
 * <p>With the errors of {@link TwofoldArithmetic}, {@code u = 2^−53}, for n flows over S unit
 * periods:
 *
 * <pre>
 *   discount per unit period      20 u²
 *   discount of a flow            32 S u²    (its powers and products; second order included)
 *   odd part of a period          600 u²     (1 + f i keeps at least a hundredth of its parts)
 *   sum                           n (n + 1) u² of the sum of the sizes of all terms
 * </pre>
 *
 * <p>The high halves are added without loss; what a double of their sum loses, at most u of all
 * sizes for each flow, is added up with the low halves in doubles.
 *
 * <p>The bound is twice all of it together, times the sum of the sizes. It is void outside the
 * range of exponents in which nothing underflows; there {@link #sign} says that it does not know.
 *
 * <p>Where every time is whole, one evaluation also tells the sign a little way off: with {@code x
 * = ln(1 + i)}, moment {@code M}, sum of sizes {@code A} and longest time {@code T}
 *
 * <pre>  PV(x + h) = PV(x) − M h + r,   |r| <= A (T h)²  for  T |h| <= 1/2</pre>
 *
 * <p>where {@code M h} in doubles is off by {@code (n + 8) u A T |h|}, of which the bound takes
 * twice as much.
 *
 * <p>One object serves many evaluations and allocates nothing.
 */
final class TwofoldPresentValue {

  private static final double PER_PERIOD = 32;
  private static final double PER_TERM = 700;

  /** Twice: second-order terms, and the sum of the sizes itself is rounded. */
  private static final double SAFETY = 2;

  /** Discount factors beyond these leave too little room for the low halves. */
  private static final double SMALLEST = 1e-200;

  private static final double LARGEST = 1e200;

  /** 2^−52, twice the unit of the errors of a double. */
  private static final double DOUBLE_ERROR = 0x1p-52;

  private static final double MOMENT_ERRORS = 8;

  /** Far beyond what one evaluation tells, and no overflow. */
  private static final long FARTHEST = 1L << 52;

  /** Powers up to a month of days are kept. */
  private static final int MOST_POWERS = 32;

  private final double[] powerHigh = new double[MOST_POWERS];
  private final double[] powerLow = new double[MOST_POWERS];
  private long units;
  private double growthUnits;
  private double span;
  private double high;
  private double low;
  private double sizes;
  private double moment;
  private double momentBound;
  private double bound;

  private final TwofoldArithmetic twofold = new TwofoldArithmetic();

  /**
   * Evaluates at {@code i = p / q}.
   *
   * @param p at most 2^62 in size
   * @param q positive, at most 2^62, above {@code −p}
   */
  void evaluate(FlowArrays flows, long p, long q) {
    twofold.set(q);
    evaluate(flows, p, twofold.high, twofold.low);
  }

  /**
   * Evaluates at {@code i = p / q}.
   *
   * @param p at most 2^62 in size
   * @param q positive, above {@code −p}
   */
  void evaluate(FlowArrays flows, long p, double q) {
    evaluate(flows, p, q, 0);
  }

  private void evaluate(FlowArrays flows, long p, double qh, double ql) {
    twofold.set(p);
    double ph = twofold.high;
    double pl = twofold.low;
    twofold.add(ph, pl, qh, ql);
    units = p;
    growthUnits = twofold.high;
    twofold.divide(qh, ql, twofold.high, twofold.low);
    double perPeriodHigh = twofold.high;
    double perPeriodLow = twofold.low;
    // (1 + i)^−step for the last step from one flow to the next: nearly always the same.
    int step = 1;
    double stepHigh = perPeriodHigh;
    double stepLow = perPeriodLow;
    Arrays.fill(powerHigh, 0);
    double discountHigh = 1;
    double discountLow = 0;
    double smallest = 1;
    double largest = 1;
    int at = 0;
    high = 0;
    low = 0;
    sizes = 0;
    moment = 0;
    int n = flows.size();
    for (int k = 0; k < n; k++) {
      int whole = flows.whole[k];
      if (whole != at) {
        if (whole - at != step) {
          step = whole - at;
          setPower(perPeriodHigh, perPeriodLow, step);
          stepHigh = twofold.high;
          stepLow = twofold.low;
        }
        twofold.multiply(discountHigh, discountLow, stepHigh, stepLow);
        discountHigh = twofold.high;
        discountLow = twofold.low;
        smallest = Math.min(smallest, discountHigh);
        largest = Math.max(largest, discountHigh);
        at = whole;
      }
      double factorHigh = discountHigh;
      double factorLow = discountLow;
      double time = whole;
      int numerator = flows.allWhole ? 0 : flows.numerator[k];
      if (numerator != 0) {
        odd(ph, pl, qh, ql, numerator, flows.denominator[k]);
        twofold.multiply(discountHigh, discountLow, twofold.high, twofold.low);
        factorHigh = twofold.high;
        factorLow = twofold.low;
        time += (double) numerator / flows.denominator[k];
      }
      twofold.set(flows.amount[k]);
      twofold.multiply(factorHigh, factorLow, twofold.high, twofold.low);
      double termHigh = twofold.high;
      sizes += Math.abs(termHigh);
      moment += termHigh * time;
      double sum = high + termHigh;
      double added = sum - high;
      low += (high - (sum - added)) + (termHigh - added) + twofold.low;
      high = sum;
    }
    double most = PER_PERIOD * at + (n + 1.0) * n + PER_TERM;
    boolean inRange = smallest > SMALLEST && largest < LARGEST && sizes < LARGEST;
    bound =
        inRange ? SAFETY * most * TwofoldArithmetic.ERROR_UNIT * sizes : Double.POSITIVE_INFINITY;
    span = flows.allWhole ? at : Double.POSITIVE_INFINITY;
    momentBound = (n + MOMENT_ERRORS) * DOUBLE_ERROR * sizes * at;
  }

  private void setPower(double baseHigh, double baseLow, int step) {
    if (step >= MOST_POWERS) {
      twofold.power(baseHigh, baseLow, step);
      return;
    }
    powerHigh[1] = baseHigh;
    powerLow[1] = baseLow;
    setShortPower(step);
  }

  /** From shorter powers, which the lengths of months share: a product each. */
  private void setShortPower(int step) {
    if (powerHigh[step] == 0) {
      int part = powerHigh[step - 1] != 0 ? step - 1 : Integer.highestOneBit(step - 1);
      setShortPower(part);
      setShortPower(step - part);
      twofold.multiply(powerHigh[part], powerLow[part], twofold.high, twofold.low);
      powerHigh[step] = twofold.high;
      powerLow[step] = twofold.low;
    }
    twofold.high = powerHigh[step];
    twofold.low = powerLow[step];
  }

  /** The certain sign, −1 or 1; 0 where the error bound leaves it open. */
  int sign() {
    double value = high + low;
    return value > bound ? 1 : value < -bound ? -1 : 0;
  }

  /**
   * The certain sign at another rate over the same denominator, −1 or 1; 0 where the last
   * evaluation leaves it open.
   *
   * @param p as for {@link #evaluate}
   */
  int signNear(long p) {
    long away = p - units;
    if (away > FARTHEST || away < -FARTHEST) {
      return 0;
    }
    double length = Math.log1p(away / growthUnits);
    double reach = span * Math.abs(length);
    if (!(reach <= 0.5)) {
      return 0;
    }
    double value = high + low - moment * length;
    double room = bound + momentBound * Math.abs(length) + sizes * reach * reach;
    return value > room ? 1 : value < -room ? -1 : 0;
  }

  /** Present value over its derivative by ln(1 + i), to the precision of a double. */
  double newtonStep() {
    return (high + low) / moment;
  }

  /** {@code 1 / (1 + f i) = d q / (d q + n p)}. */
  private void odd(double ph, double pl, double qh, double ql, double n, double d) {
    twofold.multiply(qh, ql, d, 0);
    double upperHigh = twofold.high;
    double upperLow = twofold.low;
    twofold.multiply(ph, pl, n, 0);
    twofold.add(upperHigh, upperLow, twofold.high, twofold.low);
    twofold.divide(upperHigh, upperLow, twofold.high, twofold.low);
  }
}
