package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosedItem;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Told sheets for tests: those that we make ourselves, as others would tell them. */
public final class ToldSheets {

  private ToldSheets() {}

  /** Everything that our own sheet says, rates with all their digits. */
  public static ToldSheet of(CostDisclosure sheet) {
    return new ToldSheet(
        Optional.of(SheetForm.of(sheet.borrower())),
        Optional.of(sheet.terms().principal()),
        Optional.of(sheet.received()),
        sheet.cost().decomposition().quotedRate().map(ToldSheets::printed),
        sheet.items().stream().map(ToldSheets::item).toList(),
        Optional.of(printed(sheet.annualCost())),
        Optional.of(CostLabel.SIMPLE),
        sheet.contingent().stream().map(ToldSheets::contingent).toList(),
        sheet.contingent().isEmpty(),
        plan(sheet));
  }

  private static ToldItem item(DisclosedItem item) {
    return new ToldItem(
        item.item(),
        item.fee().map(TermsFee::standard),
        item.fee().map(TermsFee::timing),
        item.fee().map(TermsFee::dates).orElse(List.of()),
        Optional.of(item.paid()),
        item.cost().increment().map(ToldSheets::printed),
        item.cost().ownRate().map(ToldSheets::printed));
  }

  private static ToldContingent contingent(ContingentCost cost) {
    return new ToldContingent(
        cost.charge().item(),
        Optional.of(cost.charge().event()),
        Optional.of(cost.charge().standard()),
        cost.annualRate().map(ToldSheets::printed),
        cost.amount());
  }

  private static ToldPlan plan(CostDisclosure sheet) {
    ToldPlan parts =
        new ToldPlan(
            sheet.plan().disbursementDate(),
            sheet.plan().drawdowns(),
            sheet.plan().rows().stream()
                .map(row -> new ToldRow(row, Optional.of(row.total())))
                .toList(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ToldPlan(
        parts.disbursementDate(),
        parts.drawdowns(),
        parts.rows(),
        Optional.of(parts.principalOfRows()),
        Optional.of(parts.interestOfRows()),
        Optional.of(parts.sumOfRows()));
  }

  /** A rate as people write it: 0.1280 is 12.80 %. */
  public static PrintedRate printed(String fraction) {
    return new PrintedRate(new BigDecimal(fraction));
  }

  static PrintedRate printed(AnnualRate rate) {
    return new PrintedRate(rate.fraction());
  }

  private static PrintedRate printed(Ratio rate) {
    return new PrintedRate(rate.toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP));
  }

  /** The check of one figure. */
  public static FigureCheck at(SheetRecheck recheck, String path) {
    return recheck.figures().stream()
        .filter(check -> check.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path));
  }

  /** The paths of the figures of a verdict. */
  public static List<String> paths(SheetRecheck recheck, FigureVerdict verdict) {
    return recheck.figures().stream()
        .filter(check -> check.verdict() == verdict)
        .map(FigureCheck::path)
        .toList();
  }
}
