package io.clearcost.domain.cost.solver;

/**
 * Sums over one receipt at the start and many payments on days.
 *
 * <p>What a discount takes off comes from two tables, so that no payment waits for the one before
 * it:
 *
 * <pre>
 *   q(d) = 1 − e^−x d,   q(64 c + j) = q(64 c) + q(j) (1 − q(64 c))
 * </pre>
 *
 * <p>x is taken as exact; the rate is not looked at. The third cumulant is left as the payments put
 * together gave it: near the answer its part of a step is far below the last digit.
 */
final class LongFlows extends FlowSums {

  private static final int FINE_BITS = 6;
  private static final int FINE = 1 << FINE_BITS;

  /** Days that the tables reach: more than forty years. */
  private static final int MOST_DAYS = 1 << 14;

  /** Payments summed by themselves, so that roundings do not add up. */
  private static final int RUN = 48;

  private static final int BLOCK = RoughFlows.BLOCK;

  private final DiscountTable fine = new DiscountTable(FINE);
  private final DiscountTable coarse = new DiscountTable(MOST_DAYS / FINE);
  private double[] amounts = {};
  private int[] times = {};
  private int count;
  private final RoughFlows rough;
  private double total;

  /**
   * Flows that are put together as well.
   *
   * @param rough takes them, twelve at a time
   */
  LongFlows(RoughFlows rough) {
    this.rough = rough;
  }

  /**
   * Takes the flows and puts twelve payments each together; the arrays are read, never written, and
   * not copied.
   *
   * @return whether the tables reach the last of them
   */
  boolean load(double[] amounts, int[] times, int count) {
    this.amounts = amounts;
    this.times = times;
    this.count = count;
    if (times[count - 1] >= MOST_DAYS) {
      return false;
    }
    rough.clear(amounts[0], count - 1);
    int start = 1;
    for (; start + BLOCK <= count; start += BLOCK) {
      rough.addTwelve(amounts, times, start);
    }
    if (start < count) {
      rough.addFewer(amounts, times, start, count);
    }
    total = rough.face() + amounts[0];
    return true;
  }

  @Override
  void measureUndiscounted() {
    measureAt(0, 0);
  }

  @Override
  void measureAt(double rate, double x) {
    int last = times[count - 1];
    double[] near = fine.fill(x, Math.min(last, FINE - 1));
    double[] far = coarse.fill(FINE * x, last >> FINE_BITS);
    double[] a = amounts;
    int[] days = times;
    double interest = 0;
    double s1 = 0;
    double s2 = 0;
    for (int start = 1; start < count; start += RUN) {
      int end = Math.min(start + RUN, count);
      double off = 0;
      for (int k = start; k < end; k++) {
        int day = days[k];
        double before = far[day >> FINE_BITS];
        double part = a[k] * (before + near[day & (FINE - 1)] * (1 - before));
        double moment = (a[k] - part) * day;
        off += part;
        s1 += moment;
        s2 += moment * day;
      }
      interest += off;
    }
    setReceived(a[0]);
    setPaid(interest - rough.face(), -s1, -s2);
    setSkew(rough);
    setInterest(interest - total, Math.abs(interest));
  }
}
