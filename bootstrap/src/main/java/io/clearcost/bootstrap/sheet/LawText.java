package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.law.v1.DatedNumber;
import io.clearcost.proto.law.v1.GetLoanPrimeRateResponse;
import io.clearcost.proto.law.v1.GetRuleResponse;
import io.clearcost.proto.law.v1.ListRulesResponse;
import io.clearcost.proto.law.v1.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** Rules, their numbers and the loan prime rate as people read them. */
public final class LawText {

  private LawText() {}

  /** The loan prime rate in force on a day. */
  public static String of(GetLoanPrimeRateResponse lpr) {
    String text =
        """
        Loan prime rate published %s
          one year          %s
          over five years   %s
          4 x one year      %s  (target of the small-loan guideline)
        History known to %s\
        """
            .formatted(
                lpr.getPublicationDate(),
                Figures.percent(lpr.getOneYear()),
                Figures.percent(lpr.getOverFiveYears()),
                Figures.percent(lpr.getFourTimesOneYear()),
                lpr.getHistoryEndDate());
    return lpr.getHistoryOutdated()
        ? text + "; a later publication must exist by that day, and it is missing."
        : text + ".";
  }

  /** Rules, one after the other, and the version of their book. */
  public static String of(ListRulesResponse rules) {
    return rules.getRulesList().stream().map(LawText::describe).collect(Collectors.joining("\n"))
        + "\nRule book "
        + rules.getRuleBookVersion();
  }

  /** One rule with its numbers. */
  public static String of(GetRuleResponse rule) {
    return describe(rule.getRule())
        + "\n"
        + rule.getNumbersList().stream().map(LawText::describe).collect(Collectors.joining("\n"));
  }

  private static String describe(DatedNumber number) {
    return SheetText.indented(
        List.of(
            "number %s %s from %s (published %s, read %s), %s"
                .formatted(
                    number.getName(),
                    number.getValue(),
                    number.getEffectiveDate(),
                    number.getPublicationDate(),
                    number.getReviewDate(),
                    Words.citation(number.getLegalBasis()))));
  }

  private static String describe(Rule rule) {
    String until = rule.getEndDate().isEmpty() ? "" : " until before " + rule.getEndDate();
    String kinds =
        rule.getLenderKindsList().stream().map(Words::of).collect(Collectors.joining(", "));
    return rule.getRuleId()
        + "\n"
        + SheetText.indented(
            List.of(
                rule.getSummary(),
                "from %s%s, for: %s".formatted(rule.getStartDate(), until, kinds),
                "law: " + Words.citation(rule.getLegalBasis()),
                "“" + rule.getLegalBasis().getQuoteZh() + "”"));
  }
}
