package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.cost.CostOutcome;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.cost.UnmappedCharge;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What our own engine makes of the plan of a told sheet. */
final class Reckoning {

  private final ToldSheet sheet;
  private final Lender lender;
  private final RepaymentPlan plan;
  private final CostOutcome outcome;

  /**
   * Reckons.
   *
   * @param kind of the lender, which decides what counts; empty where it is not known
   */
  Reckoning(ToldSheet sheet, Optional<LenderKind> kind) {
    this.sheet = sheet;
    this.lender =
        new Lender(
            kind,
            sheet.interest().flatMap(line -> line.item().chargingParty()),
            Optional.empty(),
            Readings.DEFAULTS);
    this.plan = sheet.reckonedPlan();
    this.outcome = cost(plan, lender);
  }

  RepaymentPlan plan() {
    return plan;
  }

  /** The cost; empty where {@link #whyNot} says why. */
  Optional<ComprehensiveFinancingCost> cost() {
    return outcome.fold(Optional::of, none -> Optional.empty(), unmapped -> Optional.empty());
  }

  /** Why there is no rate to hold anything against. */
  Text whyNot() {
    return outcome.fold(
        cost -> new Text("this convention gives it no rate", "该口径下没有利率"),
        none ->
            Text.of("the plan has no single annual rate: %s", "还款计划没有唯一的年化利率：%s", none.reason()),
        unmapped ->
            Text.of(
                "what is told of these charges contradicts itself: %s",
                "以下收费所载性质自相矛盾：%s",
                unmapped.stream().map(UnmappedCharge::code).collect(Collectors.joining(", "))));
  }

  /** The annual rate of another plan of the same lender. */
  Optional<AnnualRate> rate(RepaymentPlan other, RateConvention convention) {
    return cost(other, under(lender, convention))
        .fold(
            cost -> cost.under(convention).rate(),
            none -> Optional.empty(),
            unmapped -> Optional.empty());
  }

  /** The plan as if interest were all that is charged, and nobody took anything off. */
  RepaymentPlan interestAlone() {
    return new RepaymentPlan(
        plan.principal(),
        plan.disbursementDate(),
        plan.drawdowns(),
        plan.rows().stream()
            .map(row -> new PlanRow(row.dueDate(), row.principal(), row.interest(), List.of()))
            .toList(),
        List.of(),
        List.of());
  }

  /**
   * The parts of the cost, each line after the other. Where a payee has several lines they may also
   * stand together, as on our own sheet; both orders are handed down by no text.
   *
   * @param convention what the increments add up to
   */
  List<List<CostItem>> parts(RateConvention convention) {
    Lender apart = new Lender(lender.kind(), Optional.empty(), Optional.empty(), Readings.DEFAULTS);
    return List.of(
        parts(withPayees(true), under(apart, convention)),
        parts(withPayees(false), under(lender, convention)));
  }

  private static List<CostItem> parts(RepaymentPlan charged, Lender by) {
    return cost(charged, by)
        .fold(ComprehensiveFinancingCost::items, none -> List.of(), unmapped -> List.of());
  }

  /** The plan with a payee of its own for every line, or with those that the sheet names. */
  private RepaymentPlan withPayees(boolean apart) {
    if (!apart) {
      return plan;
    }
    List<FeeItem> items = new ArrayList<>();
    for (FeeItem item : plan.fees()) {
      ChargingParty own = new ChargingParty(item.code(), Optional.empty());
      items.add(new FeeItem(item.code(), item.name(), item.kind(), Optional.of(own), item.facts()));
    }
    return new RepaymentPlan(
        plan.principal(),
        plan.disbursementDate(),
        plan.drawdowns(),
        plan.rows(),
        items,
        plan.contingent());
  }

  private static CostOutcome cost(RepaymentPlan plan, Lender lender) {
    return CostCalculator.calculate(new LoanOffer.OfPlan(plan), lender);
  }

  /** The lender as if the sheet's convention were the reading that binds it. */
  private static Lender under(Lender lender, RateConvention convention) {
    return lender.under(
        Readings.DEFAULTS.with(
            switch (convention) {
              case EFFECTIVE_COMPOUND -> Answer.COMPOUND;
              case FLAT_SIMPLE -> Answer.OVER_THE_TERM;
              case NOMINAL_SIMPLE, DATED_EFFECTIVE, ENTERPRISE_ADDITIVE -> Answer.PER_YEAR;
            }));
  }

  /** Whether the rows say what they repay in another way than the sheet does elsewhere. */
  boolean contradictsItself() {
    boolean rowIsOff =
        sheet.plan().rows().stream()
            .anyMatch(
                told -> told.total().filter(sum -> !sum.equals(told.row().total())).isPresent());
    return rowIsOff
        || sheet.principal().filter(stated -> !stated.equals(plan.principal())).isPresent();
  }
}
