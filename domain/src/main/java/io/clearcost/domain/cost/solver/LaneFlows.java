package io.clearcost.domain.cost.solver;

import java.util.Arrays;

/**
 * Any payments of many loans at once, at unit periods or on days.
 *
 * <p>Long loans are first solved roughly: twelve payments at a time are put together in the middle
 * of their times.
 */
final class LaneFlows {

  /** From so many payments on a guess may be far off, and the rough solution comes first. */
  private static final int LONG = 60;

  private static final int BLOCK = 12;

  private static final int ROUGH_STEPS = 2;

  private final LaneSteps steps;
  private double[][] rows = {};
  private double[][] times = {};
  private double[][] roughRows = {};
  private double[][] roughTimes = {};
  private final double[] s0 = new double[LaneSteps.ROOM];
  private final double[] s1 = new double[LaneSteps.ROOM];
  private final double[] s2 = new double[LaneSteps.ROOM];
  private final double[] s3 = new double[LaneSteps.ROOM];
  private final double[] v = new double[LaneSteps.ROOM];
  private final double[] power = new double[LaneSteps.ROOM];
  private final double[] value = new double[LaneSteps.ROOM];
  private final double[] gap = new double[LaneSteps.ROOM];
  private final double[] rate = new double[LaneSteps.ROOM];
  private int count;
  private int lanes;

  LaneFlows(LaneSteps steps) {
    this.steps = steps;
  }

  /** One rate a loan, where the steps settled. */
  double[] rates() {
    return rate;
  }

  void load(double[][] amounts, int count, int from, int lanes) {
    this.count = count;
    this.lanes = lanes;
    rows = room(rows, count);
    copy(amounts, rows, from);
  }

  void load(double[][] amounts, double[][] days, int count, int from, int lanes) {
    load(amounts, count, from, lanes);
    times = room(times, count);
    copy(days, times, from);
  }

  private void copy(double[][] source, double[][] target, int from) {
    for (int k = 0; k < count; k++) {
      System.arraycopy(source[k], from, target[k], 0, lanes);
    }
  }

  private static double[][] room(double[][] table, int count) {
    return table.length >= count ? table : new double[count][LaneSteps.ROOM];
  }

  void solvePeriodic() {
    System.arraycopy(rows[0], 0, steps.received, 0, lanes);
    if (count > LONG) {
      int blocks = putTogether();
      for (int b = 0; b < blocks; b++) {
        int last = count - 1 - b * BLOCK;
        int first = Math.max(1, last - BLOCK + 1);
        Arrays.fill(roughTimes[blocks - b], 0, lanes, 0.5 * (first + last));
      }
      solveRoughly(blocks);
    } else {
      guessPeriodic();
    }
    steps.discountsPerPeriod(v, lanes);
    horner();
    fromHorner(v, s0, s1, s2, s3, lanes);
    steps.setMoments(s0, s1, s2, s3, lanes);
    steps.advance(lanes);
    steps.discountsPerPeriod(v, lanes);
    interest();
    excess(v, s0, s1, steps.received, steps.excess, steps.turnover, lanes);
    if (count > LONG) {
      for (int k = count - 1; k >= 1; k--) {
        LaneRows.presentValue(rows[k], v, s2, lanes);
      }
      presentValues(s2, v, value, lanes);
      steps.preferPresentValues(value, lanes);
    }
    steps.correct(lanes);
    steps.rates(v, rate, lanes);
  }

  private void guessPeriodic() {
    LaneSteps.clear(lanes, s0, s1, s2, s3);
    int k = count - 1;
    for (; k >= 3; k -= 3) {
      LaneRows.cumulate(rows[k], rows[k - 1], rows[k - 2], s0, s1, s2, lanes);
    }
    for (; k >= 1; k--) {
      LaneRows.cumulate(rows[k], s0, s1, s2, lanes);
    }
    fromBinomials(s1, s2, lanes);
    steps.setMoments(s0, s1, s2, lanes);
    steps.guess(lanes);
  }

  private static void fromBinomials(double[] s1, double[] s2, int lanes) {
    for (int j = 0; j < lanes; j++) {
      s2[j] = 2 * s2[j] - s1[j];
    }
  }

  private static void fromHorner(
      double[] v, double[] s0, double[] s1, double[] s2, double[] s3, int lanes) {
    for (int j = 0; j < lanes; j++) {
      double first = s1[j] * v[j];
      double second = 2 * v[j] * s2[j] - first;
      s0[j] *= v[j];
      s1[j] = first;
      s2[j] = second;
      s3[j] = 6 * v[j] * s3[j] - 3 * second - 2 * first;
    }
  }

  private void horner() {
    LaneSteps.clear(lanes, s0, s1, s2, s3);
    for (int k = count - 1; k >= 1; k--) {
      LaneRows.horner(rows[k], v, s0, s1, s2, s3, lanes);
    }
  }

  /** Sum of the payments into s0, sum of F(k) v^(k−1) into s1. */
  private void interest() {
    LaneSteps.clear(lanes, s0, s1, s2, s3);
    int k = count - 1;
    for (; k >= 2; k -= 2) {
      LaneRows.interest(rows[k], rows[k - 1], v, s0, s1, lanes);
    }
    for (; k >= 1; k--) {
      LaneRows.interest(rows[k], v, s0, s1, lanes);
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

  private static void negated(double[] sum, double[] values, int lanes) {
    for (int j = 0; j < lanes; j++) {
      values[j] = -sum[j];
    }
  }

  void solveDated() {
    System.arraycopy(rows[0], 0, steps.received, 0, lanes);
    if (count > LONG) {
      int blocks = putTogether();
      for (int b = 0; b < blocks; b++) {
        int last = count - 1 - b * BLOCK;
        int first = Math.max(1, last - BLOCK + 1);
        middle(times[first], times[last], roughTimes[blocks - b], lanes);
      }
      solveRoughly(blocks);
    } else {
      LaneSteps.clear(lanes, s0, s1, s2, s3);
      for (int k = 1; k < count; k++) {
        LaneRows.moments(rows[k], times[k], s0, s1, s2, lanes);
      }
      steps.setMoments(s0, s1, s2, lanes);
      steps.guess(lanes);
    }
    discounted(rows, times, count);
    steps.advance(lanes);
    LaneSteps.clear(lanes, s0, s1, s2, s3);
    for (int k = count - 1; k >= 1; k--) {
      LaneRows.taken(times[k - 1], times[k], steps.x, gap, lanes);
      LaneRows.interestByGaps(rows[k], gap, s0, s1, lanes);
      if (count > LONG) {
        LaneRows.presentValueByGaps(rows[k], gap, s2, lanes);
      }
    }
    excessByGaps(s0, s1, steps.received, steps.excess, steps.turnover, lanes);
    if (count > LONG) {
      negated(s2, value, lanes);
      steps.preferPresentValues(value, lanes);
    }
    steps.correct(lanes);
  }

  private static void middle(double[] first, double[] last, double[] middle, int lanes) {
    for (int j = 0; j < lanes; j++) {
      middle[j] = 0.5 * (first[j] + last[j]);
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

  /** Sums of twelve payments each, from the last; how many there are. */
  private int putTogether() {
    int blocks = (count - 1 + BLOCK - 1) / BLOCK;
    roughRows = room(roughRows, blocks + 1);
    roughTimes = room(roughTimes, blocks + 1);
    Arrays.fill(roughTimes[0], 0, lanes, 0);
    for (int b = 0; b < blocks; b++) {
      double[] sum = roughRows[blocks - b];
      Arrays.fill(sum, 0, lanes, 0);
      int k = count - 1 - b * BLOCK;
      int first = Math.max(1, k - BLOCK + 1);
      for (; k >= first + 3; k -= 4) {
        LaneRows.add(rows[k], rows[k - 1], rows[k - 2], rows[k - 3], sum, lanes);
      }
      for (; k >= first; k--) {
        LaneRows.add(rows[k], sum, lanes);
      }
    }
    return blocks;
  }

  private void solveRoughly(int blocks) {
    LaneSteps.clear(lanes, s0, s1, s2, s3);
    for (int k = 1; k <= blocks; k++) {
      LaneRows.moments(roughRows[k], roughTimes[k], s0, s1, s2, lanes);
    }
    steps.setMoments(s0, s1, s2, lanes);
    steps.guessFar(lanes);
    for (int step = 0; step < ROUGH_STEPS; step++) {
      discounted(roughRows, roughTimes, blocks + 1);
      steps.advanceFar(lanes);
    }
  }

  private void discounted(double[][] amounts, double[][] at, int size) {
    LaneSteps.clear(lanes, s0, s1, s2, s3);
    Arrays.fill(power, 0, lanes, 1);
    for (int k = 1; k < size; k++) {
      LaneRows.discounts(at[k - 1], at[k], steps.x, gap, lanes);
      LaneRows.discount(amounts[k], gap, power, value, s0, lanes);
      LaneRows.higherMoments(value, at[k], s1, s2, s3, lanes);
    }
    steps.setMoments(s0, s1, s2, s3, lanes);
  }
}
