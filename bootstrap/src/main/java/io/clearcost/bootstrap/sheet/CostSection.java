package io.clearcost.bootstrap.sheet;

import static io.clearcost.documents.text.DisplayText.left;
import static io.clearcost.documents.text.DisplayText.right;

import io.clearcost.proto.cost.v1.AnnualisedCost;
import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.CostItem;

/** The part of a sheet that says what the loan costs, who receives it and what that is a year. */
final class CostSection {

  private static final int ITEM = 34;
  private static final int PAYEE = 32;
  private static final int AMOUNT = 15;
  private static final int RATE = 14;

  private final SheetText sheet;
  private final ComprehensiveFinancingCost cost;

  private CostSection(SheetText sheet, ComprehensiveFinancingCost cost) {
    this.sheet = sheet;
    this.cost = cost;
  }

  static void write(SheetText sheet, ComprehensiveFinancingCost cost) {
    CostSection section = new CostSection(sheet, cost);
    section.amounts();
    section.items();
    section.rates();
    PartsSection.write(sheet, cost);
  }

  private void amounts() {
    sheet
        .blank()
        .line(
            sheet
                .palette()
                .dim(columns("Principal", "Borrower receives", "Borrower repays", "Total cost")))
        .line(
            columns(
                cost.hasPrincipalFen() ? Figures.yuan(cost.getPrincipalFen()) : "not given",
                Figures.yuan(cost.getNetProceedsFen()),
                Figures.yuan(cost.getTotalRepaymentFen()),
                Figures.yuan(cost.getTotalCostFen())));
  }

  private static String columns(String first, String second, String third, String fourth) {
    return "  " + left(first, 24) + left(second, 24) + left(third, 24) + left(fourth, 24);
  }

  private void items() {
    sheet.heading("Who receives what");
    if (cost.getItemsCount() == 0) {
      sheet.line("    not known: only cash flows were given");
      return;
    }
    sheet.line(
        sheet
            .palette()
            .dim(row("item", "payee", right("total", AMOUNT), right("of every ¥100", RATE))));
    for (CostItem item : cost.getItemsList()) {
      String payee = item.hasChargingParty() ? item.getChargingParty().getLegalName() : "-";
      sheet.line(
          row(
              item.getName() + " (" + Words.of(item.getKind()) + ")",
              payee,
              right(Figures.yuan(item.getTotalFen()), AMOUNT),
              right("¥" + item.getPerHundredYuan(), RATE)));
    }
  }

  private static String row(String item, String payee, String total, String share) {
    return "    " + left(item, ITEM) + " " + left(payee, PAYEE - 1) + total + share;
  }

  private void rates() {
    sheet.heading("What that is a year");
    for (AnnualisedCost annualised : cost.getAnnualisedList()) {
      boolean binding = annualised.getConvention() == cost.getBindingConvention();
      String head =
          (binding ? "  → " : "    ")
              + left(Words.of(annualised.getConvention()), 20)
              + left(annualised.getLabelZh(), 6);
      if (annualised.hasRate()) {
        String line =
            head
                + left(Words.meaning(annualised.getConvention()), 46)
                + right(Figures.percent(annualised.getRate().getValue()), RATE)
                + (binding ? "  binding" : "");
        sheet.line(binding ? sheet.palette().bold(line) : line);
      } else {
        String reason = "not available: " + annualised.getNotAvailableReason();
        sheet.wrapped(0, head, reason);
      }
    }
    sheet.dimmed(4, "Binding because: " + cost.getBindingReason());
    UnitPeriods.describe(cost).ifPresent(words -> sheet.dimmed(4, words));
  }
}
