package io.clearcost.bootstrap.sheet;

import static io.clearcost.documents.text.DisplayText.right;

import io.clearcost.proto.cost.v1.AnnualisedCost;
import io.clearcost.proto.cost.v1.SettlementPoint;
import java.util.List;

/** What a loan costs if it is settled early, as plain text of at most 100 columns. */
public final class SettlementSheet {

  private static final int NUMBER = 5;
  private static final int DATE = 12;
  private static final int AMOUNT = 20;
  private static final int RATE = 15;

  private SettlementSheet() {}

  /** The sheet of one loan. */
  public static String of(String title, List<SettlementPoint> points, Palette palette) {
    SheetText sheet = new SheetText(palette);
    CostSheet.title(sheet, title + " | cost if settled early, not judged");
    sheet
        .blank()
        .line(palette.dim(row("", "settled on", "to be paid", "refund", "cost", "cost", "cost")))
        .line(palette.dim(row("", "", "", "", "with refund", "without", "all demanded")));
    for (SettlementPoint point : points) {
      boolean last = point.getNumber() == points.size();
      String line =
          row(
              Integer.toString(point.getNumber()),
              point.getDate(),
              Figures.yuan(point.getWithoutRefund().getAmountFen()),
              Figures.yuan(point.getRefundFen()),
              rate(point.getWithRefund().getBinding()),
              rate(point.getWithoutRefund().getBinding()),
              rate(point.getWithRemainingCharges().getBinding()));
      sheet.line((last ? palette.bold(line) : line) + (point.getInterestMayBeOwed() ? " *" : ""));
    }
    sheet.blank();
    sheet.dimmed(
        2,
        "Settled right after the payment of the day; to be paid is principal and prepayment charge,"
            + " before the refund. The last line is the loan held to its term.");
    if (points.stream().anyMatch(SettlementPoint::getInterestMayBeOwed)) {
      sheet.dimmed(2, "* Interest that has run up by the day may be owed on top.");
    }
    return sheet.toString();
  }

  /** The rate in percent, or a dash where there is none. */
  static String rate(AnnualisedCost cost) {
    return cost.hasRate() ? Figures.percent(cost.getRate().getValue()) : "-";
  }

  private static String row(
      String number, String date, String amount, String refund, String... rates) {
    StringBuilder row =
        new StringBuilder(right(number, NUMBER))
            .append(right(date, DATE))
            .append(right(amount, AMOUNT))
            .append(right(refund, RATE));
    for (String rate : rates) {
      row.append(right(rate, RATE));
    }
    return row.toString();
  }
}
