package io.clearcost.domain.gate;

import io.clearcost.domain.cost.CapTest;
import io.clearcost.domain.cost.CapVerdict;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds a cost against a limit on behalf of a rule. */
final class CapExamination {

  private static final Text TO_PASS =
      new Text(
          "Lower what the borrower pays; the remedy lists changes that each suffice alone.",
          "降低借款人支付的息费；整改建议逐项列出单独即可达标的调整。");

  private CapExamination() {}

  /**
   * Satisfied when the cost is not above the limit, decided exactly; breached otherwise. A cost
   * that is above it only by the rounding of payments is satisfied with a caveat that names it.
   */
  static Finding examine(LoanRule rule, AssessedLoan loan, Limit limit, List<Caveat> caveats) {
    ComprehensiveFinancingCost cost = loan.cost();
    AnnualRate rate = cost.under(cost.binding().convention()).rate().orElseThrow();
    CapVerdict verdict = CapTest.verdict(cost, limit.rate(), loan.readings());
    Optional<Measurement> measured =
        Optional.of(
            new Measurement.OfCost(
                rate, limit, CapTest.turning(cost, limit.rate(), verdict.isBreach())));
    return switch (verdict) {
      case ABOVE ->
          new Finding.Breached(
              about(rule, loan, sentence(rate, limit, "above", "超过")),
              measured,
              rule.consequence(),
              TO_PASS,
              Optional.empty(),
              caveats);
      case WITHIN_ROUNDING ->
          new Finding.Satisfied(
              about(
                  rule,
                  loan,
                  sentence(rate, limit, "above, only by the rounding of payments,", "仅因分位取整而超过")),
              measured,
              rule.consequence(),
              with(caveats, roundingOf(cost, limit)));
      case NOT_ABOVE ->
          new Finding.Satisfied(
              about(rule, loan, sentence(rate, limit, "not above", "未超过")),
              measured,
              rule.consequence(),
              caveats);
    };
  }

  /** The outcome of {@link #examine} without caveats. */
  static Outcome outcome(LoanRule rule, AssessedLoan loan, Ratio limit) {
    return switch (CapTest.verdict(loan.cost(), limit, loan.readings())) {
      case ABOVE -> rule.consequence();
      case WITHIN_ROUNDING -> Outcome.WARN;
      case NOT_ABOVE -> Outcome.PASS;
    };
  }

  private static Finding.About about(LoanRule rule, AssessedLoan loan, Text explanation) {
    ComprehensiveFinancingCost cost = loan.cost();
    return loan.about(
        rule,
        explanation,
        List.of(
            new Fact("cost.binding_convention", cost.binding().convention().name()),
            new Fact("cost.net_proceeds_fen", String.valueOf(cost.netProceeds().fen())),
            new Fact("cost.total_repayment_fen", String.valueOf(cost.totalRepayment().fen()))));
  }

  private static List<Caveat> with(List<Caveat> caveats, Caveat further) {
    return Stream.concat(caveats.stream(), Stream.of(further)).toList();
  }

  private static Caveat roundingOf(ComprehensiveFinancingCost cost, Limit limit) {
    String above =
        cost.under(cost.binding().convention())
            .bracket()
            .orElseThrow()
            .middle()
            .subtract(limit.rate().toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP))
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString();
    return new Caveat(
        Caveat.Code.WITHIN_ROUNDING,
        new Text(
            "The cost is above the limit by %s %%; with every payment lower by 0.01 yuan it would not be."
                .formatted(above),
            "综合融资成本超过上限%s%%；若每期还款减少0.01元则不超过。".formatted(above)));
  }

  private static Text sentence(AnnualRate rate, Limit limit, String side, String sideZh) {
    String percent = rate.percent();
    String ofLimit =
        limit.rate().toDecimal(6, RoundingMode.HALF_UP).movePointRight(2).toPlainString();
    // Put together by hand: a format is read anew for every loan, and this is every loan's
    // sentence.
    return new Text(
        "The cost of "
            + percent
            + " ("
            + rate.convention()
            + ") is "
            + side
            + " the limit of "
            + ofLimit
            + " % ("
            + limit.origin().english()
            + ").",
        "综合融资成本"
            + percent
            + "（"
            + (rate.convention().label().isEmpty() ? "复利" : rate.convention().label())
            + "）"
            + sideZh
            + "上限"
            + ofLimit
            + "%（"
            + limit.origin().chinese()
            + "）。");
  }
}
