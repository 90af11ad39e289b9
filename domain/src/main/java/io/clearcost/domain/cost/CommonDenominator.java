package io.clearcost.domain.cost;

import io.clearcost.domain.rate.Ratio;
import java.math.BigInteger;
import java.util.List;

/** The least common denominator of ratios. */
final class CommonDenominator {

  private CommonDenominator() {}

  static BigInteger of(List<Ratio> ratios) {
    BigInteger common = BigInteger.ONE;
    for (Ratio ratio : ratios) {
      BigInteger own = ratio.denominator();
      if (common.mod(own).signum() != 0) {
        common = common.divide(common.gcd(own)).multiply(own);
      }
    }
    return common;
  }
}
