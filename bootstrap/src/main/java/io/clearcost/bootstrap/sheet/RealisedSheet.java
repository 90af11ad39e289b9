package io.clearcost.bootstrap.sheet;

import static io.clearcost.documents.text.DisplayText.left;
import static io.clearcost.documents.text.DisplayText.right;

import io.clearcost.proto.cost.v1.AnnualisedCost;
import io.clearcost.proto.cost.v1.ComponentTotal;
import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.DefaultChargeCeiling;
import io.clearcost.proto.cost.v1.RealisedCost;
import io.clearcost.proto.cost.v1.RealisedRate;

/** What a loan really cost, as plain text of at most 100 columns. */
public final class RealisedSheet {

  private static final int NAME = 40;
  private static final int FIGURE = 24;

  private RealisedSheet() {}

  /** The sheet of one loan. */
  public static String of(String title, RealisedCost realised, Palette palette) {
    SheetText sheet = new SheetText(palette);
    CostSheet.title(
        sheet, title + " | realised cost by " + realised.getAsOfDate() + ", not judged");
    sheet.heading("What flowed");
    for (ComponentTotal total : realised.getTotalsList()) {
      amount(sheet, Words.of(total.getComponent()), total.getTotalFen());
    }
    amount(sheet, "principal still owed", realised.getOutstandingPrincipalFen());
    sheet
        .heading("What that is a year")
        .line(
            palette.dim(
                row("", right("everything paid", FIGURE), right("no default charges", FIGURE))));
    rates(sheet, realised);
    if (realised.getCountsOutstandingAsRepaid()) {
      sheet.dimmed(
          4, "Rates so far: the principal still owed counts as repaid on " + day(realised) + ".");
    }
    if (realised.hasDefaultChargeCeiling()) {
      ceiling(sheet, realised.getDefaultChargeCeiling());
    }
    return sheet.toString();
  }

  private static String day(RealisedCost realised) {
    return realised.getAsOfDate();
  }

  private static void rates(SheetText sheet, RealisedCost realised) {
    RealisedRate all = realised.getEverythingPaid();
    RealisedRate without = realised.getWithoutDefaultCharges();
    if (!all.hasCost()) {
      sheet.wrapped(4, "not available: ", all.getNotAvailableReason());
      return;
    }
    ComprehensiveFinancingCost cost = all.getCost();
    for (int k = 0; k < cost.getAnnualisedCount(); k++) {
      AnnualisedCost annualised = cost.getAnnualised(k);
      boolean binding = annualised.getConvention() == cost.getBindingConvention();
      String other =
          without.hasCost() ? SettlementSheet.rate(without.getCost().getAnnualised(k)) : "-";
      String line =
          row(
              Words.of(annualised.getConvention()) + (binding ? " (binding)" : ""),
              right(SettlementSheet.rate(annualised), FIGURE),
              right(other, FIGURE));
      sheet.line(binding ? sheet.palette().bold(line) : line);
    }
  }

  private static void ceiling(SheetText sheet, DefaultChargeCeiling ceiling) {
    sheet.heading("What may be collected in all, at " + Figures.percent(ceiling.getRate()));
    amount(sheet, "ceiling", ceiling.getCeilingFen());
    amount(sheet, "collected", ceiling.getCollectedFen());
    amount(sheet, "may still be collected", ceiling.getRoomFen());
    if (ceiling.getExcessFen() > 0) {
      amount(sheet, "collected above the ceiling", ceiling.getExcessFen());
    }
    sheet.dimmed(4, Words.citation(ceiling.getLegalBasis()) + "：" + quote(ceiling));
  }

  private static String quote(DefaultChargeCeiling ceiling) {
    return ceiling.getLegalBasis().getQuoteZh();
  }

  private static void amount(SheetText sheet, String name, long fen) {
    sheet.line(row(name, right(Figures.yuan(fen), FIGURE), ""));
  }

  private static String row(String name, String first, String second) {
    return "    " + left(name, NAME) + first + second;
  }
}
