package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.StatedRate;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reckons a sheet of somebody else anew from the plan that came with it, and says of each figure
 * whether it is right.
 *
 * <p>Believed are the parts of the rows, what each item is and who bears it. Everything else is
 * reckoned: sums exactly, rates by the engine that costs loans.
 */
public final class SheetRechecker {

  private static final Text PLAN_CONTRADICTS_ITSELF =
      new Text(
          "the plan contradicts itself, which may be why: see the contradictions",
          "还款计划自相矛盾，可能由此所致，见矛盾之处");

  private final ToldSheet sheet;
  private final Reckoning reckoning;
  private final RepaymentPlan plan;
  private final RateComparison rates;
  private final Optional<VerificationTolerance> tolerance;

  private SheetRechecker(ToldSheet sheet, Optional<LenderKind> lender) {
    this.sheet = sheet;
    this.reckoning = new Reckoning(sheet, lender);
    this.plan = reckoning.plan();
    this.tolerance = VerificationTolerance.on(plan.disbursementDate());
    this.rates = new RateComparison(VerificationTolerance.ofRates(tolerance));
  }

  /**
   * Reckons a sheet anew.
   *
   * @param lender kind of the lender, which decides what counts; empty where it is not known
   */
  public static SheetRecheck recheck(ToldSheet sheet, Optional<LenderKind> lender) {
    return new SheetRechecker(sheet, lender).all();
  }

  private SheetRecheck all() {
    List<ConventionCheck> conventions = conventions();
    RateConvention meant =
        conventions.stream()
            .findFirst()
            .map(check -> check.reckoned().convention())
            .orElse(RateConvention.NOMINAL_SIMPLE);
    List<FigureCheck> figures = new ArrayList<>();
    figures.add(principal());
    figures.add(received());
    figures.add(loanRate());
    figures.addAll(new ItemChecks(sheet, reckoning, rates, tolerance).under(meant));
    figures.add(annualCost(conventions));
    figures.addAll(new ContingentChecks(sheet, reckoning, rates).under(meant));
    figures.addAll(totals());
    return new SheetRecheck(
        figures.stream().map(this::mayFollow).toList(),
        conventions,
        ContradictionFinder.find(
            sheet,
            plan,
            reckoning.cost().map(ComprehensiveFinancingCost::netProceeds),
            conventions.stream().findFirst().map(check -> check.reckoned().fraction()),
            rates),
        RequiredFigures.lackingIn(sheet, agreed(conventions)),
        tolerance);
  }

  private FigureCheck principal() {
    return FigureCheck.ofAmount(
        "principal", new Text("principal", "贷款本金"), sheet.principal(), plan.principal());
  }

  private FigureCheck received() {
    Text what = new Text("what is really received", "实际到手金额");
    return reckoning
        .cost()
        .map(cost -> FigureCheck.ofAmount("received", what, sheet.received(), cost.netProceeds()))
        .orElseGet(
            () ->
                FigureCheck.unchecked(
                    "received",
                    what,
                    sheet.received().map(FigureCheck::quantity),
                    reckoning.whyNot()));
  }

  /**
   * A rate that gives the interest of every row is right, however it counts days; any other is held
   * against the rate of interest alone, before discounts.
   */
  private FigureCheck loanRate() {
    Text what = new Text("interest rate of the loan a year", "年化贷款利率");
    Optional<AnnualRate> alone =
        reckoning.rate(reckoning.interestAlone(), RateConvention.NOMINAL_SIMPLE);
    return sheet
        .rate()
        .filter(stated -> StatedRate.givesInterest(plan, stated.value()).isPresent())
        .map(stated -> rates.check("rate", what, sheet.rate(), stated.fraction(), Optional.empty()))
        .or(() -> alone.map(ours -> rates.check("rate", what, sheet.rate(), ours)))
        .orElseGet(
            () ->
                FigureCheck.unchecked(
                    "rate",
                    what,
                    sheet.rate().map(FigureCheck::quantity),
                    new Text("the interest of the plan has no single rate", "还款计划的利息没有唯一的利率")));
  }

  /** The annual cost under all that the sheet may mean; what it most likely means comes first. */
  private List<ConventionCheck> conventions() {
    List<ConventionCheck> checks = new ArrayList<>();
    reckoning
        .cost()
        .ifPresent(
            cost -> {
              for (RateConvention convention :
                  AdmissibleConventions.of(sheet, cost.binding().tested())) {
                cost.under(convention)
                    .rate()
                    .ifPresent(ours -> checks.add(new ConventionCheck(ours, verdict(ours))));
              }
            });
    sheet
        .annualCost()
        .ifPresent(
            stated ->
                checks.sort(
                    Comparator.comparing(ConventionCheck::verdict)
                        .thenComparing(
                            check ->
                                RateComparison.distance(stated, check.reckoned().fraction()))));
    return checks;
  }

  private FigureVerdict verdict(AnnualRate ours) {
    return sheet
        .annualCost()
        .map(stated -> rates.verdict(stated, ours.fraction()))
        .orElse(FigureVerdict.NOT_STATED);
  }

  private static Optional<RateConvention> agreed(List<ConventionCheck> conventions) {
    return conventions.stream()
        .filter(
            check ->
                check.verdict() == FigureVerdict.AGREES
                    || check.verdict() == FigureVerdict.WITHIN_TOLERANCE)
        .map(check -> check.reckoned().convention())
        .findFirst();
  }

  private FigureCheck annualCost(List<ConventionCheck> conventions) {
    Text what = new Text("annual cost when kept", "正常履约年化综合融资成本");
    if (conventions.isEmpty()) {
      return FigureCheck.unchecked(
          "annual_cost", what, sheet.annualCost().map(FigureCheck::quantity), reckoning.whyNot());
    }
    FigureCheck check =
        rates.check("annual_cost", what, sheet.annualCost(), conventions.get(0).reckoned());
    return check.verdict() == FigureVerdict.WRONG
        ? check.explained(causes(conventions), Optional.empty())
        : check;
  }

  private List<LikelyCause> causes(List<ConventionCheck> conventions) {
    return CauseFinder.ofCost(
        reckoning,
        reckoning.cost().orElseThrow(),
        sheet.annualCost().orElseThrow(),
        conventions.stream().map(check -> check.reckoned().convention()).toList(),
        sheet.rate(),
        rates);
  }

  private List<FigureCheck> totals() {
    List<FigureCheck> totals = new ArrayList<>();
    ToldPlan told = sheet.plan();
    for (ToldRow row : told.rows()) {
      if (row.total().isPresent()) {
        totals.add(
            FigureCheck.ofAmount(
                "plan[%s].total".formatted(row.row().dueDate()),
                Text.of("all that is due on %s", "%s应付合计", row.row().dueDate()),
                row.total(),
                row.row().total()));
      }
    }
    totals.add(
        FigureCheck.ofAmount(
            "plan.principal_total",
            new Text("principal of all rows", "各行本金合计"),
            told.principalTotal(),
            told.principalOfRows()));
    totals.add(
        FigureCheck.ofAmount(
            "plan.interest_total",
            new Text("interest of all rows", "各行利息合计"),
            told.interestTotal(),
            told.interestOfRows()));
    totals.add(
        FigureCheck.ofAmount(
            "plan.total", new Text("all that is paid", "应付总额"), told.total(), told.sumOfRows()));
    return totals;
  }

  /** A rate that is wrong may follow from a plan that contradicts itself. */
  private FigureCheck mayFollow(FigureCheck check) {
    return check.verdict() == FigureVerdict.WRONG
            && check.tolerance().isPresent()
            && reckoning.contradictsItself()
        ? check.explained(check.causes(), Optional.of(PLAN_CONTRADICTS_ITSELF))
        : check;
  }
}
