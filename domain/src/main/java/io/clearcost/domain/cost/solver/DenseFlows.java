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

  /** 1 − v^j for the places of a block. */
  private final double[] taken = new double[BLOCK];

  private double[] amounts = {};
  private int count;
  private int blocksEnd;
  private double total;

  /** Takes the flows; the array is read, never written, and not copied. */
  void load(double[] amounts, int count) {
    this.amounts = amounts;
    this.count = count;
    blocksEnd = 1 + (count - 1) / BLOCK * BLOCK;
  }

  /** Puts twelve payments each together; in place of {@link #measureUndiscounted}. */
  void putTogether(RoughFlows rough) {
    rough.clear(amounts[0], count - 1);
    for (int start = 1; start < blocksEnd; start += BLOCK) {
      rough.addTwelve(amounts, start);
    }
    if (blocksEnd < count) {
      rough.addFewer(amounts, blocksEnd, count, 0.5 * (blocksEnd + count - 1), 1);
    }
    total = rough.face() + amounts[0];
    setReceived(amounts[0]);
  }

  @Override
  void measureUndiscounted() {
    double[] a = amounts;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    for (int start = 1; start < blocksEnd; start += BLOCK) {
      double m0 = 0;
      double m1 = 0;
      double m2 = 0;
      double m3 = 0;
      double m4 = 0;
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
        m4 += distance * distance * distance * distance * sum;
      }
      double middle = start + MIDDLE;
      double first = m1 + middle * m0;
      double second = m2 + middle * (m1 + first);
      s0 += m0;
      s1 += first;
      s2 += second;
      double far = m2 + middle * m1;
      double third = m3 + middle * (far + (m2 + second));
      s3 += third;
      s4 += m4 + middle * (m3 + (m3 + middle * (m2 + far)) + (m3 + third));
    }
    for (int k = blocksEnd; k < count; k++) {
      double moment = a[k] * k;
      double second = moment * k;
      double third = second * k;
      s0 += a[k];
      s1 += moment;
      s2 += second;
      s3 += third;
      s4 += third * k;
    }
    total = s0 + a[0];
    setPaid(-s0, -s1, -s2, -s3);
    setFourth(-s0, -s1, -s2, -s3, -s4);
    setReceived(a[0]);
  }

  @Override
  void measureAt(double rate, double x) {
    double[] a = amounts;
    double[] q = taken;
    double one = rate / (1 + rate);
    double perBlock = fillTaken(rate, one);
    double before = one;
    double interest = 0;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int start = 1; start < blocksEnd; start += BLOCK) {
      double face = 0;
      double off = 0;
      double m1 = 0;
      double m2 = 0;
      double m3 = 0;
      for (int i = 0; i < HALF; i++) {
        double later = a[start + HALF + i];
        double earlier = a[start + HALF - 1 - i];
        double laterOff = later * q[HALF + i];
        double earlierOff = earlier * q[HALF - 1 - i];
        double laterValue = later - laterOff;
        double earlierValue = earlier - earlierOff;
        double sum = laterValue + earlierValue;
        double difference = laterValue - earlierValue;
        double distance = i + 0.5;
        face += later + earlier;
        off += laterOff + earlierOff;
        m1 += distance * difference;
        m2 += distance * distance * sum;
        m3 += distance * distance * distance * difference;
      }
      double middle = start + MIDDLE;
      double discount = 1 - before;
      double m0 = face - off;
      double first = m1 + middle * m0;
      double second = m2 + middle * (m1 + first);
      double third = m3 + middle * (m2 + middle * m1 + (m2 + second));
      interest += before * face + discount * off;
      s0 += discount * m0;
      s1 += discount * first;
      s2 += discount * second;
      s3 += discount * third;
      before += perBlock * discount;
    }
    for (int k = blocksEnd; k < count; k++) {
      double discount = 1 - before;
      double value = a[k] * discount;
      double moment = value * k;
      double second = moment * k;
      interest += a[k] * before;
      s0 += value;
      s1 += moment;
      s2 += second;
      s3 += second * k;
      before += one * discount;
    }
    setPaid(-s0, -s1, -s2, -s3);
    setInterest(interest - total, Math.abs(interest));
  }

  /** Fills with what 0 to 11 periods take off, of which the first takes {@code one}; a block's. */
  private double fillTaken(double rate, double one) {
    double[] q = taken;
    double two = one + one * (1 - one);
    double four = two + two * (1 - two);
    double left = 1 - four;
    double three = one + two * (1 - one);
    double five = four + one * left;
    double six = four + two * left;
    double seven = four + three * left;
    double eight = four + four * left;
    q[0] = 0;
    q[1] = one;
    q[2] = two;
    q[3] = three;
    q[4] = four;
    q[5] = five;
    q[6] = six;
    q[7] = seven;
    q[8] = eight;
    q[9] = four + five * left;
    q[10] = four + six * left;
    q[11] = four + seven * left;
    return Math.abs(rate) <= 0.02
        ? -ShortSeries.series(-BLOCK * ShortSeries.log1p(rate))
        : four + eight * left;
  }
}
