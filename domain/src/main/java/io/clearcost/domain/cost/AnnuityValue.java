package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.TwofoldAnnuity;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/**
 * What instalments are worth on the day of the first of them.
 *
 * <pre>
 *   value = sum over j of  p(j) / ((1 + i(1)) (1 + i(2)) ... (1 + i(j))),   j = 0..m-1
 * </pre>
 *
 * <p>Rounded as the exact number is. Where 31 digits do not tell that, the exact number decides,
 * over one common denominator of the interest factors {@code i}: whole numbers that are never
 * brought to lowest terms, which would cost far more than it saves.
 */
final class AnnuityValue {

  /** Interest on a balance of one from instalment j-1 to j, for j = 1..m-1. */
  private final List<Ratio> factors;

  private final TwofoldAnnuity digits;

  AnnuityValue(List<Ratio> factors) {
    this.factors = List.copyOf(factors);
    this.digits = new TwofoldAnnuity(factors);
  }

  /** The value of as many payments as there are instalments. */
  Money of(List<Money> payments, RoundingMode mode) {
    List<Ratio> fen = payments.stream().map(payment -> Ratio.of(payment.fen())).toList();
    OptionalLong known = digits.value(fen, mode);
    return Money.ofFen(known.isPresent() ? known.getAsLong() : exact(fen).rounded(mode));
  }

  /**
   * The instalment that pays a debt together with the others and a balloon.
   *
   * <pre>  weight (debt − balloon v(m−1)) / value of the weights</pre>
   *
   * @param debt on the day of the first instalment, in fen
   * @param balloon paid with the last instalment
   * @param weights of all instalments
   * @param weight of this one
   */
  Money instalment(
      Ratio debt, Money balloon, List<Ratio> weights, Ratio weight, RoundingMode mode) {
    OptionalLong known = digits.instalment(debt, balloon.fen(), weights, weight, mode);
    return Money.ofFen(
        known.isPresent()
            ? known.getAsLong()
            : exact(debt, balloon, weights, weight).rounded(mode));
  }

  private Fraction exact(Ratio debt, Money balloon, List<Ratio> weights, Ratio weight) {
    Fraction owed = Fraction.of(debt);
    if (!balloon.isZero()) {
      List<Ratio> atTheEnd = new ArrayList<>(Collections.nCopies(weights.size(), Ratio.ZERO));
      atTheEnd.set(weights.size() - 1, Ratio.of(balloon.fen()));
      owed = owed.minus(exact(atTheEnd));
    }
    return owed.times(Fraction.of(weight)).dividedBy(exact(weights));
  }

  private Fraction exact(List<Ratio> payments) {
    BigInteger common = CommonDenominator.of(factors);
    BigInteger whole = CommonDenominator.of(payments);
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (int j = factors.size(); j >= 0; j--) {
      numerator = numerator.add(times(payments.get(j), whole).multiply(denominator));
      if (j > 0) {
        denominator = denominator.multiply(common.add(times(factors.get(j - 1), common)));
        numerator = numerator.multiply(common);
      }
    }
    return new Fraction(numerator, denominator.multiply(whole));
  }

  /** A ratio times a multiple of its denominator. */
  private static BigInteger times(Ratio ratio, BigInteger multiple) {
    return ratio.numerator().multiply(multiple.divide(ratio.denominator()));
  }

  /**
   * An exact number, not in lowest terms.
   *
   * @param numerator any
   * @param denominator positive
   */
  private record Fraction(BigInteger numerator, BigInteger denominator) {

    static Fraction of(Ratio value) {
      return new Fraction(value.numerator(), value.denominator());
    }

    Fraction minus(Fraction other) {
      BigInteger left = numerator.multiply(other.denominator);
      BigInteger right = other.numerator.multiply(denominator);
      return new Fraction(left.subtract(right), denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
      return new Fraction(
          numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction dividedBy(Fraction positive) {
      return new Fraction(
          numerator.multiply(positive.denominator), denominator.multiply(positive.numerator));
    }

    long rounded(RoundingMode mode) {
      return new BigDecimal(numerator)
          .divide(new BigDecimal(denominator), 0, mode)
          .longValueExact();
    }
  }
}
