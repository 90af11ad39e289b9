package io.clearcost.domain.cost;

import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.util.Optional;

/**
 * The contract rate of loan terms as people compare it with the true cost.
 *
 * <pre>  a year: r;   a month: 12 r;   a day: 365 r, or 360 r where a year counts 360 days</pre>
 */
final class ContractRate {

  private ContractRate() {}

  static Optional<Ratio> annual(LoanTerms terms) {
    Ratio rate = terms.rate().fraction();
    return Optional.of(
        switch (terms.rate().basis()) {
          case ANNUAL -> rate;
          case MONTHLY -> rate.times(Ratio.of(UnitPeriod.MONTHS_IN_YEAR));
          case DAILY -> rate.times(Ratio.of(terms.dayCount() == DayCount.ACTUAL_365 ? 365 : 360));
        });
  }
}
