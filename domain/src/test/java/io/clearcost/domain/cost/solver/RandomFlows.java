package io.clearcost.domain.cost.solver;

import io.clearcost.domain.cost.solver.ExactRoot.Flows;
import java.util.Arrays;
import java.util.Random;

/** Flows of loans drawn from a seed, the same ones every time. */
final class RandomFlows {

  private final Random random;

  RandomFlows(long seed) {
    random = new Random(seed);
  }

  /**
   * A loan repaid in unit periods by level instalments, by level principal, or unevenly, at 0.1 %
   * to 3 % a period.
   */
  Flows ordinary(int payments) {
    double rate = 0.001 + 0.029 * random.nextDouble();
    int principal = 100_000 + random.nextInt(100_000_000);
    double[] amounts = new double[payments + 1];
    int[] wholes = new int[payments + 1];
    int kind = random.nextInt(3);
    double instalment = principal * rate / -Math.expm1(-payments * Math.log1p(rate));
    double presentValue = 0;
    for (int k = 1; k <= payments; k++) {
      double owed = principal * (1 - (k - 1.0) / payments);
      double amount =
          switch (kind) {
            case 0 -> instalment;
            case 1 -> principal / (double) payments + owed * rate;
            default -> instalment * (0.5 + random.nextDouble());
          };
      amounts[k] = amount;
      wholes[k] = k;
      presentValue += amount * Math.exp(-k * Math.log1p(rate));
    }
    for (int k = 1; k <= payments; k++) {
      amounts[k] = -Math.rint(amounts[k] * (principal / presentValue));
    }
    amounts[0] = Math.rint(principal * (0.97 + 0.03 * random.nextDouble()));
    return new Flows(amounts, wholes, new double[payments + 1]);
  }

  /** An ordinary loan whose unit periods are months of 28 to 31 days. */
  Flows ordinaryOnDays(int payments) {
    Flows flows = ordinary(payments);
    for (int k = 1; k <= payments; k++) {
      flows.wholes()[k] = flows.wholes()[k - 1] + 28 + random.nextInt(4);
    }
    return flows;
  }

  /**
   * A loan at a rate between −99 % and 100,000 % per unit period, with up to 3,660 flows, several
   * receipts and odd times.
   *
   * @param longest last offset that may be
   */
  Flows hard(int longest) {
    Flows flows = draw(longest, true);
    while (!ExactRoot.isInRange(flows, false)) {
      flows = draw(longest, true);
    }
    return flows;
  }

  /** The same in whole days, at an annual rate in that range. */
  Flows hardOnDays(int longest) {
    Flows flows = draw(longest, false);
    while (!ExactRoot.isInRange(flows, true)) {
      flows = draw(longest, false);
    }
    return flows;
  }

  private Flows draw(int longest, boolean odd) {
    int count = 2 + (int) Math.pow(3_658, random.nextDouble());
    int last = 1 + (int) Math.pow(longest, random.nextDouble());
    int[] wholes = new int[count];
    double[] fractions = new double[count];
    for (int k = 1; k < count; k++) {
      wholes[k] = random.nextInt(last + 1);
      fractions[k] = odd && random.nextInt(3) > 0 ? random.nextInt(360) / 360.0 : 0;
    }
    wholes[count - 1] = last;
    fractions[0] = 0;
    Integer[] order = new Integer[count];
    Arrays.setAll(order, k -> k);
    Arrays.sort(
        order, (a, b) -> Double.compare(wholes[a] + fractions[a], wholes[b] + fractions[b]));
    int[] sortedWholes = new int[count];
    double[] sortedFractions = new double[count];
    for (int k = 0; k < count; k++) {
      sortedWholes[k] = wholes[order[k]];
      sortedFractions[k] = fractions[order[k]];
    }
    int receipts = random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(count - 1);
    double x = Math.log(0.011) + random.nextDouble() * (Math.log(990) - Math.log(0.011));
    x = odd ? x : x / RateKernel.DAYS_A_YEAR;
    if (random.nextInt(3) > 0) {
      x /= 1 + last;
    }
    double[] amounts = amounts(x, receipts, sortedWholes, sortedFractions);
    return new Flows(amounts, sortedWholes, sortedFractions);
  }

  /** Weights discounted at a drawn rate, the receipts then scaled to balance the payments. */
  private double[] amounts(double drawn, int receipts, int[] wholes, double[] fractions) {
    int count = wholes.length;
    // Beyond e^30 no fen would be left to balance the other side.
    double most = 30.0 / (1 + wholes[count - 1]);
    double x = Math.max(-most, Math.min(most, drawn));
    double growth = Math.expm1(x);
    double[] weights = new double[count];
    double shift = x >= 0 ? wholes[receipts] : wholes[receipts - 1];
    double paid = 0;
    double received = 0;
    for (int k = 0; k < count; k++) {
      weights[k] = 1_000 + random.nextInt(10_000_000);
      double value = weights[k] * Math.exp((shift - wholes[k]) * x) / (1 + fractions[k] * growth);
      if (k < receipts) {
        received += value;
      } else {
        paid += value;
      }
    }
    double ratio = paid / received;
    double[] amounts = new double[count];
    double scale = Math.min(1, 1e5 / ratio);
    for (int k = 0; k < count; k++) {
      double amount = k < receipts ? weights[k] * ratio * scale : -weights[k] * scale;
      amounts[k] = k < receipts ? Math.max(1, Math.rint(amount)) : Math.min(-1, Math.rint(amount));
    }
    return amounts;
  }
}
