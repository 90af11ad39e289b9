package io.clearcost.domain.cost.solver;

/**
 * The rate of flows with one change of sign, slowly and surely: Newton's steps kept inside a
 * bracket by halving it, then polished with twice the digits of a double.
 *
 * <p>Flows, units and {@code NaN} are those of {@link RateKernel}, which comes here when its quick
 * way does not settle or would lose digits. The answer is the nearest double or its neighbour.
 */
final class BracketedRate {

  /** Logarithms of the growths searched: −99 % to 100,000 % per unit period. */
  private static final double LOWEST = Math.log(0.01);

  private static final double HIGHEST = Math.log(1001);

  /** Newton steps and halvings together; halving alone narrows the range to a double in 60. */
  private static final int STEPS = 100;

  /** Each polishing step doubles the digits, from ten or more. */
  private static final int POLISHING_STEPS = 3;

  private static final double[] NO_FRACTIONS = {};

  private final double[] amounts;
  private final int[] wholes;
  private final double[] fractions;
  private final int count;
  private final int receipts;

  /** Where the last receipt that is not zero ends; zeros behind it would shift the sums too far. */
  private final int receiptsEnd;

  private BracketedRate(double[] amounts, int[] wholes, double[] fractions, int count) {
    this.amounts = amounts;
    this.wholes = wholes;
    this.fractions = fractions;
    this.count = endOfFlows(amounts, 0, count);
    int first = 0;
    while (first < this.count && amounts[first] >= 0) {
      first++;
    }
    receipts = first;
    receiptsEnd = endOfFlows(amounts, 0, first);
  }

  /** The end of a range without the zeros at it; one flow is left at least. */
  private static int endOfFlows(double[] amounts, int from, int to) {
    int end = to;
    while (end > from + 1 && amounts[end - 1] == 0) {
      end--;
    }
    return end;
  }

  /** The rate per unit period; no fractions means that all offsets are whole. */
  static double perPeriod(double[] amounts, int[] wholes, double[] fractions, int count) {
    return new BracketedRate(amounts, wholes, fractions, count).solve().value();
  }

  /** The effective annual rate of offsets in days. */
  static double annual(double[] amounts, int[] days, int count) {
    Twofold perDay = new BracketedRate(amounts, days, NO_FRACTIONS, count).solve();
    double growth = Math.exp(RateKernel.DAYS_A_YEAR * Math.log1p(perDay.high()));
    if (growth < 0x1p900) {
      Twofold daily = Twofold.ONE.plus(perDay);
      return daily.pow(RateKernel.DAYS_A_YEAR).plus(new Twofold(-1, 0)).value();
    }
    // Above the range in which numbers can be split; the minus one is long lost there.
    return growth < Double.POSITIVE_INFINITY ? growth : Double.NaN;
  }

  private Twofold solve() {
    double bottom = LOWEST;
    double top = HIGHEST;
    if (!(excess(bottom) >= 0 && excess(top) <= 0)) {
      return new Twofold(Double.NaN, Double.NaN);
    }
    double x = 0;
    for (int step = 0; step < STEPS; step++) {
      double value = excess(x);
      if (value > 0) {
        bottom = x;
      } else {
        top = x;
      }
      double next = x + value / (meanTime(receipts, count, x) - meanTime(0, receiptsEnd, x));
      if (!(next >= bottom && next <= top)) {
        next = 0.5 * (bottom + top);
      }
      boolean close = Math.abs(next - x) <= 1e-12 * Math.abs(x);
      x = next;
      if (close) {
        break;
      }
    }
    return polished(Math.expm1(x));
  }

  /** Logarithm of the payments over the receipts, both discounted; falls with x. */
  private double excess(double x) {
    return logValue(receipts, count, x) - logValue(0, receiptsEnd, x);
  }

  private double logValue(int from, int to, double x) {
    double shift = shift(from, to, x);
    double growth = Math.expm1(x);
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += value(k, x, shift, growth);
    }
    return Math.log(sum) - shift * x;
  }

  private double meanTime(int from, int to, double x) {
    double shift = shift(from, to, x);
    double growth = Math.expm1(x);
    double sum = 0;
    double moment = 0;
    for (int k = from; k < to; k++) {
      double value = value(k, x, shift, growth);
      double fraction = fraction(k);
      sum += value;
      moment += value * (wholes[k] + fraction * (1 + growth) / (1 + fraction * growth));
    }
    return moment / sum;
  }

  private double value(int k, double x, double shift, double growth) {
    return Math.abs(amounts[k]) * Math.exp((shift - wholes[k]) * x) / (1 + fraction(k) * growth);
  }

  /** The end of the times at which nothing overflows. */
  private double shift(int from, int to, double x) {
    return x >= 0 ? wholes[from] : wholes[to - 1];
  }

  private double fraction(int k) {
    return fractions.length == 0 ? 0 : fractions[k];
  }

  /** Newton's steps on the present value itself, whose lost digits the second double holds. */
  private Twofold polished(double estimate) {
    Twofold rate = new Twofold(estimate, 0);
    for (int step = 0; step < POLISHING_STEPS; step++) {
      Twofold correction = correction(rate.value());
      rate = Twofold.sum(rate.value(), correction.high());
      if (Math.abs(correction.high()) <= 1e-14 * Math.abs(rate.high())) {
        break;
      }
    }
    return rate;
  }

  private Twofold correction(double rate) {
    Twofold growth = Twofold.sum(1, rate);
    boolean forwards = rate >= 0;
    Twofold perPeriod = forwards ? Twofold.ONE.dividedBy(growth) : growth;
    Twofold factor = Twofold.ONE;
    Twofold sum = Twofold.ZERO;
    Twofold perGap = Twofold.ONE;
    int gap = 0;
    int at = wholes[forwards ? 0 : count - 1];
    double origin = at;
    double slope = 0;
    for (int n = 0; n < count; n++) {
      int k = forwards ? n : count - 1 - n;
      int next = Math.abs(wholes[k] - at);
      if (next != 0) {
        perGap = next == gap ? perGap : perPeriod.pow(next);
        gap = next;
        factor = factor.times(perGap);
        at = wholes[k];
      }
      Twofold odd = Twofold.ONE.plus(Twofold.product(fraction(k), rate));
      Twofold value = factor.times(amounts[k]).dividedBy(odd);
      sum = sum.plus(value);
      double time = wholes[k] - origin + fraction(k) * growth.high() / odd.high();
      slope += value.high() * time;
    }
    // The slope by x is minus the sum of value · time: receipts pull it one way, payments the
    // other.
    double move = sum.high() / slope;
    return new Twofold(move * growth.high(), 0);
  }
}
