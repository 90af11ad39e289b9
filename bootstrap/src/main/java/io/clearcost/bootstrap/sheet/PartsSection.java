package io.clearcost.bootstrap.sheet;

import static io.clearcost.documents.text.DisplayText.left;
import static io.clearcost.documents.text.DisplayText.right;

import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.ContingentCost;
import io.clearcost.proto.cost.v1.ContingentTotal;
import io.clearcost.proto.cost.v1.CostItem;
import io.clearcost.proto.cost.v1.FeeClass;
import io.clearcost.proto.cost.v1.FeeClassification;
import io.clearcost.proto.cost.v1.PayeeShare;

/**
 * The part of a sheet that says what each charge is in the law, what it and each payee add to the
 * annual rate, what others bear, and what may come on top when something goes wrong.
 */
final class PartsSection {

  private static final int NAME = 34;
  private static final int CLASS = 18;
  private static final int FIGURE = 14;

  private final SheetText sheet;
  private final ComprehensiveFinancingCost cost;

  private PartsSection(SheetText sheet, ComprehensiveFinancingCost cost) {
    this.sheet = sheet;
    this.cost = cost;
  }

  /** Writes what is known; nothing for the cost of bare cash flows. */
  static void write(SheetText sheet, ComprehensiveFinancingCost cost) {
    PartsSection section = new PartsSection(sheet, cost);
    if (cost.getPayeesCount() > 0) {
      section.parts();
      section.reasons();
      section.comparisons();
    }
    if (cost.getContingentCostsCount() > 0) {
      section.contingent();
    }
  }

  private void parts() {
    sheet.heading("What each part adds a year");
    sheet.line(sheet.palette().dim(row("item", "class", "charged", "increment", "alone")));
    for (CostItem item : cost.getItemsList()) {
      sheet.line(
          row(
              item.getName(),
              Words.of(item.getClassification().getFeeClass()),
              Figures.yuan(item.getChargedFen()),
              rate(item.getIncrement()),
              rate(item.getOwnRate())));
    }
    sheet.line(sheet.palette().dim(row("payee", "of every ¥100", "total", "increment", "alone")));
    for (PayeeShare share : cost.getPayeesList()) {
      sheet.line(
          row(
              share.hasPayee() ? share.getPayee().getLegalName() : "-",
              "¥" + share.getPerHundredYuan(),
              Figures.yuan(share.getTotalFen()),
              rate(share.getIncrement()),
              rate(share.getOwnRate())));
    }
  }

  private static String row(String name, String word, String charged, String rise, String alone) {
    return "    "
        + left(name, NAME)
        + " "
        + left(word, CLASS)
        + right(charged, FIGURE)
        + right(rise, FIGURE)
        + right(alone, FIGURE);
  }

  private static String rate(String fraction) {
    return fraction.isEmpty() ? "-" : Figures.percent(fraction);
  }

  /** Why a charge is anything but plainly part of the cost. */
  private void reasons() {
    for (CostItem item : cost.getItemsList()) {
      FeeClassification found = item.getClassification();
      boolean plain = found.getFeeClass() == FeeClass.FEE_CLASS_INCLUDED && !found.getByReading();
      if (!plain && item.hasClassification()) {
        sheet.wrapped(
            4,
            found.getFeeClass() == FeeClass.FEE_CLASS_PROHIBITED ? "! " : "- ",
            "%s: %s%s %s"
                .formatted(
                    item.getName(),
                    found.getReason(),
                    found.getByReading() ? " Another reading would leave it out." : "",
                    Words.citation(found.getLegalBasis())));
      }
    }
  }

  private void comparisons() {
    if (!cost.getTimesQuoted().isEmpty()) {
      sheet.dimmed(
          4,
          "Quoted %s a year; the true cost is %s times that."
              .formatted(Figures.percent(cost.getQuotedAnnualRate()), cost.getTimesQuoted()));
    }
    boolean relieved =
        cost.getItemsList().stream()
            .anyMatch(
                item ->
                    item.getChargedFen() != item.getTotalFen()
                        && item.getClassification().getFeeClass() != FeeClass.FEE_CLASS_EXCLUDED);
    boolean borneByOthers = cost.hasGrossRate() && !cost.getGrossRate().getValue().equals(net());
    if (relieved || borneByOthers) {
      sheet.dimmed(
          4,
          "Gross, before discounts, subsidies and what others bear: %s a year. Net, for the borrower: %s."
              .formatted(
                  cost.hasGrossRate()
                      ? Figures.percent(cost.getGrossRate().getValue())
                      : "no single rate",
                  rate(net())));
    }
  }

  private String net() {
    return cost.getAnnualisedList().stream()
        .filter(one -> one.getConvention() == cost.getBindingConvention())
        .map(one -> one.getRate().getValue())
        .findAny()
        .orElse("");
  }

  private void contingent() {
    sheet.heading("Only if something goes wrong (no part of the cost)");
    for (ContingentCost one : cost.getContingentCostsList()) {
      sheet.line(
          row(
              one.getCharge().getItem().getName(),
              Words.of(one.getCharge().getItem().getContingentEvent()),
              one.hasAmountFen() ? Figures.yuan(one.getAmountFen()) : "",
              one.hasAnnualRate() ? Figures.percent(one.getAnnualRate()) : "",
              ""));
      if (one.getClassification().getFeeClass() == FeeClass.FEE_CLASS_PROHIBITED) {
        sheet.wrapped(4, "! ", one.getClassification().getReason());
      }
    }
    for (ContingentTotal total : cost.getContingentTotalsList()) {
      sheet.line(
          sheet
              .palette()
              .bold(
                  row(
                      "in all",
                      Words.of(total.getEvent()),
                      Figures.yuan(total.getAmountFen()),
                      Figures.percent(total.getAnnualRate()),
                      "")));
    }
  }
}
