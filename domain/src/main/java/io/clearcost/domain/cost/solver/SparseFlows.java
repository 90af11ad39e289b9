package io.clearcost.domain.cost.solver;

/**
 * Sums over flows at any offsets.
 *
 * <p>Powers come from two short tables, {@code v^s = high[s / 2^b] · low[s mod 2^b]}; so does the
 * discount taken off, {@code 1 − v^s}, which is built up without ever being subtracted from one:
 *
 * <pre>  p(a + b) = p(a) + p(b) (1 − p(a))</pre>
 */
final class SparseFlows extends FlowSums {

  /** Entries of a table that are made from one another directly; the rest follow from those. */
  private static final int STRIDE = 8;

  private double[] low = new double[32];
  private double[] high = new double[64];
  private double[] amounts = {};
  private int[] wholes = {};
  private double[] fractions = {};
  private int receipts;
  private int count;
  private int bits;
  private int lowSize;
  private int highSize;
  private boolean oneReceiptAtStart;

  // Raw moments of the range last summed.
  private double s0;
  private double s1;
  private double s2;
  private double s3;

  private double total;

  /** Takes the flows; the arrays are read, never written, and not copied. */
  void load(double[] amounts, int[] wholes, double[] fractions, int count) {
    this.amounts = amounts;
    this.wholes = wholes;
    this.fractions = fractions;
    this.count = count;
    int first = 0;
    while (first < count && amounts[first] >= 0) {
      first++;
    }
    receipts = first;
    oneReceiptAtStart =
        first == 1 && wholes[0] == 0 && (fractions.length == 0 || fractions[0] == 0);
    int last = count == 0 ? 0 : wholes[count - 1];
    bits = (Integer.SIZE - Integer.numberOfLeadingZeros(last)) / 2;
    lowSize = 1 << bits;
    highSize = (last >> bits) + 1;
    if (low.length < lowSize + STRIDE) {
      low = new double[lowSize + STRIDE];
    }
    if (high.length < highSize + STRIDE) {
      high = new double[2 * highSize + STRIDE];
    }
  }

  @Override
  void measureUndiscounted() {
    sumUndiscounted(receipts, count);
    setPaid(-s0, -s1, -s2, -s3);
    total = s0;
    double longest = count == 0 ? 0 : wholes[count - 1] + 1;
    setFourth(longest * longest * (longest * longest));
    if (oneReceiptAtStart) {
      setReceived(amounts[0]);
      total += amounts[0];
    } else {
      sumUndiscounted(0, receipts);
      takeOffReceived(s0, s1, s2, s3);
      total += s0;
    }
  }

  @Override
  void measureAt(double rate, double x) {
    fillPowers(1 / (1 + rate));
    sumAt(rate, receipts, count);
    setPaid(-s0, -s1, -s2, -s3);
    if (!oneReceiptAtStart) {
      sumAt(rate, 0, receipts);
      takeOffReceived(s0, s1, s2, s3);
    }
    fillDiscountsTaken(rate);
    double paid = interest(rate, receipts, count);
    double received = oneReceiptAtStart ? 0 : interest(rate, 0, receipts);
    // Amounts are signed from the borrower's side: the loan's interest is minus their sum.
    setInterest(paid + received - total, Math.abs(paid) + Math.abs(received));
  }

  private void sumUndiscounted(int from, int to) {
    double m0 = 0;
    double m1 = 0;
    double m2 = 0;
    double m3 = 0;
    boolean odd = fractions.length > 0;
    for (int k = from; k < to; k++) {
      double time = odd ? wholes[k] + fractions[k] : wholes[k];
      double amount = amounts[k];
      double moment = amount * time;
      double square = time * time;
      m0 += amount;
      m1 += moment;
      m2 += amount * square;
      m3 += moment * square;
    }
    s0 = m0;
    s1 = m1;
    s2 = m2;
    s3 = m3;
  }

  private void sumAt(double rate, int from, int to) {
    if (fractions.length > 0) {
      sumOddAt(rate, from, to);
      return;
    }
    double[] small = low;
    double[] large = high;
    int shift = bits;
    int mask = lowSize - 1;
    double m0 = 0;
    double m1 = 0;
    double m2 = 0;
    double m3 = 0;
    for (int k = from; k < to; k++) {
      int whole = wholes[k];
      double time = whole;
      double value = amounts[k] * (large[whole >> shift] * small[whole & mask]);
      double moment = value * time;
      double second = moment * time;
      m0 += value;
      m1 += moment;
      m2 += second;
      m3 += second * time;
    }
    s0 = m0;
    s1 = m1;
    s2 = m2;
    s3 = m3;
  }

  /**
   * The same with odd parts of a period: D = v^s / (1 + f i) has the derivatives of a discount at
   * the time t = s + f g / (1 + f i), g = 1 + i, which itself moves with x.
   *
   * <pre>  D' = −D t,   D'' = D (t² − t'),   D''' = −D (t³ − 3 t t' + t'')</pre>
   */
  private void sumOddAt(double rate, int from, int to) {
    double growth = 1 + rate;
    double m0 = 0;
    double m1 = 0;
    double m2 = 0;
    double m3 = 0;
    for (int k = from; k < to; k++) {
      int whole = wholes[k];
      double fraction = fractions[k];
      double inverse = 1 / (1 + fraction * rate);
      double value = amounts[k] * (high[whole >> bits] * low[whole & (lowSize - 1)]) * inverse;
      double time = whole + fraction * growth * inverse;
      double drift = fraction * (1 - fraction) * growth * inverse * inverse;
      double turn = drift * (1 - fraction - fraction * growth) * inverse;
      m0 += value;
      m1 += value * time;
      m2 += value * (time * time - drift);
      m3 += value * (time * (time * time - 3 * drift) + turn);
    }
    s0 = m0;
    s1 = m1;
    s2 = m2;
    s3 = m3;
  }

  /** Sum of amount · (1 − discount). */
  private double interest(double rate, int from, int to) {
    double[] small = low;
    double[] large = high;
    int shift = bits;
    int mask = lowSize - 1;
    double sum = 0;
    if (fractions.length > 0) {
      for (int k = from; k < to; k++) {
        double far = large[wholes[k] >> shift];
        double taken = far + small[wholes[k] & mask] * (1 - far);
        double odd = fractions[k] * rate;
        sum += amounts[k] * ((taken + odd) / (1 + odd));
      }
      return sum;
    }
    double second = 0;
    double third = 0;
    double fourth = 0;
    int k = from;
    for (; k + 3 < to; k += 4) {
      int a = wholes[k];
      int b = wholes[k + 1];
      int c = wholes[k + 2];
      int d = wholes[k + 3];
      double farA = large[a >> shift];
      double farB = large[b >> shift];
      double farC = large[c >> shift];
      double farD = large[d >> shift];
      sum += amounts[k] * (farA + small[a & mask] * (1 - farA));
      second += amounts[k + 1] * (farB + small[b & mask] * (1 - farB));
      third += amounts[k + 2] * (farC + small[c & mask] * (1 - farC));
      fourth += amounts[k + 3] * (farD + small[d & mask] * (1 - farD));
    }
    for (; k < to; k++) {
      double far = large[wholes[k] >> shift];
      sum += amounts[k] * (far + small[wholes[k] & mask] * (1 - far));
    }
    return (sum + second) + (third + fourth);
  }

  private void fillPowers(double v) {
    double step = fillPowers(low, lowSize, v);
    fillPowers(high, highSize, step);
  }

  /** Fills with base^0, base^1, …; returns base^size where that is a power of two. */
  private static double fillPowers(double[] table, int size, double base) {
    double two = base * base;
    double four = two * two;
    double eight = four * four;
    table[0] = 1;
    table[1] = base;
    table[2] = two;
    table[3] = two * base;
    table[4] = four;
    table[5] = four * base;
    table[6] = four * two;
    table[7] = four * table[3];
    for (int k = STRIDE; k < size; k += STRIDE) {
      for (int j = k; j < k + STRIDE; j++) {
        table[j] = table[j - STRIDE] * eight;
      }
    }
    return size < STRIDE ? table[size] : table[size - 1] * base;
  }

  private void fillDiscountsTaken(double rate) {
    double x = Math.abs(rate) <= ShortSeries.SMALL ? ShortSeries.log1p(rate) : Double.NaN;
    double step = fillDiscountsTaken(low, lowSize, rate / (1 + rate), x);
    double span = x * lowSize;
    fillDiscountsTaken(high, highSize, ShortSeries.taken(step, span), span);
  }

  /**
   * Fills with what discounts take off in 0, 1, 2, … steps. Doublings come from a series where it
   * holds, so that their roundings do not add up.
   *
   * @param one what one step takes off
   * @param x logarithm of the growth of one step; not a number where there is no series
   */
  private static double fillDiscountsTaken(double[] table, int size, double one, double x) {
    double two = ShortSeries.taken(one + one * (1 - one), 2 * x);
    double four = ShortSeries.taken(two + two * (1 - two), 4 * x);
    double eight = ShortSeries.taken(four + four * (1 - four), 8 * x);
    table[0] = 0;
    table[1] = one;
    table[2] = two;
    table[3] = two + one * (1 - two);
    table[4] = four;
    table[5] = four + one * (1 - four);
    table[6] = four + two * (1 - four);
    table[7] = four + table[3] * (1 - four);
    for (int k = STRIDE; k < size; k += STRIDE) {
      for (int j = k; j < k + STRIDE; j++) {
        table[j] = eight + table[j - STRIDE] * (1 - eight);
      }
    }
    double last = size < STRIDE ? table[size] : table[size - 1];
    return size < STRIDE ? last : last + one * (1 - last);
  }
}
