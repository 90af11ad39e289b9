package io.clearcost.domain.cost.solver;

/**
 * Sums over one receipt at the start and a payment at every unit period after it.
 *
 * <p>Payments are taken in blocks of twelve around the middle of the block, so that mirrored ones
 * share their distance from it; a block's moments are then shifted to the start of the loan:
 *
 * <pre>
 *   even(i) = w(6 + i) + w(5 − i),  odd(i) = w(6 + i) − w(5 − i),   i = 0..5,   w = amount · v^j
 *   m0 = Σ even,  m1 = Σ (i + ½) odd,  m2 = Σ (i + ½)² even,  m3 = Σ (i + ½)³ odd
 * </pre>
 */
final class DenseFlows extends FlowSums {

  private static final int BLOCK = 12;
  private static final int HALF = BLOCK / 2;

  /** From the start of a block to its middle. */
  private static final double MIDDLE = (BLOCK - 1) / 2.0;

  /** v^j, or 1 − v^j, for the places of a block. */
  private final double[] table = new double[BLOCK];

  private double[] amounts = {};
  private int count;
  private int blocksEnd;
  private double total;
  private double turnover;

  /** Takes the flows; the array is read, never written, and not copied. */
  void load(double[] amounts, int count) {
    this.amounts = amounts;
    this.count = count;
    blocksEnd = 1 + (count - 1) / BLOCK * BLOCK;
  }

  @Override
  void measureUndiscounted() {
    double[] a = amounts;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int start = 1; start < blocksEnd; start += BLOCK) {
      double m0 = 0;
      double m1 = 0;
      double m2 = 0;
      double m3 = 0;
      for (int i = 0; i < HALF; i++) {
        double later = a[start + HALF + i];
        double earlier = a[start + HALF - 1 - i];
        double sum = later + earlier;
        double difference = later - earlier;
        double distance = i + 0.5;
        m0 += sum;
        m1 += distance * difference;
        m2 += distance * distance * sum;
        m3 += distance * distance * distance * difference;
      }
      double middle = start + MIDDLE;
      double first = m1 + middle * m0;
      double second = m2 + middle * (m1 + first);
      s0 += m0;
      s1 += first;
      s2 += second;
      s3 += m3 + middle * (m2 + middle * m1 + (m2 + second));
    }
    for (int k = blocksEnd; k < count; k++) {
      double moment = a[k] * k;
      double second = moment * k;
      s0 += a[k];
      s1 += moment;
      s2 += second;
      s3 += second * k;
    }
    total = s0 + a[0];
    setPaid(-s0, -s1, -s2, -s3);
    setReceived(a[0]);
  }

  @Override
  void measureAt(double rate) {
    double[] a = amounts;
    double[] powers = table;
    double v = 1 / (1 + rate);
    double v2 = v * v;
    double even = 1;
    double odd = v;
    for (int j = 0; j < BLOCK; j += 2) {
      powers[j] = even;
      powers[j + 1] = odd;
      even *= v2;
      odd *= v2;
    }
    double blockPower = even;
    double discount = v;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int start = 1; start < blocksEnd; start += BLOCK) {
      double m0 = 0;
      double m1 = 0;
      double m2 = 0;
      double m3 = 0;
      for (int i = 0; i < HALF; i++) {
        double later = a[start + HALF + i] * powers[HALF + i];
        double earlier = a[start + HALF - 1 - i] * powers[HALF - 1 - i];
        double sum = later + earlier;
        double difference = later - earlier;
        double distance = i + 0.5;
        m0 += sum;
        m1 += distance * difference;
        m2 += distance * distance * sum;
        m3 += distance * distance * distance * difference;
      }
      double middle = start + MIDDLE;
      double first = m1 + middle * m0;
      double second = m2 + middle * (m1 + first);
      double third = m3 + middle * (m2 + middle * m1 + (m2 + second));
      s0 += discount * m0;
      s1 += discount * first;
      s2 += discount * second;
      s3 += discount * third;
      discount *= blockPower;
    }
    for (int k = blocksEnd; k < count; k++) {
      double value = a[k] * discount;
      double moment = value * k;
      double second = moment * k;
      s0 += value;
      s1 += moment;
      s2 += second;
      s3 += second * k;
      discount *= v;
    }
    setPaid(-s0, -s1, -s2, -s3);
  }

  @Override
  double interestExcessAt(double rate) {
    double[] a = amounts;
    double[] taken = table;
    double one = rate / (1 + rate);
    double two = one + one * (1 - one);
    double three = one + two * (1 - one);
    double four = two + two * (1 - two);
    taken[0] = 0;
    taken[1] = one;
    taken[2] = two;
    taken[3] = three;
    for (int j = 4; j < BLOCK; j++) {
      taken[j] = four + taken[j - 4] * (1 - four);
    }
    double eight = four + four * (1 - four);
    double perBlock = eight + four * (1 - eight);
    if (Math.abs(rate) <= 0.02) {
      perBlock = -ShortSeries.series(-BLOCK * ShortSeries.log1p(rate));
    }
    double before = one;
    double sum = 0;
    for (int start = 1; start < blocksEnd; start += BLOCK) {
      double face = 0;
      double first = 0;
      double second = 0;
      for (int i = 0; i < HALF; i++) {
        double earlier = a[start + i];
        double later = a[start + HALF + i];
        face += earlier + later;
        first += earlier * taken[i];
        second += later * taken[HALF + i];
      }
      sum += before * face + (1 - before) * (first + second);
      before += perBlock * (1 - before);
    }
    for (int k = blocksEnd; k < count; k++) {
      sum += a[k] * before;
      before += one * (1 - before);
    }
    turnover = Math.abs(sum);
    return sum - total;
  }

  @Override
  double interestTurnover() {
    return turnover;
  }
}
