package io.clearcost.domain.cost.solver;

import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.time.PeriodOffset;
import java.util.List;

/**
 * Flows in unit periods as arrays, read many times over: amounts in fen at {@code whole + numerator
 * / denominator} unit periods, in order of time.
 */
final class FlowArrays {

  private static final double[] NO_FRACTIONS = {};

  /** Whether every offset is whole; then {@link #numerator} and {@link #denominator} are empty. */
  final boolean allWhole;

  final long[] amount;
  final int[] whole;
  final int[] numerator;
  final int[] denominator;

  FlowArrays(PeriodicFlows flows) {
    List<PeriodicFlow> list = flows.flows();
    int n = list.size();
    amount = new long[n];
    whole = new int[n];
    boolean odd = false;
    for (int k = 0; k < n; k++) {
      PeriodOffset offset = list.get(k).offset();
      amount[k] = list.get(k).amount().fen();
      whole[k] = offset.whole();
      odd |= !offset.isWhole();
    }
    allWhole = !odd;
    numerator = new int[odd ? n : 0];
    denominator = new int[odd ? n : 0];
    for (int k = 0; odd && k < n; k++) {
      numerator[k] = list.get(k).offset().numerator();
      denominator[k] = list.get(k).offset().denominator();
    }
  }

  /** The amounts as doubles: rounded where they have more than 53 bits. */
  double[] roundAmounts() {
    double[] round = new double[amount.length];
    for (int k = 0; k < round.length; k++) {
      round[k] = (double) amount[k];
    }
    return round;
  }

  /** The odd parts of the offsets; empty where there is none. */
  double[] fractions() {
    if (allWhole) {
      return NO_FRACTIONS;
    }
    double[] fractions = new double[amount.length];
    for (int k = 0; k < fractions.length; k++) {
      fractions[k] = (double) numerator[k] / denominator[k];
    }
    return fractions;
  }

  int size() {
    return amount.length;
  }

  /** How often the sign changes from one flow to the next. */
  int signChanges() {
    int changes = 0;
    for (int k = 1; k < amount.length; k++) {
      if ((amount[k] < 0) != (amount[k - 1] < 0)) {
        changes++;
      }
    }
    return changes;
  }
}
