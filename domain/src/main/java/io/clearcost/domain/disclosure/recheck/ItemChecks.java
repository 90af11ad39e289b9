package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.disclosure.recheck.LikelyCause.Kind;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.StandardOnPlan;
import io.clearcost.domain.loan.StandardOnPlan.Deviation;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds the lines of a told sheet against ours: standard, total and annual rates of each. */
final class ItemChecks {

  private final ToldSheet sheet;
  private final Reckoning reckoning;
  private final RateComparison rates;
  private final Quantity fen;

  ItemChecks(
      ToldSheet sheet,
      Reckoning reckoning,
      RateComparison rates,
      Optional<VerificationTolerance> tolerance) {
    this.sheet = sheet;
    this.reckoning = reckoning;
    this.rates = rates;
    this.fen =
        tolerance.map(VerificationTolerance::amount).orElse(Quantity.of(0, Quantity.Unit.FEN));
  }

  /**
   * Every figure of every line, in the order of the sheet.
   *
   * @param convention what the increments add up to
   */
  List<FigureCheck> under(RateConvention convention) {
    List<CostItem> parts = likeliest(reckoning.parts(convention));
    List<FigureCheck> checks = new ArrayList<>();
    for (ToldItem item : sheet.items()) {
      Optional<CostItem> ours =
          parts.stream().filter(part -> part.item().code().equals(item.code())).findFirst();
      if (!item.isInterest()) {
        checks.add(standard(item));
      }
      checks.add(total(item));
      checks.add(
          rate(
              item,
              ".increment",
              Text.of("what %s adds to the annual cost", "%s计入年化综合融资成本的部分", item.item().name()),
              item.increment(),
              ours.flatMap(CostItem::increment),
              ours.flatMap(CostItem::ownRate)));
      checks.add(
          rate(
              item,
              ".own_rate",
              Text.of("annual rate of %s alone", "%s单独的年化率", item.item().name()),
              item.ownRate(),
              ours.flatMap(CostItem::ownRate),
              ours.flatMap(CostItem::increment)));
    }
    return checks;
  }

  /** The order in which most of the stated increments are right; the order of the sheet first. */
  private List<CostItem> likeliest(List<List<CostItem>> orders) {
    return orders.stream()
        .max(
            Comparator.comparing(this::rightIncrements)
                .thenComparing(orders::indexOf, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private long rightIncrements(List<CostItem> parts) {
    return sheet.items().stream()
        .filter(
            item ->
                item.increment()
                    .filter(
                        stated ->
                            parts.stream()
                                .filter(part -> part.item().code().equals(item.code()))
                                .flatMap(part -> part.increment().stream())
                                .anyMatch(ours -> rates.isRight(stated, ours.fraction())))
                    .isPresent())
        .count();
  }

  private FigureCheck total(ToldItem item) {
    return FigureCheck.ofAmount(
        path(item, ".total"),
        Text.of("%s in all", "%s合计", item.item().name()),
        item.total(),
        PlanOfSheet.isBorneByBorrower(item) ? reckoning.plan().paid(item.code()) : Money.ZERO);
  }

  /** A standard is held against the plan day by day; the day that is furthest off is told. */
  private FigureCheck standard(ToldItem item) {
    Text what = Text.of("standard of %s", "%s的收取标准", item.item().name());
    if (item.standard().isEmpty()) {
      return FigureCheck.unchecked(
          path(item, ".standard"), what, Optional.empty(), reckoning.whyNot());
    }
    FeeStandard standard = item.standard().orElseThrow();
    Optional<Deviation> furthest =
        StandardOnPlan.deviations(
                reckoning.plan(), item.code(), standard, item.timing(), item.dates())
            .stream()
            .max(Comparator.comparing(Deviation::size));
    FigureVerdict verdict =
        furthest
            .map(
                off ->
                    Ratio.of(off.size().fen()).compareTo(fen.value()) <= 0
                        ? FigureVerdict.WITHIN_TOLERANCE
                        : FigureVerdict.WRONG)
            .orElse(FigureVerdict.AGREES);
    Money first = firstCharged(item.code());
    return new FigureCheck(
        path(item, ".standard"),
        what,
        verdict,
        Optional.of(FigureCheck.quantity(furthest.map(Deviation::due).orElse(first))),
        Optional.of(FigureCheck.quantity(furthest.map(Deviation::charged).orElse(first))),
        Optional.of(fen),
        Optional.empty(),
        List.of(),
        furthest.map(
            off ->
                Text.of(
                    "on %s %s falls due by the standard, and the plan charges %s",
                    "%s按标准应收%s，还款计划收取%s", off.date(), off.due(), off.charged())));
  }

  /** What the plan charges of an item on the first day on which it does. */
  private Money firstCharged(String code) {
    return reckoning.plan().rows().stream()
        .map(row -> row.charged(code))
        .filter(amount -> !amount.isZero())
        .findFirst()
        .orElse(Money.ZERO);
  }

  private FigureCheck rate(
      ToldItem item,
      String end,
      Text what,
      Optional<PrintedRate> stated,
      Optional<AnnualRate> ours,
      Optional<AnnualRate> ofTheOtherForm) {
    if (ours.isEmpty()) {
      return FigureCheck.unchecked(
          path(item, end), what, stated.map(FigureCheck::quantity), whyNoPart());
    }
    FigureCheck check = rates.check(path(item, end), what, stated, ours.orElseThrow());
    return check.verdict() == FigureVerdict.WRONG
        ? check.explained(
            ofTheOtherForm.flatMap(swapped(stated.orElseThrow())).stream().toList(),
            Optional.empty())
        : check;
  }

  private Text whyNoPart() {
    return reckoning.cost().isEmpty()
        ? reckoning.whyNot()
        : new Text(
            "it is no part of the cost, or a part of the loan has no single rate",
            "该项不计入成本，或贷款的某一部分没有唯一的利率");
  }

  private Function<AnnualRate, Optional<LikelyCause>> swapped(PrintedRate stated) {
    return other ->
        rates.isRight(stated, other.fraction())
            ? Optional.of(
                new LikelyCause(
                    Kind.OTHER_FORM,
                    other.convention().name(),
                    new Quantity(Ratio.of(other.fraction()), Quantity.Unit.ANNUAL_FRACTION),
                    new Text(
                        "it is the figure of the other form: the item's own rate, or what it adds",
                        "等于另一表式的数值：单独年化率或其增量")))
            : Optional.empty();
  }

  private static String path(ToldItem item, String end) {
    return "items[%s]".formatted(item.code()) + end;
  }
}
