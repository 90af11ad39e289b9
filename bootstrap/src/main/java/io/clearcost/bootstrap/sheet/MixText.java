package io.clearcost.bootstrap.sheet;

import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.law.v1.AverageCost;
import io.clearcost.proto.law.v1.LineWeight;
import io.clearcost.proto.law.v1.MixEffect;
import java.util.ArrayList;
import java.util.List;

/** What another mix of product lines makes of stored loans, as people read it. */
final class MixText {

  private static final int LINE_COLUMNS = 30;
  private static final int SHARE_COLUMNS = 11;
  private static final int AMOUNT_COLUMNS = 22;

  private MixText() {}

  /** Shares, loans by what becomes of them, and average cost. */
  static List<String> of(MixEffect mix) {
    List<String> lines = new ArrayList<>();
    lines.add("the same principal, spread as supposed:");
    lines.add(row("line", "now", "then", "principal now", "principal then"));
    mix.getLinesList().forEach(line -> lines.add(row(line)));
    lines.addAll(EffectText.table(mix.getTurnsList()));
    lines.add(
        "  of the principal turn "
            + EffectText.turn(
                Figures.percent(mix.getTurnedShare()),
                Figures.percent(mix.getSupposedTurnedShare())));
    mix.getAveragesBeforeList().forEach(average -> lines.add(average("now", average)));
    mix.getAveragesAfterList().forEach(average -> lines.add(average("then", average)));
    return lines;
  }

  private static String row(LineWeight line) {
    return row(
        line.getProductLine().isEmpty() ? "(all others)" : line.getProductLine(),
        Figures.percent(line.getPresentShare()),
        Figures.percent(line.getSupposedShare()),
        Figures.yuan(line.getPrincipalFen()),
        Figures.yuan(line.getSupposedPrincipalFen()));
  }

  private static String row(
      String line, String share, String supposedShare, String principal, String supposed) {
    return "  "
        + DisplayText.left(line, LINE_COLUMNS)
        + DisplayText.right(share, SHARE_COLUMNS)
        + DisplayText.right(supposedShare, SHARE_COLUMNS)
        + DisplayText.right(principal, AMOUNT_COLUMNS)
        + DisplayText.right(supposed, AMOUNT_COLUMNS);
  }

  private static String average(String when, AverageCost average) {
    return "  average cost %s: %s %s of %s"
        .formatted(
            when,
            Figures.percent(average.getRate().getValue()),
            Words.of(average.getRate().getConvention()),
            Figures.yuan(average.getPrincipalFen()));
  }
}
