package io.clearcost.domain.cost.solver;

import java.util.Arrays;

/**
 * Many long loans at once, solved roughly: twelve payments at a time are put together in the middle
 * of their times.
 *
 * <p>Payments are put together from the last one, so the first block may be of fewer. At unit
 * periods the middles of the others are twelve apart, so that they share one discount and Horner's
 * scheme sums them. Tables and sums begin at zero, wherever the loans stand in the rows.
 */
final class RoughLanes {

  private static final int BLOCK = 12;

  private static final int STEPS = 2;

  private final LaneSteps steps;
  private double[][] amounts = {};
  private double[][] times = {};
  private final LaneSums sums = new LaneSums();
  private final double[] power = new double[LaneSteps.ROOM];
  private final double[] discounts = new double[LaneSteps.ROOM];
  private int blocks;
  private int lanes;

  RoughLanes(LaneSteps steps) {
    this.steps = steps;
    sums.resize(LaneSteps.ROOM);
  }

  /**
   * Puts payments together and finds x for flows at unit periods.
   *
   * @param rows in fen; flow k of a loan in row k
   * @param count how many rows are meant
   * @param sum as long as the rows; what it holds is lost
   * @param begin place of the first loan in the rows
   * @param lanes how many loans
   */
  void solvePeriodic(double[][] rows, int count, double[] sum, int begin, int lanes) {
    putTogether(rows, count, sum, begin, lanes);
    int few = (count - 2) % BLOCK + 1;
    Arrays.fill(steps.x, 0, lanes, 0);
    measure(few);
    steps.guessFar(lanes);
    for (int step = 0; step < STEPS; step++) {
      measure(few);
      steps.advanceFar(lanes);
    }
  }

  /**
   * Puts payments together and finds x for flows on days.
   *
   * @param rows in fen; flow k of a loan in row k
   * @param days offset of each flow
   * @param count how many rows are meant
   * @param sum as long as the rows; what it holds is lost
   * @param begin place of the first loan in the rows
   * @param lanes how many loans
   */
  void solveDated(double[][] rows, double[][] days, int count, double[] sum, int begin, int lanes) {
    putTogether(rows, count, sum, begin, lanes);
    times = LaneRows.table(times, blocks + 1);
    Arrays.fill(times[0], 0, lanes, 0);
    for (int block = 1; block <= blocks; block++) {
      int last = count - 1 - (blocks - block) * BLOCK;
      int first = Math.max(1, last - BLOCK + 1);
      LaneRows.middle(days[first], days[last], sum, begin, begin + lanes);
      System.arraycopy(sum, begin, times[block], 0, lanes);
    }
    sums.clear(0, lanes);
    for (int k = 1; k <= blocks; k++) {
      LaneRows.moments(amounts[k], times[k], sums.s0, sums.s1, sums.s2, 0, lanes);
    }
    steps.setMoments(sums.s0, sums.s1, sums.s2, lanes);
    steps.guessFar(lanes);
    for (int step = 0; step < STEPS; step++) {
      sums.clear(0, lanes);
      Arrays.fill(power, 0, lanes, 1);
      for (int k = 1; k <= blocks; k++) {
        LaneRows.discounts(times[k - 1], times[k], steps.x, discounts, 0, lanes);
        LaneRows.discount(amounts[k], discounts, power, discounts, sums.s0, 0, lanes);
        LaneRows.higherMoments(discounts, times[k], sums.s1, sums.s2, sums.s3, 0, lanes);
      }
      steps.setMoments(sums.s0, sums.s1, sums.s2, sums.s3, lanes);
      steps.advanceFar(lanes);
    }
  }

  private void putTogether(double[][] rows, int count, double[] sum, int begin, int lanes) {
    this.lanes = lanes;
    int end = begin + lanes;
    blocks = (count - 1 + BLOCK - 1) / BLOCK;
    amounts = LaneRows.table(amounts, blocks + 1);
    for (int block = 1; block <= blocks; block++) {
      int last = count - 1 - (blocks - block) * BLOCK;
      int k = Math.max(1, last - BLOCK + 1);
      Arrays.fill(sum, begin, end, 0);
      for (; k + 5 <= last; k += 6) {
        LaneRows.add(
            rows[k],
            rows[k + 1],
            rows[k + 2],
            rows[k + 3],
            rows[k + 4],
            rows[k + 5],
            sum,
            begin,
            end);
      }
      for (; k <= last; k++) {
        LaneRows.add(rows[k], sum, begin, end);
      }
      System.arraycopy(sum, begin, amounts[block], 0, lanes);
    }
  }

  /** Moments at x; {@code few} payments are in the first block. */
  private void measure(int few) {
    steps.discounts(BLOCK, power, lanes);
    sums.clear(0, lanes);
    for (int k = blocks; k >= 2; k--) {
      LaneRows.horner(amounts[k], power, sums.s0, sums.s1, sums.s2, sums.s3, 0, lanes);
    }
    sums.fromHorner(power, lanes);
    // The middle of block k, from the second on, is at origin + 12 (k − 1).
    double origin = few + 0.5 * (BLOCK + 1) - BLOCK;
    steps.discounts(origin, discounts, lanes);
    move(origin, discounts, sums.s0, sums.s1, sums.s2, sums.s3, lanes);
    double middle = 0.5 * (few + 1);
    steps.discounts(middle, discounts, lanes);
    add(amounts[1], middle, discounts, sums.s0, sums.s1, sums.s2, sums.s3, lanes);
    steps.setMoments(sums.s0, sums.s1, sums.s2, sums.s3, lanes);
  }

  /** From times in blocks after an origin to unit periods. */
  private static void move(
      double origin,
      double[] discounts,
      double[] s0,
      double[] s1,
      double[] s2,
      double[] s3,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double sum = s0[j] * discounts[j];
      double first = BLOCK * discounts[j] * s1[j];
      double second = BLOCK * BLOCK * discounts[j] * s2[j];
      double third = BLOCK * BLOCK * BLOCK * discounts[j] * s3[j];
      s0[j] = sum;
      s1[j] = first + origin * sum;
      s2[j] = second + origin * (2 * first + origin * sum);
      s3[j] = third + origin * (3 * second + origin * (3 * first + origin * sum));
    }
  }

  /** Adds the moments of one row at one time. */
  private static void add(
      double[] row,
      double time,
      double[] discounts,
      double[] s0,
      double[] s1,
      double[] s2,
      double[] s3,
      int lanes) {
    for (int j = 0; j < lanes; j++) {
      double value = row[j] * discounts[j];
      s0[j] += value;
      s1[j] += time * value;
      s2[j] += time * time * value;
      s3[j] += time * time * time * value;
    }
  }
}
