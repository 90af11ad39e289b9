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

  final long[] amount;
  final int[] whole;
  final int[] numerator;
  final int[] denominator;

  FlowArrays(PeriodicFlows flows) {
    List<PeriodicFlow> list = flows.flows();
    int n = list.size();
    amount = new long[n];
    whole = new int[n];
    numerator = new int[n];
    denominator = new int[n];
    for (int k = 0; k < n; k++) {
      PeriodOffset offset = list.get(k).offset();
      amount[k] = list.get(k).amount().fen();
      whole[k] = offset.whole();
      numerator[k] = offset.numerator();
      denominator[k] = offset.denominator();
    }
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
