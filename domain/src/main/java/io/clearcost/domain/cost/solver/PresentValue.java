package io.clearcost.domain.cost.solver;

import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import java.math.BigInteger;
import java.util.List;

/**
 * The present value of periodic flows at an exact period rate.
 *
 * <pre>  PV(i) = sum of  flow / ((1 + f i) (1 + i)^s)</pre>
 *
 * <p>Flows are in fen at {@code s + f} unit periods; {@code i} is a fraction per unit period, above
 * −1. Nothing is rounded: the sign decides caps.
 */
public final class PresentValue {

  /** Bits behind the point of the interval that decides nearly every sign without the exact sum. */
  private static final int INTERVAL_BITS = 192;

  private PresentValue() {}

  /**
   * An interval that certainly holds a present value, in fen.
   *
   * @param lower not above the present value
   * @param upper not below it
   */
  public record Bounds(Ratio lower, Ratio upper) {}

  /** The sign of the present value: −1, 0 or 1. */
  public static int sign(PeriodicFlows flows, Ratio rate) {
    requireAboveMinusOne(rate);
    if (rate.isSmall()) {
      TwofoldPresentValue value = new TwofoldPresentValue();
      value.evaluate(new FlowArrays(flows), rate.longNumerator(), rate.longDenominator());
      if (value.sign() != 0) {
        return value.sign();
      }
    }
    return exactSign(flows, rate);
  }

  /** The sign where 31 digits do not tell it. */
  static int exactSign(PeriodicFlows flows, Ratio rate) {
    FixedPointInterval interval = interval(flows, rate);
    return interval.hasSign() ? interval.sign() : scaled(flows.flows(), rate).signum();
  }

  /** The present value, far narrower than a fen. */
  public static Bounds bounds(PeriodicFlows flows, Ratio rate) {
    requireAboveMinusOne(rate);
    FixedPointInterval interval = interval(flows, rate);
    BigInteger one = BigInteger.ONE.shiftLeft(INTERVAL_BITS);
    return new Bounds(Ratio.of(interval.lower(), one), Ratio.of(interval.upper(), one));
  }

  /**
   * The present value times something positive that makes it a whole number.
   *
   * <pre>
   *   sum of  flow · q^s · g^(longest − s) · (d q / (d q + n p)) · common,   i = p / q,  g = q + p,  f = n / d
   *   common = product of the different (d q + n p)
   * </pre>
   *
   * <p>Kept free of fractions: bringing each one to lowest terms costs more than all the rest.
   */
  private static BigInteger scaled(List<PeriodicFlow> flows, Ratio rate) {
    BigInteger g = rate.denominator().add(rate.numerator());
    BigInteger q = rate.denominator();
    BigInteger common =
        flows.stream()
            .map(flow -> odd(flow.offset(), rate))
            .distinct()
            .reduce(BigInteger.ONE, BigInteger::multiply);
    BigInteger sum = BigInteger.ZERO;
    BigInteger power = BigInteger.ONE;
    int at = 0;
    for (PeriodicFlow flow : flows) {
      int step = flow.offset().whole() - at;
      sum = sum.multiply(g.pow(step));
      power = power.multiply(q.pow(step));
      BigInteger whole = BigInteger.valueOf(flow.offset().denominator()).multiply(q);
      BigInteger discount = common.divide(odd(flow.offset(), rate)).multiply(whole);
      BigInteger amount = BigInteger.valueOf(flow.amount().fen());
      sum = sum.add(power.multiply(discount).multiply(amount));
      at += step;
    }
    return sum;
  }

  /** {@code d q + n p}: positive, because the rate is above −1. */
  private static BigInteger odd(PeriodOffset offset, Ratio rate) {
    return rate.denominator()
        .multiply(BigInteger.valueOf(offset.denominator()))
        .add(rate.numerator().multiply(BigInteger.valueOf(offset.numerator())));
  }

  private static FixedPointInterval interval(PeriodicFlows flows, Ratio rate) {
    FixedPointInterval perPeriod =
        FixedPointInterval.of(Ratio.ONE.dividedBy(Ratio.ONE.plus(rate)), INTERVAL_BITS);
    FixedPointInterval discount = FixedPointInterval.of(Ratio.ONE, INTERVAL_BITS);
    FixedPointInterval sum = FixedPointInterval.of(Ratio.ZERO, INTERVAL_BITS);
    FixedPointInterval perStep = perPeriod;
    int step = 1;
    int at = 0;
    for (PeriodicFlow flow : flows.flows()) {
      int next = flow.offset().whole() - at;
      if (next > 0) {
        perStep = next == step ? perStep : perPeriod.pow(next);
        step = next;
        discount = discount.times(perStep);
        at += next;
      }
      FixedPointInterval factor = discount;
      if (!flow.offset().isWhole()) {
        Ratio odd =
            Ratio.of(
                rate.denominator().multiply(BigInteger.valueOf(flow.offset().denominator())),
                odd(flow.offset(), rate));
        factor = factor.times(FixedPointInterval.of(odd, INTERVAL_BITS));
      }
      sum = sum.plus(factor.times(flow.amount().fen()));
    }
    return sum;
  }

  private static void requireAboveMinusOne(Ratio rate) {
    if (rate.plus(Ratio.ONE).signum() <= 0) {
      throw new IllegalArgumentException("a period rate lies above −100 %: " + rate);
    }
  }
}
