package io.clearcost.domain.cost.solver;

/**
 * Finds the one rate of one loan in plain double arithmetic: quickly, and without certifying it.
 *
 * <pre>
 *   sum of  amount(k) / ((1 + f(k) i) (1 + i)^s(k))  =  0
 *   dated:   sum of  amount(k) / (1 + r)^(d(k) / 365)  =  0
 * </pre>
 *
 * <p>Amounts are in fen, whole numbers whose sums stay below 2^53, signed from the borrower's side
 * (received positive, paid negative); {@code i} is a fraction per unit period, {@code r} one per
 * year of 365 days. The caller has made sure that the flows are in order of time, begin with a
 * receipt and change sign exactly once: then there is at most one rate.
 *
 * <p>The work is in x = ln(1 + i) on K(x) = ln PV(payments) − ln PV(receipts), which is nearly a
 * straight line: a guess from the moments of the times, for long loans with payments put together,
 * and a step of third order, more of them where its own estimate asks for it. K comes from the
 * interest,
 *
 * <pre>  sum of  amount · (1 − discount)  =  sum of amounts,</pre>
 *
 * <p>which keeps the digits that a present value near zero loses. What is not settled within the
 * passes, and what this form would blur, goes to {@link BracketedRate}.
 *
 * <p>The answer is {@code NaN} exactly when the rate lies outside −99 % to 100,000 % per unit
 * period (dated: per day) or an annual rate is beyond a double. Its error is some units in the last
 * place. An instance keeps tables and serves one thread at a time; once they are large enough,
 * solving allocates nothing but in the rare cases that need the bracket.
 */
public final class RateKernel {

  static final int DAYS_A_YEAR = 365;

  /** Steps of third order before the bracket takes over. */
  private static final int PASSES = 5;

  /**
   * The last step loses as many units in the last place as the interest exceeds what the rate moves
   * in its own size.
   */
  private static final double MOST_BLUR = 12;

  /** The same for more flows than {@link #LONG}, whose sums round more. */
  private static final double LEAST_BLUR = 3;

  private static final int LONG = 400;

  /** From more flows on, payments are put together first. */
  private static final int MANY = 60;

  private static final int ROUGH_PASSES = 2;

  private static final double[] NO_FRACTIONS = {};

  private final SparseFlows sparse = new SparseFlows();
  private final SteadyFlows steady = new SteadyFlows();
  private final DenseFlows dense = new DenseFlows();
  private final RoughFlows rough = new RoughFlows();
  private final LongFlows longer = new LongFlows(rough);
  private final CubicStep step = new CubicStep();
  private int[] everyPeriod = {};

  /** What the last step starts from, a fraction per unit period. */
  private double rate;

  /** About the same as a logarithm of growth. */
  private double x;

  /** The last step, in logarithms of growth per unit period. */
  private double correction;

  /** Makes a kernel; its tables grow with the longest loan. */
  public RateKernel() {
    // The tables are there already.
  }

  /**
   * The rate per unit period of flows at 0, 1, 2, … unit periods.
   *
   * @param amounts in fen, one per unit period, zero where nothing moves
   * @param count how many of them are meant
   */
  public double periodic(double[] amounts, int count) {
    if (count > 1 && amounts[1] < 0) {
      dense.load(amounts, count);
      if (count > MANY) {
        dense.putTogether(rough);
      } else {
        dense.measureUndiscounted();
      }
      if (settle(dense, guess(dense, count), count) && isInRange()) {
        return inUnits();
      }
    }
    return perPeriod(amounts, wholes(count), NO_FRACTIONS, count);
  }

  /**
   * The rate per unit period of flows at any whole number of unit periods.
   *
   * @param amounts in fen
   * @param wholes offset of each flow in unit periods, rising from the first
   * @param count how many flows are meant
   */
  public double perPeriod(double[] amounts, int[] wholes, int count) {
    return perPeriod(amounts, wholes, NO_FRACTIONS, count);
  }

  /**
   * The rate per unit period of flows at whole and odd times.
   *
   * @param amounts in fen
   * @param wholes whole part of each offset in unit periods
   * @param fractions odd part of each offset, from 0 to below 1; empty when there is none
   * @param count how many flows are meant
   */
  public double perPeriod(double[] amounts, int[] wholes, double[] fractions, int count) {
    sparse.load(amounts, wholes, fractions, count);
    sparse.measureUndiscounted();
    return settle(sparse, step.guess(sparse), count) && isInRange()
        ? inUnits()
        : BracketedRate.perPeriod(amounts, wholes, fractions, count);
  }

  /**
   * The effective annual rate of flows on actual days.
   *
   * @param amounts in fen
   * @param days offset of each flow in days, rising from the first
   * @param count how many flows are meant
   */
  public double dated(double[] amounts, int[] days, int count) {
    if (count > 1 && amounts[1] < 0 && days[0] == 0 && settleOnDays(amounts, days, count)) {
      return ShortSeries.expm1(DAYS_A_YEAR * (x + correction));
    }
    sparse.load(amounts, days, NO_FRACTIONS, count);
    sparse.measureUndiscounted();
    if (settle(sparse, step.guess(sparse), count) && Math.abs(rate) <= ShortSeries.SMALL) {
      return ShortSeries.expm1(DAYS_A_YEAR * (ShortSeries.log1p(rate) + correction));
    }
    return BracketedRate.annual(amounts, days, count);
  }

  private boolean settleOnDays(double[] amounts, int[] days, int count) {
    if (count > MANY) {
      return longer.load(amounts, days, count) && settle(longer, guess(longer, count), count);
    }
    if (!steady.load(amounts, days, count)) {
      return false;
    }
    steady.measureUndiscounted();
    return settle(steady, guess(steady, count), count) && steady.areWithinReach(x);
  }

  /** A first x from the undiscounted sums, or from payments put together. */
  private double guess(FlowSums flows, int count) {
    if (count <= MANY) {
      return step.guess(flows);
    }
    rough.measureUndiscounted();
    double guess = step.guess(rough);
    for (int pass = 0; pass < ROUGH_PASSES && !step.isNear(guess); pass++) {
      rough.measureAt(0, guess);
      step.advance(rough, guess);
      guess += step.length();
    }
    flows.setFourth(rough.fourth());
    return guess;
  }

  private boolean isInRange() {
    return rate > -0.99 && rate < 1000;
  }

  private double inUnits() {
    return rate + (1 + rate) * ShortSeries.shortExpm1(correction);
  }

  /** Whether {@link #rate} or {@link #x}, and {@link #correction}, give the last digits. */
  private boolean settle(FlowSums flows, double guess, int count) {
    x = guess;
    rate = ShortSeries.roughExpm1(x);
    flows.measureAt(rate, x);
    boolean settled = step.advance(flows, x);
    for (int pass = 1; pass < PASSES && !settled; pass++) {
      x += step.length();
      rate += (1 + rate) * ShortSeries.shortExpm1(step.length());
      flows.measureAt(rate, x);
      settled = step.advance(flows, x);
    }
    correction = step.length();
    double blur = Math.abs((x + correction) * step.meanGap()) * flows.received();
    return settled && flows.interestTurnover() <= (count <= LONG ? MOST_BLUR : LEAST_BLUR) * blur;
  }

  private int[] wholes(int count) {
    if (everyPeriod.length < count) {
      everyPeriod = new int[2 * count];
      for (int k = 0; k < everyPeriod.length; k++) {
        everyPeriod[k] = k;
      }
    }
    return everyPeriod;
  }
}
