package io.clearcost.domain.time;

import io.clearcost.domain.text.InvalidValue;
import java.util.stream.IntStream;

/**
 * A time in unit periods since disbursement: {@code whole + numerator / denominator}.
 *
 * <p>Discounted by {@code (1 + f i) (1 + i)^s} with {@code s = whole} and {@code f} the fraction.
 * Source: 企业贷款综合融资成本年化率的计算规则及示例, rule 4.
 *
 * @param whole whole periods, at least 0
 * @param numerator of the fraction, from 0 to below the denominator, in lowest terms
 * @param denominator of the fraction, 1 when there is none
 */
public record PeriodOffset(int whole, int numerator, int denominator)
    implements Comparable<PeriodOffset> {

  /** Most times are whole periods of some years; what is made once needs no memory each time. */
  private static final PeriodOffset[] USUAL =
      IntStream.range(0, 512).mapToObj(k -> new PeriodOffset(k, 0, 1)).toArray(PeriodOffset[]::new);

  public static final PeriodOffset START = ofWhole(0);

  public PeriodOffset {
    if (whole < 0) {
      throw InvalidValue.of("a flow cannot lie before disbursement: %d", "现金流不能早于放款：%d", whole);
    }
    if (denominator < 1 || numerator < 0 || numerator >= denominator) {
      throw InvalidValue.of(
          "a fraction of a period lies in [0, 1), not %d/%d",
          "期的分数应在[0, 1)之内，不能是%d/%d", numerator, denominator);
    }
    // Nearly all are whole, and divisions take long.
    if (numerator == 0) {
      denominator = 1;
    } else {
      int common = gcd(numerator, denominator);
      numerator /= common;
      denominator /= common;
    }
  }

  public static PeriodOffset ofWhole(int whole) {
    return whole >= 0 && whole < USUAL.length ? USUAL[whole] : new PeriodOffset(whole, 0, 1);
  }

  /** {@code count / perPeriod} periods, e.g. 49 days of a 30-day month are 1 + 19/30. */
  public static PeriodOffset of(int count, int perPeriod) {
    int rest = count % perPeriod;
    return rest == 0
        ? ofWhole(count / perPeriod)
        : new PeriodOffset(count / perPeriod, rest, perPeriod);
  }

  public boolean isWhole() {
    return numerator == 0;
  }

  private static int gcd(int a, int b) {
    return a == 0 ? b : gcd(b % a, a);
  }

  @Override
  public int compareTo(PeriodOffset other) {
    int byWhole = Integer.compare(whole, other.whole);
    return byWhole != 0
        ? byWhole
        : Long.compare((long) numerator * other.denominator, (long) other.numerator * denominator);
  }

  @Override
  public String toString() {
    return isWhole() ? Integer.toString(whole) : whole + "+" + numerator + "/" + denominator;
  }
}
