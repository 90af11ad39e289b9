package io.clearcost.domain.gate;

import io.clearcost.domain.cost.CapTest;
import io.clearcost.domain.cost.CapVerdict;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds a cost against a limit on behalf of a rule. */
final class CapExamination {

  private CapExamination() {}

  /**
   * Satisfied when the cost is not above the limit, decided exactly; breached otherwise. A cost
   * that is above it only by the rounding of payments is satisfied with a caveat that names it.
   */
  static Finding examine(LoanRule rule, AssessedLoan loan, Limit limit, List<Caveat> caveats) {
    ComprehensiveFinancingCost cost = loan.cost();
    RateConvention binding = cost.binding().convention();
    AnnualRate rate = cost.under(binding).rate().orElseThrow();
    CapVerdict verdict = CapTest.verdict(cost, limit.rate(), loan.readings());
    Measurement measured =
        new Measurement(rate, limit, CapTest.turning(cost, limit.rate(), verdict.isBreach()));
    return switch (verdict) {
      case ABOVE ->
          new Finding.Breached(
              rule.id(),
              rule.basis(),
              measured,
              rule.consequence(),
              Optional.empty(),
              caveats,
              sentence(rate, "above", limit));
      case WITHIN_ROUNDING ->
          new Finding.Satisfied(
              rule.id(),
              rule.basis(),
              measured,
              rule.consequence(),
              with(caveats, roundingOf(cost, limit)),
              sentence(rate, "above, only by the rounding of payments,", limit));
      case NOT_ABOVE ->
          new Finding.Satisfied(
              rule.id(),
              rule.basis(),
              measured,
              rule.consequence(),
              caveats,
              sentence(rate, "not above", limit));
    };
  }

  private static List<Caveat> with(List<Caveat> caveats, Caveat further) {
    return Stream.concat(caveats.stream(), Stream.of(further)).toList();
  }

  private static Caveat roundingOf(ComprehensiveFinancingCost cost, Limit limit) {
    BigDecimal above =
        cost.under(cost.binding().convention())
            .bracket()
            .orElseThrow()
            .middle()
            .subtract(limit.rate().toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP));
    return new Caveat(
        Caveat.Code.WITHIN_ROUNDING,
        "The cost is above the limit by %s %%; with every payment lower by 0.01 yuan it would not be."
            .formatted(above.movePointRight(2).stripTrailingZeros().toPlainString()));
  }

  private static String sentence(AnnualRate rate, String side, Limit limit) {
    String percent =
        limit.rate().toDecimal(6, RoundingMode.HALF_UP).movePointRight(2).toPlainString();
    return "The cost of %s (%s) is %s the limit of %s %% (%s)."
        .formatted(rate.percent(), rate.convention(), side, percent, limit.origin());
  }
}
