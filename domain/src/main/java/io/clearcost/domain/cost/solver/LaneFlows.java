package io.clearcost.domain.cost.solver;

import java.util.Arrays;

/**
 * Any payments of many loans at once, at unit periods or on days.
 *
 * <p>Rows of long loans are read where the caller has them, because to copy them takes as long as a
 * pass over them. Their sums then stand at the places that the loans have in the rows, or no
 * vectors are made, so the arrays of the sums are as long as there are loans. Rows of short loans
 * are copied: they stay in the nearest cache, and so do the sums.
 */
final class LaneFlows {

  /** From so many payments on a guess may be far off, and the rough solution comes first. */
  private static final int LONG = 60;

  private static final double[][] NO_ROWS = {};

  private final LaneSteps steps;
  private final RoughLanes rough;
  private double[][] ownRows = {};
  private double[][] ownTimes = {};
  private double[][] rows = NO_ROWS;
  private double[][] times = NO_ROWS;
  private final LaneSums sums = new LaneSums();
  private double[] x = {};
  private double[] v = {};
  private double[] power = {};

  /** What the gap before a row discounts by or takes off, and the discounted row itself. */
  private double[] gap = {};

  private final double[] value = new double[LaneSteps.ROOM];
  private final double[] rate = new double[LaneSteps.ROOM];
  private int count;
  private int lanes;

  /** Place of the first of the loans in the rows. */
  private int begin;

  /** Place after the last of them. */
  private int end;

  LaneFlows(LaneSteps steps) {
    this.steps = steps;
    rough = new RoughLanes(steps);
  }

  /** One rate a loan, where the steps settled. */
  double[] rates() {
    return rate;
  }

  /** Takes flows; long rows are kept until they are solved, and never written. */
  void load(double[][] amounts, int count, int from, int lanes) {
    this.count = count;
    this.lanes = lanes;
    if (count > LONG) {
      rows = amounts;
      begin = from;
    } else {
      ownRows = LaneRows.table(ownRows, count);
      copy(amounts, from, ownRows);
      rows = ownRows;
      begin = 0;
    }
    end = begin + lanes;
    makeRoom();
  }

  /** Takes flows on days; long rows are kept until they are solved, and never written. */
  void load(double[][] amounts, double[][] days, int count, int from, int lanes) {
    load(amounts, count, from, lanes);
    if (count > LONG) {
      times = days;
    } else {
      ownTimes = LaneRows.table(ownTimes, count);
      copy(days, from, ownTimes);
      times = ownTimes;
    }
  }

  private void copy(double[][] source, int from, double[][] target) {
    for (int k = 0; k < count; k++) {
      System.arraycopy(source[k], from, target[k], 0, lanes);
    }
  }

  /** Doubles the arrays when they are too short, lest each few loans more need others. */
  private void makeRoom() {
    if (x.length < end) {
      int length = LaneSums.length(Math.max(end, 2 * x.length));
      sums.resize(length);
      x = new double[length];
      v = new double[length];
      power = new double[length];
      gap = new double[length];
    }
  }

  void solvePeriodic() {
    System.arraycopy(rows[0], begin, steps.received, 0, lanes);
    if (count > LONG) {
      rough.solvePeriodic(rows, count, sums.s0, begin, lanes);
    } else {
      guessPeriodic();
    }
    spreadDiscounts();
    sums.clear(begin, end);
    for (int k = count - 1; k >= 1; k--) {
      LaneRows.horner(rows[k], v, sums.s0, sums.s1, sums.s2, sums.s3, begin, end);
    }
    sums.bringToFront(begin, lanes);
    sums.fromHorner(v, lanes);
    steps.setMoments(sums.s0, sums.s1, sums.s2, sums.s3, lanes);
    steps.advance(lanes);
    spreadDiscounts();
    sums.clear(begin, end);
    if (count > LONG) {
      interestAndValue();
    } else {
      interest();
    }
    sums.bringToFront(begin, lanes);
    excess(v, sums.s0, sums.s1, steps.received, steps.excess, steps.turnover, lanes);
    if (count > LONG) {
      presentValues(sums.s2, v, value, lanes);
      steps.preferPresentValues(value, lanes);
    }
    steps.correct(lanes);
    steps.rates(v, rate, lanes);
    letGo();
  }

  private void guessPeriodic() {
    sums.clear(begin, end);
    int k = count - 1;
    for (; k >= 3; k -= 3) {
      LaneRows.cumulate(rows[k], rows[k - 1], rows[k - 2], sums.s0, sums.s1, sums.s2, begin, end);
    }
    for (; k >= 1; k--) {
      LaneRows.cumulate(rows[k], sums.s0, sums.s1, sums.s2, begin, end);
    }
    fromBinomials(sums.s1, sums.s2, lanes);
    steps.setMoments(sums.s0, sums.s1, sums.s2, lanes);
    steps.guess(lanes);
  }

  private static void fromBinomials(double[] s1, double[] s2, int lanes) {
    for (int j = 0; j < lanes; j++) {
      s2[j] = 2 * s2[j] - s1[j];
    }
  }

  /** Sum of the payments into s0, sum of F(k) v^(k−1) into s1. */
  private void interest() {
    int k = count - 1;
    for (; k >= 2; k -= 2) {
      LaneRows.interest(rows[k], rows[k - 1], v, sums.s0, sums.s1, begin, end);
    }
    for (; k >= 1; k--) {
      LaneRows.interest(rows[k], v, sums.s0, sums.s1, begin, end);
    }
  }

  /** The same, and the sum of a(k) v^(k−1) into s2. */
  private void interestAndValue() {
    int k = count - 1;
    for (; k >= 2; k -= 2) {
      LaneRows.interestAndValue(rows[k], rows[k - 1], v, sums.s0, sums.s1, sums.s2, begin, end);
    }
    for (; k >= 1; k--) {
      LaneRows.interestAndValue(rows[k], v, sums.s0, sums.s1, sums.s2, begin, end);
    }
  }

  private static void excess(
      double[] v,
      double[] face,
      double[] sum,
      double[] received,
      double[] excess,
      double[] turnover,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double interest = (1 - v[j]) * sum[j];
      double total = face[j] + received[j];
      turnover[j] = interest / received[j];
      excess[j] = (interest - total) / received[j];
    }
  }

  private static void presentValues(double[] sum, double[] v, double[] values, int lanes) {
    for (int j = 0; j < lanes; j++) {
      values[j] = -v[j] * sum[j];
    }
  }

  void solveDated() {
    System.arraycopy(rows[0], begin, steps.received, 0, lanes);
    if (count > LONG) {
      rough.solveDated(rows, times, count, sums.s0, begin, lanes);
    } else {
      sums.clear(begin, end);
      for (int k = 1; k < count; k++) {
        LaneRows.moments(rows[k], times[k], sums.s0, sums.s1, sums.s2, begin, end);
      }
      steps.setMoments(sums.s0, sums.s1, sums.s2, lanes);
      steps.guess(lanes);
    }
    System.arraycopy(steps.x, 0, x, begin, lanes);
    sums.clear(begin, end);
    Arrays.fill(power, begin, end, 1);
    for (int k = 1; k < count; k++) {
      LaneRows.discounts(times[k - 1], times[k], x, gap, begin, end);
      LaneRows.discount(rows[k], gap, power, gap, sums.s0, begin, end);
      LaneRows.higherMoments(gap, times[k], sums.s1, sums.s2, sums.s3, begin, end);
    }
    sums.bringToFront(begin, lanes);
    steps.setMoments(sums.s0, sums.s1, sums.s2, sums.s3, lanes);
    steps.advance(lanes);
    System.arraycopy(steps.x, 0, x, begin, lanes);
    sums.clear(begin, end);
    for (int k = count - 1; k >= 1; k--) {
      LaneRows.taken(times[k - 1], times[k], x, gap, begin, end);
      if (count > LONG) {
        LaneRows.interestAndValueByGaps(rows[k], gap, sums.s0, sums.s1, sums.s2, begin, end);
      } else {
        LaneRows.interestByGaps(rows[k], gap, sums.s0, sums.s1, begin, end);
      }
    }
    sums.bringToFront(begin, lanes);
    excessByGaps(sums.s0, sums.s1, steps.received, steps.excess, steps.turnover, lanes);
    if (count > LONG) {
      negated(sums.s2, value, lanes);
      steps.preferPresentValues(value, lanes);
    }
    steps.correct(lanes);
    letGo();
  }

  private static void negated(double[] sum, double[] values, int lanes) {
    for (int j = 0; j < lanes; j++) {
      values[j] = -sum[j];
    }
  }

  private static void excessByGaps(
      double[] face,
      double[] interest,
      double[] received,
      double[] excess,
      double[] turnover,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double total = face[j] + received[j];
      turnover[j] = interest[j] / received[j];
      excess[j] = (interest[j] - total) / received[j];
    }
  }

  /** Sets v to what x discounts by, from zero on and at the places of the loans in the rows. */
  private void spreadDiscounts() {
    steps.discountsPerPeriod(v, lanes);
    System.arraycopy(v, 0, v, begin, lanes);
  }

  /** Lets the caller's rows go. */
  private void letGo() {
    rows = NO_ROWS;
    times = NO_ROWS;
  }
}
