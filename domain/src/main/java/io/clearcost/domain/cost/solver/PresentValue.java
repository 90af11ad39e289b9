package io.clearcost.domain.cost.solver;

import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** The sign of the present value: −1, 0 or 1. */
  public static int sign(PeriodicFlows flows, Ratio rate) {
    requireAboveMinusOne(rate);
    FixedPointInterval interval = interval(flows, rate);
    return interval.hasSign() ? interval.sign() : exact(flows, rate).signum();
  }

  /**
   * A number of fen that the present value certainly does not exceed, at most a tiny part of a fen
   * above it.
   */
  public static Ratio upperBound(PeriodicFlows flows, Ratio rate) {
    requireAboveMinusOne(rate);
    return new Ratio(interval(flows, rate).upper(), BigInteger.ONE.shiftLeft(INTERVAL_BITS));
  }

  /**
   * The present value in fen; costly for long loans, and needed only where the interval cannot tell
   * a sign.
   */
  static Ratio exact(PeriodicFlows flows, Ratio rate) {
    requireAboveMinusOne(rate);
    BigInteger p = rate.numerator();
    BigInteger q = rate.denominator();
    Map<Ratio, List<PeriodicFlow>> byFraction = byFraction(flows.flows());
    int longest = flows.flows().stream().mapToInt(flow -> flow.offset().whole()).max().orElse(0);
    Ratio sum = Ratio.ZERO;
    for (Map.Entry<Ratio, List<PeriodicFlow>> group : byFraction.entrySet()) {
      Ratio odd = Ratio.ONE.plus(group.getKey().times(rate));
      Ratio value = new Ratio(horner(group.getValue(), longest, q.add(p), q), BigInteger.ONE);
      sum = sum.plus(value.dividedBy(odd));
    }
    return sum.dividedBy(new Ratio(q.add(p).pow(longest), BigInteger.ONE));
  }

  /** Sum of {@code amount · q^s · g^(longest − s)} over flows in order of {@code s}. */
  private static BigInteger horner(
      List<PeriodicFlow> flows, int longest, BigInteger g, BigInteger q) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger power = BigInteger.ONE;
    int at = 0;
    for (PeriodicFlow flow : flows) {
      int step = flow.offset().whole() - at;
      sum = sum.multiply(g.pow(step));
      power = power.multiply(q.pow(step));
      sum = sum.add(power.multiply(BigInteger.valueOf(flow.amount().fen())));
      at += step;
    }
    return sum.multiply(g.pow(longest - at));
  }

  private static Map<Ratio, List<PeriodicFlow>> byFraction(List<PeriodicFlow> flows) {
    Map<Ratio, List<PeriodicFlow>> groups = new TreeMap<>();
    for (PeriodicFlow flow : flows) {
      groups.computeIfAbsent(fraction(flow.offset()), key -> new ArrayList<>()).add(flow);
    }
    return groups;
  }

  private static Ratio fraction(PeriodOffset offset) {
    return Ratio.of(offset.numerator(), offset.denominator());
  }

  private static FixedPointInterval interval(PeriodicFlows flows, Ratio rate) {
    FixedPointInterval perPeriod =
        FixedPointInterval.of(Ratio.ONE.dividedBy(Ratio.ONE.plus(rate)), INTERVAL_BITS);
    FixedPointInterval discount = FixedPointInterval.of(Ratio.ONE, INTERVAL_BITS);
    FixedPointInterval sum = FixedPointInterval.of(Ratio.ZERO, INTERVAL_BITS);
    int at = 0;
    for (PeriodicFlow flow : flows.flows()) {
      int step = flow.offset().whole() - at;
      discount = step == 0 ? discount : discount.times(perPeriod.pow(step));
      at += step;
      FixedPointInterval factor = discount;
      if (!flow.offset().isWhole()) {
        Ratio odd = Ratio.ONE.plus(fraction(flow.offset()).times(rate));
        factor = factor.times(FixedPointInterval.of(Ratio.ONE.dividedBy(odd), INTERVAL_BITS));
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
