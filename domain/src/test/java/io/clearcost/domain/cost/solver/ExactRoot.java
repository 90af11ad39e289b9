package io.clearcost.domain.cost.solver;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How far a rate is from the true one, told with fifty digits. */
final class ExactRoot {

  private static final MathContext DIGITS = new MathContext(50, RoundingMode.HALF_EVEN);
  private static final BigDecimal DAYS = BigDecimal.valueOf(RateKernel.DAYS_A_YEAR);

  private ExactRoot() {}

  /**
   * Whether the rate per unit period lies within so many units in the last place of {@code rate}.
   */
  static boolean isWithin(Flows flows, double rate, int ulps) {
    return liesBetween(flows, rate, ulps, false);
  }

  /** Whether the annual rate on days lies within so many units in the last place. */
  static boolean isWithinAnnually(Flows flows, double rate, int ulps) {
    return liesBetween(flows, rate, ulps, true);
  }

  /** Whether the rate, per unit period or annual on days, lies between −99 % and 100,000 %. */
  static boolean isInRange(Flows flows, boolean annual) {
    return presentValue(flows, base(new BigDecimal("0.01"), annual)).signum() < 0
        && presentValue(flows, base(new BigDecimal("1001"), annual)).signum() > 0;
  }

  private static boolean liesBetween(Flows flows, double rate, int ulps, boolean annual) {
    BigDecimal reach = new BigDecimal(Math.ulp(rate)).multiply(BigDecimal.valueOf(ulps));
    BigDecimal growth = new BigDecimal(rate).add(BigDecimal.ONE);
    // The present value rises through the rate.
    return presentValue(flows, base(growth.subtract(reach), annual)).signum() <= 0
        && presentValue(flows, base(growth.add(reach), annual)).signum() >= 0;
  }

  private static BigDecimal base(BigDecimal growth, boolean annual) {
    if (!annual) {
      return growth;
    }
    BigDecimal x = new BigDecimal(Math.pow(growth.doubleValue(), 1 / DAYS.doubleValue()));
    for (int step = 0; step < 3; step++) {
      BigDecimal quotient = growth.divide(x.pow(RateKernel.DAYS_A_YEAR - 1, DIGITS), DIGITS);
      x = x.multiply(DAYS.subtract(BigDecimal.ONE)).add(quotient).divide(DAYS, DIGITS);
    }
    return x;
  }

  private static BigDecimal presentValue(Flows flows, BigDecimal growth) {
    BigDecimal discount = BigDecimal.ONE.divide(growth, DIGITS);
    BigDecimal rate = growth.subtract(BigDecimal.ONE);
    BigDecimal factor = BigDecimal.ONE;
    BigDecimal perGap = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    int gap = 0;
    int at = 0;
    for (int k = 0; k < flows.amounts().length; k++) {
      int next = flows.wholes()[k] - at;
      if (next != 0) {
        perGap = next == gap ? perGap : discount.pow(next, DIGITS);
        gap = next;
        at = flows.wholes()[k];
        factor = factor.multiply(perGap, DIGITS);
      }
      BigDecimal amount = new BigDecimal(flows.amounts()[k]);
      BigDecimal fraction = new BigDecimal(flows.fractions()[k]);
      BigDecimal value = factor.multiply(amount, DIGITS);
      sum =
          sum.add(
              fraction.signum() == 0
                  ? value
                  : value.divide(fraction.multiply(rate).add(BigDecimal.ONE), DIGITS),
              DIGITS);
    }
    return sum;
  }

  /** Flows as the kernel takes them. */
  static final class Flows {

    private final double[] amounts;
    private final int[] wholes;
    private final double[] fractions;

    Flows(double[] amounts, int[] wholes, double[] fractions) {
      this.amounts = amounts;
      this.wholes = wholes;
      this.fractions = fractions;
    }

    double[] amounts() {
      return amounts;
    }

    int[] wholes() {
      return wholes;
    }

    double[] fractions() {
      return fractions;
    }
  }
}
