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

  private static final int HALF = BLOCK / 2;

  private double[] middles = new double[32];
  private double[] faces = new double[32];
  private double[] firsts = new double[32];
  private double[] seconds = new double[32];
  private int blocks;
  private double face;

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
    setReceived(received);
  }

  /**
   * Adds up to twelve payments.
   *
   * @param amounts in fen, negative
   * @param from place of the first of them
   * @param to place after the last of them
   * @param middle mean of their times
   * @param gap between two of them, about
   */
  void add(double[] amounts, int from, int to, double middle, double gap) {
    double f = 0;
    double m = 0;
    double n = 0;
    if (to - from == BLOCK) {
      for (int i = 0; i < HALF; i++) {
        double later = amounts[from + HALF + i];
        double earlier = amounts[from + HALF - 1 - i];
        double sum = later + earlier;
        f += sum;
        m += (i + 0.5) * (later - earlier);
        n += (i + 0.5) * (i + 0.5) * sum;
      }
    } else {
      double center = 0.5 * (from + to - 1);
      for (int k = from; k < to; k++) {
        double distance = k - center;
        f += amounts[k];
        m += distance * amounts[k];
        n += distance * distance * amounts[k];
      }
    }
    middles[blocks] = middle;
    faces[blocks] = f;
    firsts[blocks] = m * gap;
    seconds[blocks] = n * (gap * gap);
    face += f;
    blocks++;
  }

  /** Sum of the payments in fen, negative. */
  double face() {
    return face;
  }

  @Override
  void measureUndiscounted() {
    measureAt(0, 0);
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
