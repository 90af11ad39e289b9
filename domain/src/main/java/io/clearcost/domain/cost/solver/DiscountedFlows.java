package io.clearcost.domain.cost.solver;

import io.clearcost.domain.loan.PeriodicFlow;
import java.util.List;

/**
 * Flows of one sign as arrays, discounted at {@code x = ln(1 + i)}.
 *
 * <pre>  D(x) = 1 / ((1 + f (e^x − 1)) e^(s x))</pre>
 *
 * <p>Every sum is scaled by {@code e^(shift · x)} with the shift at one end of the times, so that
 * no exponential overflows.
 */
final class DiscountedFlows {

  private final double[] amount;
  private final double[] whole;
  private final double[] fraction;

  DiscountedFlows(List<PeriodicFlow> flows) {
    int n = flows.size();
    amount = new double[n];
    whole = new double[n];
    fraction = new double[n];
    for (int k = 0; k < n; k++) {
      PeriodicFlow flow = flows.get(k);
      amount[k] = Math.abs((double) flow.amount().fen());
      whole[k] = flow.offset().whole();
      fraction[k] = (double) flow.offset().numerator() / flow.offset().denominator();
    }
  }

  /** Natural logarithm of the present value, and the mean time of the discounted flows. */
  LogValue logValue(double x) {
    double shift = x >= 0 ? whole[0] : whole[whole.length - 1];
    double growth = Math.expm1(x);
    double sum = 0;
    double moment = 0;
    for (int k = 0; k < amount.length; k++) {
      double odd = 1 + fraction[k] * growth;
      double value = amount[k] * Math.exp((shift - whole[k]) * x) / odd;
      sum += value;
      moment += value * (whole[k] + fraction[k] * (1 + growth) / odd);
    }
    return new LogValue(Math.log(sum) - shift * x, moment / sum);
  }

  /**
   * @param log logarithm of the present value in fen
   * @param meanTime minus the derivative of {@code log} by x, in unit periods
   */
  record LogValue(double log, double meanTime) {}
}
