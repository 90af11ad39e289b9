package io.clearcost.domain.cost.solver;

/**
 * One receipt at the start and many payments, twelve of which are put together in the middle of
 * their times: a first answer for long loans at a twelfth of the work.
 *
 * <p>Of twelve payments are kept the sum and two moments about the middle, their times taken as
 * evenly spread. With T the middle, D = e^−xT and f, m, n the sum and the moments
 *
 * <pre>
 *   value = D · A,   A = f − x m + x² n / 2,   B = m − x n
 *   moments of the times  =  D · (T A + B),  D · (T² A + 2 T B + n),  D · (T³ A + 3 T² B + 3 T n), …
 * </pre>
 */
final class RoughFlows extends FlowSums {

  /** Payments put together. */
  static final int BLOCK = 12;

  private double[] middles = new double[32];
  private double[] faces = new double[32];
  private double[] firsts = new double[32];
  private double[] seconds = new double[32];
  private int blocks;

  // Undiscounted sums of amount · time^0..4.
  private double face;
  private double u1;
  private double u2;
  private double u3;
  private double u4;

  /** Begins anew. */
  void clear(double received, int payments) {
    int most = (payments + BLOCK - 1) / BLOCK;
    if (middles.length < most) {
      middles = new double[2 * most];
      faces = new double[2 * most];
      firsts = new double[2 * most];
      seconds = new double[2 * most];
    }
    blocks = 0;
    face = 0;
    u1 = 0;
    u2 = 0;
    u3 = 0;
    u4 = 0;
    setReceived(received);
  }

  /**
   * Adds twelve payments, one each unit period.
   *
   * @param amounts in fen, negative
   * @param from place of the first of them, and its time
   */
  void addTwelve(double[] amounts, int from) {
    put(amounts, from, from + 0.5 * (BLOCK - 1), 1);
  }

  /**
   * Adds twelve payments.
   *
   * @param amounts in fen, negative
   * @param times of the payments, in unit periods
   * @param from place of the first of them
   */
  void addTwelve(double[] amounts, int[] times, int from) {
    int first = times[from];
    int last = times[from + 11];
    int sum =
        (first + last)
            + (times[from + 1] + times[from + 2])
            + (times[from + 3] + times[from + 4])
            + (times[from + 5] + times[from + 6])
            + (times[from + 7] + times[from + 8])
            + (times[from + 9] + times[from + 10]);
    put(amounts, from, sum * (1.0 / BLOCK), (last - first) * (1.0 / (BLOCK - 1)));
  }

  /** Written out, because the compiler makes a slow loop of six rounds of it. */
  private void put(double[] a, int from, double middle, double gap) {
    double sum0 = a[from + 6] + a[from + 5];
    double sum1 = a[from + 7] + a[from + 4];
    double sum2 = a[from + 8] + a[from + 3];
    double sum3 = a[from + 9] + a[from + 2];
    double sum4 = a[from + 10] + a[from + 1];
    double sum5 = a[from + 11] + a[from];
    double m =
        (0.5 * (a[from + 6] - a[from + 5]) + 1.5 * (a[from + 7] - a[from + 4]))
            + (2.5 * (a[from + 8] - a[from + 3]) + 3.5 * (a[from + 9] - a[from + 2]))
            + (4.5 * (a[from + 10] - a[from + 1]) + 5.5 * (a[from + 11] - a[from]));
    double n =
        (0.25 * sum0 + 2.25 * sum1) + (6.25 * sum2 + 12.25 * sum3) + (20.25 * sum4 + 30.25 * sum5);
    keep((sum0 + sum1) + (sum2 + sum3) + (sum4 + sum5), m, n, middle, gap);
  }

  /**
   * Adds fewer payments than twelve.
   *
   * @param amounts in fen, negative
   * @param from place of the first of them
   * @param to place after the last of them
   * @param middle mean of their times
   * @param gap between two of them, about
   */
  void addFewer(double[] amounts, int from, int to, double middle, double gap) {
    double f = 0;
    double m = 0;
    double n = 0;
    double center = 0.5 * (from + to - 1);
    for (int k = from; k < to; k++) {
      double distance = k - center;
      f += amounts[k];
      m += distance * amounts[k];
      n += distance * distance * amounts[k];
    }
    keep(f, m, n, middle, gap);
  }

  /**
   * Adds fewer payments than twelve.
   *
   * @param amounts in fen, negative
   * @param times of the payments, in unit periods
   * @param from place of the first of them
   * @param to place after the last of them
   */
  void addFewer(double[] amounts, int[] times, int from, int to) {
    int sum = 0;
    for (int k = from; k < to; k++) {
      sum += times[k];
    }
    double gap = (double) (times[to - 1] - times[from]) / Math.max(1, to - from - 1);
    addFewer(amounts, from, to, (double) sum / (to - from), gap);
  }

  private void keep(double f, double m, double n, double middle, double gap) {
    double b = m * gap;
    double c = n * (gap * gap);
    middles[blocks] = middle;
    faces[blocks] = f;
    firsts[blocks] = b;
    seconds[blocks] = c;
    blocks++;
    double first = middle * f + b;
    double square = middle * middle;
    face += f;
    u1 += first;
    u2 += middle * (first + b) + c;
    u3 += middle * (square * f + 3 * (middle * b + c));
    u4 += square * (square * f + 2 * (2 * middle * b + 3 * c));
  }

  /** Sum of the payments in fen, negative. */
  double face() {
    return face;
  }

  @Override
  void measureUndiscounted() {
    setPaid(-face, -u1, -u2, -u3);
    setFourth(-face, -u1, -u2, -u3, -u4);
    setInterest(paid() - received(), 0);
  }

  @Override
  void measureAt(double rate, double x) {
    double usual = blocks < 2 ? 0 : middles[1] - middles[0];
    double perBlock = Math.exp(-x * usual);
    double half = 0.5 * x * x;
    double discount = Math.exp(-x * middles[0]);
    double before = middles[0] - usual;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    for (int k = 0; k < blocks; k++) {
      double time = middles[k];
      if (k > 0) {
        double z = x * (time - before - usual);
        discount *= perBlock * (1 - z * (1 - 0.5 * z));
      }
      before = time;
      double n = discount * seconds[k];
      double b = discount * firsts[k] - x * n;
      double value = discount * (faces[k] - x * firsts[k]) + half * n;
      double twoB = b + b;
      double first = time * value + b;
      double second = time * (first + b) + n;
      double square = time * time;
      s0 += value;
      s1 += first;
      s2 += second;
      s3 += time * (square * value + 3 * (time * b + n));
      s4 += square * (square * value + 2 * (time * twoB + 3 * n));
    }
    setPaid(-s0, -s1, -s2, -s3);
    setFourth(-s0, -s1, -s2, -s3, -s4);
    setInterest(paid() - received(), 0);
  }
}
