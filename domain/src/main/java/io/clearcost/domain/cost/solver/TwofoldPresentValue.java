package io.clearcost.domain.cost.solver;

/**
 * The present value in pairs of doubles, some 31 digits, with a bound on its error that is proved
 * and not estimated.
 *
 * <p>Each number is an unevaluated sum {@code high + low} of two doubles. With {@code u = 2^−53}
 * the operations used have relative errors of at most 3u² (sum), 6u² (product), 2u² (product with a
 * double) and 15u² (quotient). Source: Joldes, Muller and Popescu, Tight and Rigorous Error Bounds
 * for Basic Building Blocks of Double-Word Arithmetic, ACM TOMS 44 (2017), algorithms 6, 9, 11 and
 * 17. Hence for a loan of n flows over S unit periods:
 *
 * <pre>
 *   discount per unit period      20 u²
 *   discount of a flow            32 S u²    (its powers and products; second order included)
 *   odd part of a period          600 u²     (1 + f i keeps at least a hundredth of its parts)
 *   sum                           3 n u² of the sum of the sizes of all terms
 * </pre>
 *
 * <p>The bound is twice all of it together, times the sum of the sizes. It is void outside the
 * range of exponents in which nothing underflows; there {@link #sign} says that it does not know.
 *
 * <p>One object serves many evaluations and allocates nothing.
 */
final class TwofoldPresentValue {

  /** u², the unit of the error bounds. */
  private static final double ERROR_UNIT = 0x1p-106;

  private static final double PER_PERIOD = 32;
  private static final double PER_FLOW = 3;
  private static final double PER_TERM = 700;

  /** Twice: second-order terms, and the sum of the sizes itself is rounded. */
  private static final double SAFETY = 2;

  /** Discount factors beyond these leave too little room for the low halves. */
  private static final double SMALLEST = 1e-200;

  private static final double LARGEST = 1e200;

  private double high;
  private double low;
  private double sizes;
  private double moment;
  private double bound;

  /** The product of the last call of {@link #multiply} and the sum of {@link #add}. */
  private double resultHigh;

  private double resultLow;

  /** {@code (1 + i)^−step} for the step last asked for. */
  private int step;

  private double stepHigh;
  private double stepLow;

  /**
   * Evaluates at {@code i = p / q}.
   *
   * @param p at most 2^62 in size
   * @param q positive, at most 2^62, above {@code −p}
   */
  void evaluate(FlowArrays flows, long p, long q) {
    double ph = (double) p;
    double pl = (double) (p - (long) ph);
    double qh = (double) q;
    double ql = (double) (q - (long) qh);
    add(ph, pl, qh, ql);
    divide(qh, ql, resultHigh, resultLow);
    double perPeriodHigh = resultHigh;
    double perPeriodLow = resultLow;
    step = 1;
    stepHigh = perPeriodHigh;
    stepLow = perPeriodLow;
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
        power(perPeriodHigh, perPeriodLow, whole - at);
        multiply(discountHigh, discountLow, stepHigh, stepLow);
        discountHigh = resultHigh;
        discountLow = resultLow;
        smallest = Math.min(smallest, discountHigh);
        largest = Math.max(largest, discountHigh);
        at = whole;
      }
      double factorHigh = discountHigh;
      double factorLow = discountLow;
      double time = whole;
      int numerator = flows.numerator[k];
      if (numerator != 0) {
        odd(ph, pl, qh, ql, numerator, flows.denominator[k]);
        multiply(discountHigh, discountLow, resultHigh, resultLow);
        factorHigh = resultHigh;
        factorLow = resultLow;
        time += (double) numerator / flows.denominator[k];
      }
      long amount = flows.amount[k];
      double amountHigh = (double) amount;
      multiply(factorHigh, factorLow, amountHigh, (double) (amount - (long) amountHigh));
      double termHigh = resultHigh;
      sizes += Math.abs(termHigh);
      moment += termHigh * time;
      add(high, low, termHigh, resultLow);
      high = resultHigh;
      low = resultLow;
    }
    double most = PER_PERIOD * at + PER_FLOW * n + PER_TERM;
    boolean inRange = smallest > SMALLEST && largest < LARGEST && sizes < LARGEST;
    bound = inRange ? SAFETY * most * ERROR_UNIT * sizes : Double.POSITIVE_INFINITY;
  }

  /** The certain sign, −1 or 1; 0 where the error bound leaves it open. */
  int sign() {
    double value = high + low;
    return value > bound ? 1 : value < -bound ? -1 : 0;
  }

  /** Present value over its derivative by ln(1 + i), to the precision of a double. */
  double newtonStep() {
    return (high + low) / moment;
  }

  private void power(double baseHigh, double baseLow, int exponent) {
    if (exponent == step) {
      return;
    }
    double squareHigh = baseHigh;
    double squareLow = baseLow;
    double powerHigh = 1;
    double powerLow = 0;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        multiply(powerHigh, powerLow, squareHigh, squareLow);
        powerHigh = resultHigh;
        powerLow = resultLow;
      }
      if (rest > 1) {
        multiply(squareHigh, squareLow, squareHigh, squareLow);
        squareHigh = resultHigh;
        squareLow = resultLow;
      }
    }
    step = exponent;
    stepHigh = powerHigh;
    stepLow = powerLow;
  }

  /** {@code 1 / (1 + f i) = d q / (d q + n p)}. */
  private void odd(double ph, double pl, double qh, double ql, double n, double d) {
    multiply(qh, ql, d, 0);
    double upperHigh = resultHigh;
    double upperLow = resultLow;
    multiply(ph, pl, n, 0);
    add(upperHigh, upperLow, resultHigh, resultLow);
    divide(upperHigh, upperLow, resultHigh, resultLow);
  }

  private void multiply(double xh, double xl, double yh, double yl) {
    double ch = xh * yh;
    double cl = Math.fma(xh, yh, -ch);
    double t = Math.fma(xl, yh, xh * yl);
    double rest = cl + t;
    resultHigh = ch + rest;
    resultLow = rest - (resultHigh - ch);
  }

  private void add(double xh, double xl, double yh, double yl) {
    double sh = xh + yh;
    double sb = sh - xh;
    double sl = (xh - (sh - sb)) + (yh - sb);
    double th = xl + yl;
    double tb = th - xl;
    double tl = (xl - (th - tb)) + (yl - tb);
    double c = sl + th;
    double vh = sh + c;
    double vl = c - (vh - sh);
    double w = tl + vl;
    resultHigh = vh + w;
    resultLow = w - (resultHigh - vh);
  }

  private void divide(double xh, double xl, double yh, double yl) {
    double th = xh / yh;
    double rh = yh * th;
    double rl = Math.fma(yh, th, -rh);
    double rest = Math.fma(yl, th, rl);
    double sh = rh + rest;
    double sl = rest - (sh - rh);
    double tl = ((xh - sh) + (xl - sl)) / yh;
    resultHigh = th + tl;
    resultLow = tl - (resultHigh - th);
  }
}
