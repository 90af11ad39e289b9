package io.clearcost.domain.gate;

import io.clearcost.domain.cost.CapTest;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.RemedyFinder;
import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.math.RoundingMode;
import java.util.List;

/** Holds a cost against a limit on behalf of a rule. */
final class CapExamination {

  private CapExamination() {}

  /** Satisfied when the cost is not above the limit, decided exactly; breached otherwise. */
  static Finding examine(
      LoanRule rule, ComprehensiveFinancingCost cost, Limit limit, List<Caveat> caveats) {
    RateConvention binding = cost.binding().convention();
    AnnualRate rate = cost.under(binding).rate().orElseThrow();
    List<RateConvention> turning = CapTest.turning(cost, limit.rate());
    Measurement measured = new Measurement(rate, limit, turning);
    if (CapTest.exceeds(cost, limit.rate())) {
      return new Finding.Breached(
          rule.id(),
          rule.basis(),
          measured,
          rule.consequence(),
          RemedyFinder.find(cost, limit.rate()),
          caveats,
          sentence(rate, "above", limit));
    }
    return new Finding.Satisfied(
        rule.id(),
        rule.basis(),
        measured,
        rule.consequence(),
        caveats,
        sentence(rate, "not above", limit));
  }

  private static String sentence(AnnualRate rate, String side, Limit limit) {
    String percent =
        limit.rate().toDecimal(6, RoundingMode.HALF_UP).movePointRight(2).toPlainString();
    return "The cost of %s (%s) is %s the limit of %s %% (%s)."
        .formatted(rate.percent(), rate.convention(), side, percent, limit.origin());
  }
}
