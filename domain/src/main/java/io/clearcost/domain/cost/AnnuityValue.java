package io.clearcost.domain.cost;

import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What instalments are worth on the day of the first of them.
 *
 * <pre>
 *   value = sum over j of  p(j) / ((1 + i(1)) (1 + i(2)) ... (1 + i(j))),   j = 0..m-1
 * </pre>
 *
 * <p>Exact, over one common denominator of the interest factors {@code i}: whole numbers that are
 * never brought to lowest terms, which would cost far more than it saves.
 */
final class AnnuityValue {

  private final BigInteger common;

  /** 1 + i(j), times the common denominator, for j = 1..m-1. */
  private final List<BigInteger> growth;

  /**
   * Takes the interest between instalments.
   *
   * @param factors interest on a balance of one from instalment j-1 to j, for j = 1..m-1
   */
  AnnuityValue(List<Ratio> factors) {
    common = CommonDenominator.of(factors);
    growth = new ArrayList<>();
    for (Ratio factor : factors) {
      growth.add(common.add(factor.numerator().multiply(common.divide(factor.denominator()))));
    }
  }

  /** The value of as many payments as there are instalments. */
  Fraction of(List<BigInteger> payments) {
    int last = growth.size();
    BigInteger numerator = payments.get(last);
    BigInteger denominator = BigInteger.ONE;
    for (int j = last; j > 0; j--) {
      denominator = denominator.multiply(growth.get(j - 1));
      numerator = numerator.multiply(common).add(payments.get(j - 1).multiply(denominator));
    }
    return new Fraction(numerator, denominator);
  }

  /**
   * An exact number, not in lowest terms.
   *
   * @param numerator any
   * @param denominator positive
   */
  record Fraction(BigInteger numerator, BigInteger denominator) {

    Fraction minus(Fraction other) {
      BigInteger left = numerator.multiply(other.denominator);
      BigInteger right = other.numerator.multiply(denominator);
      return new Fraction(left.subtract(right), denominator.multiply(other.denominator));
    }

    long rounded(RoundingMode mode) {
      return new BigDecimal(numerator)
          .divide(new BigDecimal(denominator), 0, mode)
          .longValueExact();
    }
  }
}
