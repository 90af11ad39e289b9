package io.clearcost.domain.gate;

import io.clearcost.domain.cost.HeadroomFinder;
import io.clearcost.domain.cost.RemedyFinder;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.rate.Ratio;
import java.util.HashMap;
import java.util.Map;

/** What would bring one loan to the limits that it exceeds; each limit is worked out once. */
final class CapRemedies {

  private final AssessedLoan loan;
  private final Map<Ratio, Remedy> found = new HashMap<>();

  CapRemedies(AssessedLoan loan) {
    this.loan = loan;
  }

  /** A finding with its remedy, if it is a breach. */
  Finding complete(Finding finding) {
    return finding.fold(
        satisfied -> satisfied,
        breached ->
            breached
                .cost()
                .<Finding>map(
                    cost -> breached.with(found.computeIfAbsent(cost.limit().rate(), this::remedy)))
                .orElse(breached),
        notApplicable -> notApplicable,
        undetermined -> undetermined);
  }

  private Remedy remedy(Ratio cap) {
    return RemedyFinder.find(loan.cost(), cap)
        .withFixes(HeadroomFinder.fixes(loan.offer(), loan.cost(), loan.lender(), cap));
  }
}
