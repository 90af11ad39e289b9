package io.clearcost.domain.cost.solver;

/**
 * Sums over one receipt at the start and payments whose gaps are nearly alike, as the days between
 * months are.
 *
 * <p>What a discount takes off goes from payment to payment; gaps being nearly alike, a few series
 * tell what any of them takes off:
 *
 * <pre>  p(k) = q(k) + p(k − 1) (1 − q(k)),   q(k) = 1 − e^−x gap(k)</pre>
 *
 * <p>It begins anew every twelve payments, so that roundings do not add up, and blocks are put
 * together by {@code p(a + b) = p(a) + p(b) (1 − p(a))}. x is taken as exact; the rate is not
 * looked at.
 */
final class SteadyFlows extends FlowSums {

  /** Different gaps at most, from the shortest on. */
  private static final int GAPS = 16;

  private static final int BLOCK = RoughFlows.BLOCK;

  private final double[] taken = new double[GAPS];
  private double[] amounts = {};
  private int[] times = {};
  private int count;
  private int shortest;
  private int kinds;
  private double total;

  /**
   * Takes the flows; the arrays are read, never written, and not copied.
   *
   * @return whether the gaps are near enough to one another
   */
  boolean load(double[] amounts, int[] times, int count) {
    this.amounts = amounts;
    this.times = times;
    this.count = count;
    int least = Integer.MAX_VALUE;
    int most = 0;
    int before = times[1];
    for (int k = 2; k < count; k++) {
      int gap = times[k] - before;
      before = times[k];
      least = Math.min(least, gap);
      most = Math.max(most, gap);
    }
    shortest = Math.min(least, most);
    kinds = most - shortest + 1;
    return kinds <= GAPS;
  }

  /** Whether the series for what a gap takes off reach as far as these flows go. */
  boolean areWithinReach(double x) {
    double gap = Math.max(shortest + kinds, times[1]);
    return Math.abs(x) * gap <= ShortSeries.SERIES_ENDS;
  }

  @Override
  void measureUndiscounted() {
    double[] a = amounts;
    int[] days = times;
    double m0 = 0;
    double m1 = 0;
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
    for (int k = 1; k < count; k++) {
      double time = days[k];
      double amount = a[k];
      double square = time * time;
      double second = amount * square;
      m0 += amount;
      m1 += amount * time;
      m2 += second;
      m3 += second * time;
      m4 += second * square;
    }
    total = m0 + a[0];
    setPaid(-m0, -m1, -m2, -m3);
    setFourth(-m0, -m1, -m2, -m3, -m4);
    setReceived(a[0]);
  }

  @Override
  void measureAt(double rate, double x) {
    fill(x);
    double[] a = amounts;
    int[] days = times;
    double[] q = taken;
    int from = shortest;
    int at = days[1];
    double before = takenAtFirst(x);
    double interest = a[1] * before;
    double s0 = a[1] - interest;
    double s1 = s0 * at;
    double s2 = s1 * at;
    double s3 = s2 * at;
    for (int start = 2; start < count; start += BLOCK) {
      int end = Math.min(start + BLOCK, count);
      int begin = at;
      double p = 0;
      double off = 0;
      double m0 = 0;
      double m1 = 0;
      double m2 = 0;
      double m3 = 0;
      for (int k = start; k < end; k++) {
        int day = days[k];
        double gap = q[day - at - from];
        at = day;
        p = gap + p * (1 - gap);
        double time = day;
        double part = a[k] * p;
        double value = a[k] - part;
        double moment = value * time;
        double second = moment * time;
        off += part;
        m0 += value;
        m1 += moment;
        m2 += second;
        m3 += second * time;
      }
      double discount = 1 - before;
      interest += before * (m0 + off) + discount * off;
      s0 += discount * m0;
      s1 += discount * m1;
      s2 += discount * m2;
      s3 += discount * m3;
      if (end < count) {
        before += ShortSeries.taken(p, x * (at - begin)) * discount;
      }
    }
    setPaid(-s0, -s1, -s2, -s3);
    setInterest(interest - total, Math.abs(interest));
  }

  private void fill(double x) {
    double taken = -ShortSeries.series(-x * shortest);
    double day = -ShortSeries.series(-x);
    double[] q = this.taken;
    q[0] = taken;
    for (int j = 1; j < kinds; j++) {
      taken += day * (1 - taken);
      q[j] = taken;
    }
  }

  /** What the time before the first payment takes off. */
  private double takenAtFirst(double x) {
    int at = times[1] - shortest;
    return at >= 0 && at < kinds ? taken[at] : -ShortSeries.series(-x * times[1]);
  }
}
