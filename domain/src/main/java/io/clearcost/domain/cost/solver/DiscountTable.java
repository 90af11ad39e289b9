package io.clearcost.domain.cost.solver;

/**
 * What discounts take off in 0, 1, 2, … steps, {@code q(s) = 1 − e^−x s}, to some units in the last
 * place.
 *
 * <pre>  q(a + b) = q(a) + q(b) (1 − q(a))</pre>
 *
 * <p>Every thirty-second entry and the eighth come from a series; the others are few such sums away
 * from these and from the first.
 */
final class DiscountTable {

  private static final int STRIDE = 32;
  private static final int EIGHT = 8;

  private final double[] table;

  /**
   * A table.
   *
   * @param size most entries
   */
  DiscountTable(int size) {
    table = new double[(size + STRIDE - 1) / STRIDE * STRIDE];
  }

  /**
   * Fills the table and returns it.
   *
   * @param x logarithm of growth a step
   * @param last the last step that is asked for
   */
  double[] fill(double x, int last) {
    double[] q = table;
    double one = -ShortSeries.expm1(-x);
    double two = one * (2 - one);
    double three = two + one * (1 - two);
    double four = two * (2 - two);
    double left = 1 - four;
    q[0] = 0;
    q[1] = one;
    q[2] = two;
    q[3] = three;
    q[4] = four;
    q[5] = four + one * left;
    q[6] = four + two * left;
    q[7] = four + three * left;
    double eight = -ShortSeries.expm1(-EIGHT * x);
    double sixteen = eight * (2 - eight);
    double more = sixteen + eight * (1 - sixteen);
    for (int j = 0; j < EIGHT; j++) {
      double first = q[j];
      q[j + 8] = eight + first * (1 - eight);
      q[j + 16] = sixteen + first * (1 - sixteen);
      q[j + 24] = more + first * (1 - more);
    }
    for (int start = STRIDE; start <= last; start += STRIDE) {
      spread(q, start, -ShortSeries.expm1(-x * start));
    }
    return q;
  }

  /** The entries from a place on, from the first ones and what is taken off at that place. */
  private static void spread(double[] q, int start, double taken) {
    double left = 1 - taken;
    for (int j = 0; j < STRIDE; j++) {
      q[start + j] = taken + q[j] * left;
    }
  }
}
