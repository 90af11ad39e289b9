package io.clearcost.documents.disclosure;

import io.clearcost.domain.disclosure.DisclosedTerms;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By what standard something is charged (收取标准), its base included. */
final class StandardWords {

  private StandardWords() {}

  /** The standard of a fee, each time it is due. */
  static Phrase of(FeeStandard standard) {
    return standard.fold(FEE);
  }

  /** The standard of what is charged only when something happens. */
  static Phrase of(ContingentStandard standard) {
    return standard.fold(CONTINGENT);
  }

  /** The standard of interest: its rate, what it is taken of, and every change of it. */
  static List<Phrase> ofInterest(DisclosedTerms terms) {
    List<Phrase> lines = new ArrayList<>();
    lines.add(quoted(terms.rate()));
    lines.add(
        terms
            .method()
            .map(StandardWords::base)
            .orElse(new Phrase("按还款计划", "as the plan below has it")));
    for (Step step : terms.steps()) {
      Optional<Ratio> rate = step.rate();
      rate.ifPresent(
          next ->
              lines.add(
                  new Phrase(
                      "自第%d期起%s".formatted(step.fromInstalment(), Figures.agreed(next)),
                      "from instalment %d on".formatted(step.fromInstalment()))));
    }
    return lines;
  }

  private static Phrase base(RepaymentMethod method) {
    return switch (method) {
      case FLAT -> new Phrase("按原始本金计算", "of the original principal");
      case FLAT_FEE -> new Phrase("以费代息", "a fee stands in its place");
      case LEVEL_INSTALMENT, LEVEL_PRINCIPAL, INTEREST_FIRST, BULLET ->
          new Phrase("按尚欠本金计算", "of the principal still owed");
    };
  }

  /** The rate that the contract quotes, as it quotes it. */
  static Phrase quoted(QuotedRate rate) {
    String percent = Figures.agreed(rate.fraction());
    return switch (rate.basis()) {
      case ANNUAL -> new Phrase("年利率 " + percent, "a year");
      case MONTHLY -> new Phrase("月利率 " + percent, "a month");
      case DAILY -> new Phrase("日利率 " + percent, "a day");
    };
  }

  /** When interest is collected. */
  static Phrase timingOfInterest(DisclosedTerms terms) {
    Phrase words = repayment(terms);
    return new Phrase("随还款收取（" + words.chinese() + "）", "with the repayments: " + words.english());
  }

  /** How the loan is repaid. */
  static Phrase repayment(DisclosedTerms terms) {
    return terms
        .method()
        .map(SheetWords::of)
        .orElse(new Phrase("按还款计划", "as the plan below has it"));
  }

  private static final FeeStandard.Cases<Phrase> FEE =
      new FeeStandard.Cases<>() {
        @Override
        public Phrase fixedAmount(FeeStandard.FixedAmount standard) {
          return Phrase.same(Figures.yuan(standard.amount()));
        }

        @Override
        public Phrase principalShare(FeeStandard.PrincipalShare standard) {
          return new Phrase(
              "原始本金的 " + Figures.agreed(standard.share()), "of the original principal");
        }

        @Override
        public Phrase outstandingShare(FeeStandard.OutstandingShare standard) {
          return new Phrase(
              "尚欠本金的 " + Figures.agreed(standard.share()), "of the principal still owed");
        }

        @Override
        public Phrase interestShare(FeeStandard.InterestShare standard) {
          return new Phrase(
              "当日应付利息的 " + Figures.agreed(standard.share()), "of the interest of the day");
        }
      };

  private static final ContingentStandard.Cases<Phrase> CONTINGENT =
      new ContingentStandard.Cases<>() {
        @Override
        public Phrase contractRateUplift(ContingentStandard.ContractRateUplift standard) {
          return new Phrase(
              "在合同利率基础上上浮 " + Figures.agreed(standard.uplift()),
              "of the contract rate, on top of it");
        }

        @Override
        public Phrase comprehensiveRateUplift(ContingentStandard.ComprehensiveRateUplift standard) {
          return new Phrase(
              "在年化综合融资成本基础上上浮 " + Figures.agreed(standard.uplift()),
              "of the comprehensive financing cost a year, on top of it");
        }

        @Override
        public Phrase overduePrincipalRate(ContingentStandard.OverduePrincipalRate standard) {
          return new Phrase(
              "逾期本金的年利率 " + Figures.agreed(standard.rate()), "a year of the overdue principal");
        }

        @Override
        public Phrase remainingPrincipalShare(ContingentStandard.RemainingPrincipalShare standard) {
          return new Phrase(
              "剩余本金的 " + Figures.agreed(standard.share()), "of the remaining principal, once");
        }

        @Override
        public Phrase fixedAmount(ContingentStandard.FixedAmount standard) {
          return new Phrase("一次性 " + Figures.yuan(standard.amount()), "once");
        }
      };
}
