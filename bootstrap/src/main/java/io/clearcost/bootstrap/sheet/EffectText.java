package io.clearcost.bootstrap.sheet;

import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.law.v1.EffectCount;
import io.clearcost.proto.law.v1.OutcomeTurn;
import io.clearcost.proto.law.v1.SupposedVerdict;
import io.clearcost.proto.law.v1.TurnedLoan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What changes and hypotheses do to stored loans, as people read it. */
public final class EffectText {

  private static final int OUTCOME_COLUMNS = 6;
  private static final int COUNT_COLUMNS = 10;
  private static final int AMOUNT_COLUMNS = 24;

  private EffectText() {}

  /** A loan that turns, in two lines. */
  public static String of(TurnedLoan loan) {
    return DisplayText.clean(
            "%s  %s -> %s  %s  %s  %s  %s"
                .formatted(
                    loan.getDecisionId(),
                    Words.of(loan.getBefore().getOutcome()),
                    Words.of(loan.getAfter().getOutcome()),
                    loan.getInstitutionId(),
                    loan.getLoanReference(),
                    loan.getAsOfDate(),
                    Figures.yuan(loan.getPrincipalFen())))
        + "\n    cost "
        + turn(rate(loan.getBefore()), rate(loan.getAfter()))
        + ", limits "
        + turn(limits(loan.getBefore()), limits(loan.getAfter()));
  }

  /** How many loans turn from what to what, and how much money they are. */
  public static String of(EffectCount count) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d loans looked at, %d turn%s%s"
            .formatted(
                count.getLoanCount(),
                count.getTurnedCount(),
                count.getUnsentCount() == 0
                    ? ""
                    : ", %d of them not listed".formatted(count.getUnsentCount()),
                count.getUnreadableCount() == 0
                    ? ""
                    : "; %d decisions cannot be read".formatted(count.getUnreadableCount())));
    if (count.getTurnsCount() > 0) {
      lines.add(row("now", "then", "loans", "principal"));
      count.getTurnsList().forEach(turn -> lines.add(row(turn)));
    }
    return String.join("\n", lines);
  }

  private static String row(OutcomeTurn turn) {
    return row(
        Words.of(turn.getBefore()),
        Words.of(turn.getAfter()),
        String.valueOf(turn.getLoanCount()),
        Figures.yuan(turn.getPrincipalFen()));
  }

  private static String row(String before, String after, String loans, String principal) {
    return "  "
        + DisplayText.left(before, OUTCOME_COLUMNS)
        + "  "
        + DisplayText.left(after, OUTCOME_COLUMNS)
        + DisplayText.right(loans, COUNT_COLUMNS)
        + DisplayText.right(principal, AMOUNT_COLUMNS);
  }

  private static String turn(String before, String after) {
    return before.equals(after) ? before : before + " -> " + after;
  }

  private static String rate(SupposedVerdict verdict) {
    return verdict.hasBindingRate() ? percent(verdict.getBindingRate().getValue()) : "none";
  }

  private static String limits(SupposedVerdict verdict) {
    return verdict.getLimitsCount() == 0
        ? "none"
        : verdict.getLimitsList().stream()
            .map(EffectText::percent)
            .collect(Collectors.joining(" and "));
  }

  /** A limit without a finite decimal is left as the fraction it is. */
  private static String percent(String number) {
    return number.contains("/") ? number : Figures.percent(number);
  }
}
