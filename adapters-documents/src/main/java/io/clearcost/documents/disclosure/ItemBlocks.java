package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Cell;
import io.clearcost.documents.disclosure.Block.Column;
import io.clearcost.documents.disclosure.Block.Content;
import io.clearcost.documents.disclosure.Block.Row;
import io.clearcost.documents.disclosure.Block.Table;
import io.clearcost.domain.cost.FeeClassification;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosedItem;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The items charged while the loan is kept: those that count, and apart those that do not. What an
 * item is a year depends on the form.
 */
final class ItemBlocks {

  private final CostDisclosure sheet;
  private final SheetForm form;

  ItemBlocks(CostDisclosure sheet, SheetForm form) {
    this.sheet = sheet;
    this.form = form;
  }

  /** The items that count, each with its part in the rate, and their total. */
  Table counted() {
    List<DisclosedItem> counted = sheet.items().stream().filter(DisclosedItem::counts).toList();
    List<Row> rows = new ArrayList<>();
    counted.forEach(
        item -> {
          List<Cell> cells = cells(item);
          annual(item).map(Cell::of).ifPresent(cells::add);
          rows.add(new Row(cells, false));
        });
    rows.add(total(counted.stream().map(DisclosedItem::paid).reduce(Money.ZERO, Money::plus)));
    List<Column> columns = columns();
    annualHeading().ifPresent(heading -> columns.add(Column.figures(heading, 14)));
    return new Table(
        new Phrase("计入综合融资成本的息费项目", "Items that count in the comprehensive financing cost"),
        Content.WORDS,
        columns,
        rows);
  }

  /** The items that do not count, each with why; empty where there is none. */
  Optional<Table> apart() {
    List<DisclosedItem> apart = sheet.items().stream().filter(item -> !item.counts()).toList();
    if (apart.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = columns();
    columns.add(Column.words("不计入的依据", "Why it does not count", 40));
    return Optional.of(
        new Table(
            new Phrase("不计入综合融资成本的项目", "Items that do not count"),
            Content.WORDS,
            columns,
            apart.stream()
                .map(
                    item -> {
                      List<Cell> cells = cells(item);
                      cells.add(new Cell(reason(item)));
                      return new Row(cells, false);
                    })
                .toList()));
  }

  private static List<Column> columns() {
    return new ArrayList<>(
        List.of(
            Column.words("息费项目", "Item", 14),
            Column.words("收取标准", "Standard", 18),
            Column.words("收取方式", "How and when", 20),
            Column.words("收取主体", "Who receives it", 24),
            Column.figures(new Phrase("合计（元）", "In all (yuan)"), 14)));
  }

  private List<Cell> cells(DisclosedItem item) {
    return new ArrayList<>(
        List.of(
            PartyWords.name(item.item()),
            new Cell(
                item.fee()
                    .map(fee -> List.of(StandardWords.of(fee.standard())))
                    .orElseGet(() -> StandardWords.ofInterest(sheet.terms()))),
            new Cell(timing(item)),
            PartyWords.payee(item.item()),
            new Cell(amounts(item))));
  }

  private List<Phrase> timing(DisclosedItem item) {
    List<Phrase> lines = new ArrayList<>();
    lines.add(
        item.fee()
            .map(ItemBlocks::timing)
            .orElseGet(() -> StandardWords.timingOfInterest(sheet.terms())));
    switch (item.item().facts().refund()) {
      case NONE -> {}
      case AT_MATURITY -> lines.add(new Phrase("到期全额退还", "comes back with the last payment"));
      case PRO_RATA_ON_EARLY_SETTLEMENT ->
          lines.add(
              new Phrase(
                  "提前结清时按剩余期限退还", "on early settlement the part for the time left comes back"));
      case IN_FULL_ON_EARLY_SETTLEMENT ->
          lines.add(new Phrase("提前结清时全额退还", "on early settlement all of it comes back"));
    }
    return lines;
  }

  private static Phrase timing(TermsFee fee) {
    String dates = fee.dates().stream().map(LocalDate::toString).collect(Collectors.joining("、"));
    return switch (fee.timing()) {
      case BEFORE_DISBURSEMENT -> new Phrase("放款前一次性收取：" + dates, "once, before disbursement");
      case UPFRONT -> new Phrase("放款时一次性收取", "once, at disbursement");
      case EACH_PERIOD_IN_ADVANCE ->
          new Phrase("放款时及每期还款时预收（末期除外）", "at disbursement and with every instalment but the last");
      case EACH_PERIOD -> new Phrase("随每期还款收取", "with every instalment");
      case AT_MATURITY -> new Phrase("到期一次性收取", "once, with the last payment");
      case ON_LISTED_DATES -> new Phrase("在以下日期各收取一次：" + dates, "once on each of these days");
    };
  }

  private static List<Phrase> amounts(DisclosedItem item) {
    List<Phrase> lines = new ArrayList<>();
    lines.add(Phrase.same(Figures.yuan(item.paid())));
    if (item.paid().compareTo(item.cost().charged()) < 0) {
      String charged = Figures.yuan(item.cost().charged());
      lines.add(
          item.isBorneByBorrower()
              ? new Phrase("减免前 " + charged, "before discounts")
              : new Phrase("他方承担 " + charged, "borne by another"));
    }
    return lines;
  }

  private Optional<Phrase> annualHeading() {
    return switch (form) {
      case PERSONAL_SHEET ->
          Optional.of(new Phrase("年化" + Figures.suffix(binding()) + "，逐项相加", "A year, adding up"));
      case ENTERPRISE_LIST ->
          Optional.of(
              new Phrase(
                  "单项年化" + Figures.suffix(RateConvention.ENTERPRISE_ADDITIVE),
                  "A year, each by itself"));
      case PLAIN_LIST -> Optional.empty();
    };
  }

  private Optional<String> annual(DisclosedItem item) {
    return switch (form) {
      case PERSONAL_SHEET -> Optional.of(Figures.percentOrDash(item.cost().increment()));
      case ENTERPRISE_LIST -> Optional.of(Figures.percentOrDash(item.cost().ownRate()));
      case PLAIN_LIST -> Optional.empty();
    };
  }

  private Row total(Money paid) {
    Cell none = Cell.of("");
    List<Cell> cells =
        new ArrayList<>(
            List.of(
                Cell.of(new Phrase("合计", "Total")), none, none, none, Cell.of(Figures.yuan(paid))));
    annualTotal().map(Cell::of).ifPresent(cells::add);
    return new Row(cells, true);
  }

  private Optional<String> annualTotal() {
    return switch (form) {
      case PERSONAL_SHEET -> Optional.of(sheet.annualCost().percent());
      case ENTERPRISE_LIST -> Optional.of(Figures.percentOrDash(additive(sheet)));
      case PLAIN_LIST -> Optional.empty();
    };
  }

  /** The total of the form for enterprises; empty where one of its parts has no single rate. */
  static Optional<AnnualRate> additive(CostDisclosure sheet) {
    return sheet.cost().under(RateConvention.ENTERPRISE_ADDITIVE).rate();
  }

  private RateConvention binding() {
    return sheet.cost().binding().convention();
  }

  private static List<Phrase> reason(DisclosedItem item) {
    List<Phrase> lines = new ArrayList<>();
    facts(item.item().facts()).ifPresent(lines::add);
    Optional<FeeClassification> found = item.cost().classification();
    found.ifPresent(
        why -> {
          lines.add(Phrase.of(why.basis().markedCitation()));
          lines.add(new Phrase("“" + why.basis().quote() + "”", why.basis().gloss()));
        });
    return lines;
  }

  /** What about the item keeps it out of the cost. */
  private static Optional<Phrase> facts(FeeFacts facts) {
    return switch (facts.bearer()) {
      case LENDER -> Optional.of(new Phrase("由贷款人承担", "the lender bears it"));
      case SUBSIDY -> Optional.of(new Phrase("由补贴承担", "a subsidy bears it"));
      case BORROWER ->
          facts.condition().isProvenChoice()
              ? Optional.of(
                  new Phrase("借款人自愿选择，且有记录可查", "the borrower chose it freely, which is on record"))
              : facts
                  .purpose()
                  .filter(purpose -> purpose == FeePurpose.PUBLIC_DUTY)
                  .map(duty -> new Phrase("公共规费", "a public duty"));
    };
  }
}
