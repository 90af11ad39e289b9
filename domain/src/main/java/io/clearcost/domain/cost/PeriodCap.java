package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.PresentValue;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.rate.Side;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What an annual cap leaves per unit period, a fraction.
 *
 * <pre>
 *   simple     cap / n                        exactly
 *   compound   (1 + cap)^(1/n) − 1            between two bounds 2e-40 apart, n = periods a year
 * </pre>
 *
 * @param lower at most what the cap leaves
 * @param upper at least what the cap leaves
 */
record PeriodCap(Ratio lower, Ratio upper) {

  private static final MathContext DIGITS = new MathContext(60);

  private static final BigDecimal MARGIN = new BigDecimal("1e-40");

  /**
   * The cap per unit period.
   *
   * @param cap an annual fraction, not below 0
   * @param convention {@link RateConvention#NOMINAL_SIMPLE} or {@link
   *     RateConvention#EFFECTIVE_COMPOUND}
   */
  static PeriodCap of(Ratio cap, RateConvention convention, UnitPeriod unit) {
    return switch (convention) {
      case NOMINAL_SIMPLE -> exactly(cap.dividedBy(unit.perYear()));
      case EFFECTIVE_COMPOUND ->
          unit.perYear().equals(Ratio.ONE) ? exactly(cap) : compound(cap, unit.perYear());
      case DATED_EFFECTIVE, FLAT_SIMPLE, ENTERPRISE_ADDITIVE ->
          throw new IllegalArgumentException(convention + " does not follow from a unit period");
    };
  }

  private static PeriodCap exactly(Ratio rate) {
    return new PeriodCap(rate, rate);
  }

  /**
   * Newton's way to the root of x^p = (1 + cap)^q, n = p / q, from above, then bounds around it.
   */
  private static PeriodCap compound(Ratio cap, Ratio perYear) {
    int p = perYear.numerator().intValueExact();
    int q = perYear.denominator().intValueExact();
    BigDecimal growth =
        Ratio.ONE.plus(cap).toDecimal(DIGITS.getPrecision(), RoundingMode.HALF_EVEN).pow(q, DIGITS);
    BigDecimal root = notBelow(cap, p, q);
    BigDecimal before;
    do {
      before = root;
      BigDecimal power = before.pow(p - 1, DIGITS);
      BigDecimal excess = power.multiply(before, DIGITS).subtract(growth);
      root = before.subtract(excess.divide(power.multiply(BigDecimal.valueOf(p)), DIGITS), DIGITS);
    } while (before.subtract(root).compareTo(MARGIN) > 0);
    BigDecimal rate = root.subtract(BigDecimal.ONE);
    return new PeriodCap(
        Ratio.of(rate.subtract(MARGIN).max(BigDecimal.ZERO)), Ratio.of(rate.add(MARGIN)));
  }

  /** A number not below (1 + cap)^(q/p) and near it: (1 + cap q / (p k))^k, k years at least. */
  private static BigDecimal notBelow(Ratio cap, int p, int q) {
    int k = (q + p - 1) / p;
    return Ratio.ONE
        .plus(cap.times(Ratio.of(q, (long) p * k)))
        .toDecimal(DIGITS.getPrecision(), RoundingMode.CEILING)
        .pow(k, DIGITS);
  }

  /** On which side of the cap the rate of flows lies; at it where the bounds do not tell. */
  Side side(PeriodicFlows flows) {
    int sign = PresentValue.sign(flows, upper);
    if (sign < 0) {
      return Side.ABOVE;
    }
    if (lower.equals(upper)) {
      return sign == 0 ? Side.AT : Side.BELOW;
    }
    return PresentValue.sign(flows, lower) > 0 ? Side.BELOW : Side.AT;
  }
}
