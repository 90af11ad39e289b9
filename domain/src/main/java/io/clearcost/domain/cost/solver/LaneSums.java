package io.clearcost.domain.cost.solver;

import java.util.Arrays;

/**
 * Four sums over the payments of each of many loans.
 *
 * <p>The loops leave them where the loans stand in the rows; everything after the loops reads them
 * from zero on.
 */
final class LaneSums {

  /** Numbers in a page of 4 KiB. */
  private static final int PAGE = 512;

  double[] s0 = {};
  double[] s1 = {};
  double[] s2 = {};
  double[] s3 = {};

  /** Length of arrays for so many loans: as {@link LaneSteps#ROOM} asks for, but whole pages. */
  static int length(int loans) {
    int pages = Math.max(0, loans - LaneSteps.ROOM + PAGE - 1) / PAGE;
    return LaneSteps.ROOM + pages * PAGE;
  }

  /** Makes the arrays so long; what they held is lost. */
  void resize(int length) {
    s0 = new double[length];
    s1 = new double[length];
    s2 = new double[length];
    s3 = new double[length];
  }

  /** Sets the sums of some loans to zero. */
  void clear(int begin, int end) {
    Arrays.fill(s0, begin, end, 0);
    Arrays.fill(s1, begin, end, 0);
    Arrays.fill(s2, begin, end, 0);
    Arrays.fill(s3, begin, end, 0);
  }

  /** Brings the sums of the loans from a place on to those from zero on. */
  void bringToFront(int begin, int lanes) {
    if (begin > 0) {
      System.arraycopy(s0, begin, s0, 0, lanes);
      System.arraycopy(s1, begin, s1, 0, lanes);
      System.arraycopy(s2, begin, s2, 0, lanes);
      System.arraycopy(s3, begin, s3, 0, lanes);
    }
  }

  /** From {@link LaneRows#horner} to raw moments at the times 1, 2, 3, … of the rows. */
  void fromHorner(double[] v, int lanes) {
    fromHorner(v, s0, s1, s2, s3, lanes);
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
}
