package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Bar;
import io.clearcost.documents.disclosure.Block.Bars;
import io.clearcost.documents.disclosure.Block.Cell;
import io.clearcost.documents.disclosure.Block.Column;
import io.clearcost.documents.disclosure.Block.Content;
import io.clearcost.documents.disclosure.Block.Row;
import io.clearcost.documents.disclosure.Block.Table;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosedItem;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is paid when, and where every hundred yuan go. */
final class PlanBlocks {

  /** More fees than these share one column, or the page is too narrow. */
  private static final int MOST_FEE_COLUMNS = 3;

  private static final int DECIMALS = 2;

  private final CostDisclosure sheet;
  private final RepaymentPlan plan;
  private final List<FeeItem> fees;

  PlanBlocks(CostDisclosure sheet) {
    this.sheet = sheet;
    this.plan = borneByTheBorrower(sheet.plan());
    this.fees = plan.fees();
  }

  /** What somebody else bears is among the items, and nothing that the borrower has to pay. */
  private static RepaymentPlan borneByTheBorrower(RepaymentPlan plan) {
    Set<String> codes =
        plan.fees().stream()
            .filter(fee -> fee.facts().bearer() == FeeBearer.BORROWER)
            .map(FeeItem::code)
            .collect(Collectors.toSet());
    return plan.keeping(codes::contains);
  }

  /** The repayment plan with every amount after reliefs. */
  Table plan() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("日期", "Date", 16));
    columns.add(Column.figures(new Phrase("本金", "Principal"), 16));
    columns.add(Column.figures(new Phrase("利息", "Interest"), 16));
    if (oneColumnEach()) {
      fees.forEach(
          fee ->
              columns.add(
                  Column.figures(new Phrase(fee.name(), SheetWords.english(fee.kind())), 16)));
    } else {
      columns.add(Column.figures(new Phrase("各项费用", "Fees"), 34));
    }
    columns.add(Column.figures(new Phrase("应还合计", "Total"), 16));
    List<Row> rows = new ArrayList<>();
    plan.rows().stream().filter(row -> !row.isIdle()).map(this::row).forEach(rows::add);
    rows.add(total());
    return new Table(
        new Phrase("还款计划（元）", "Repayment plan (yuan)"), Content.FIGURES, columns, rows);
  }

  private boolean oneColumnEach() {
    return fees.size() <= MOST_FEE_COLUMNS;
  }

  private Row row(PlanRow row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(row.dueDate().toString()));
    cells.add(Cell.of(Figures.amount(row.principal())));
    cells.add(Cell.of(Figures.amount(row.paid(FeeItem.INTEREST_CODE))));
    if (oneColumnEach()) {
      fees.forEach(fee -> cells.add(Cell.of(Figures.amount(row.paid(fee.code())))));
    } else {
      cells.add(
          new Cell(
              fees.stream()
                  .filter(fee -> !row.paid(fee.code()).isZero())
                  .map(fee -> named(fee, row.paid(fee.code())))
                  .toList()));
    }
    cells.add(Cell.of(Figures.amount(row.total())));
    return new Row(cells, false);
  }

  private static Phrase named(FeeItem fee, Money amount) {
    return Phrase.same(fee.name() + " " + Figures.amount(amount));
  }

  private Row total() {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(new Phrase("合计", "Total")));
    cells.add(Cell.of(Figures.amount(plan.principal())));
    cells.add(Cell.of(Figures.amount(plan.paid(FeeItem.INTEREST_CODE))));
    if (oneColumnEach()) {
      fees.forEach(fee -> cells.add(Cell.of(Figures.amount(plan.paid(fee.code())))));
    } else {
      cells.add(new Cell(fees.stream().map(fee -> named(fee, plan.paid(fee.code()))).toList()));
    }
    cells.add(
        Cell.of(
            Figures.amount(
                plan.rows().stream().map(PlanRow::total).reduce(Money.ZERO, Money::plus))));
    return new Row(cells, true);
  }

  /** What each item takes of every hundred yuan of principal. */
  Bars perHundredYuan() {
    Money principal = sheet.terms().principal();
    List<Bar> bars = new ArrayList<>();
    Money sum = Money.ZERO;
    for (DisclosedItem item : sheet.items()) {
      if (item.counts()) {
        sum = sum.plus(item.paid());
        bars.add(
            bar(
                new Phrase(
                    item.item().name()
                        + item.item()
                            .chargingParty()
                            .map(ChargingParty::legalName)
                            .map(payee -> " → " + payee)
                            .orElse(""),
                    SheetWords.english(item.item().kind())),
                item.cost().perHundredYuan(principal)));
      }
    }
    Ratio all = Ratio.of(sum.fen(), principal.fen()).times(Ratio.of(100));
    bars.add(bar(new Phrase("息费合计", "all interest and fees"), all));
    return new Bars(
        new Phrase("每借100元，需支付的息费", "Of every 100 yuan you borrow, you pay"),
        bars.stream().map(Bar::size).reduce(BigDecimal.ONE, BigDecimal::max),
        bars);
  }

  private static Bar bar(Phrase label, Ratio yuan) {
    BigDecimal size = yuan.toDecimal(DECIMALS, RoundingMode.HALF_UP);
    return new Bar(label, size, (size.signum() < 0 ? "-" : "") + "¥" + size.abs().toPlainString());
  }
}
