package io.clearcost.domain.cost;

import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.rate.Ratio;
import java.util.ArrayList;
import java.util.List;

/**
 * How large the repaying instalments are to each other: all 1 unless the terms step them.
 *
 * @param ratios positive, relative to the first one
 */
record InstalmentWeights(List<Ratio> ratios) {

  InstalmentWeights {
    ratios = List.copyOf(ratios);
  }

  static InstalmentWeights of(LoanTerms terms, InterestAccrual accrual) {
    List<Ratio> ratios = new ArrayList<>();
    Ratio weight = Ratio.ONE;
    for (int k = accrual.firstRepaying(); k < accrual.count(); k++) {
      for (Step step : terms.shape().steps()) {
        if (step.fromInstalment() == k + 1) {
          weight = step.factor().orElse(weight);
        }
      }
      ratios.add(weight);
    }
    return new InstalmentWeights(ratios);
  }

  int count() {
    return ratios.size();
  }

  Ratio at(int j) {
    return ratios.get(j);
  }

  Ratio sum() {
    return ratios.stream().reduce(Ratio.ZERO, Ratio::plus);
  }
}
