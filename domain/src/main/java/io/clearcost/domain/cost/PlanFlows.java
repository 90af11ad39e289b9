package io.clearcost.domain.cost;

import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The cash flows of a plan, seen from the borrower and after reliefs, in whole or in part. Every
 * series has a flow on each day on which the plan takes anything, if need be of zero, so that all
 * of them have the same unit period. A row that takes nothing is left out: it cannot cut a term
 * into more periods.
 */
final class PlanFlows {

  private PlanFlows() {}

  /** Everything that is received and paid. */
  static List<DatedFlow> all(RepaymentPlan plan) {
    return series(plan, PlanRow::total);
  }

  /** Principal and interest, as if no fee were charged. */
  static List<DatedFlow> loanAlone(RepaymentPlan plan) {
    return only(plan, Set.of(FeeItem.INTEREST_CODE));
  }

  /** Principal and one fee, as if neither interest nor another fee were charged. */
  static List<DatedFlow> feeAlone(RepaymentPlan plan, FeeItem fee) {
    return only(plan, Set.of(fee.code()));
  }

  /** Principal and some of the charges, as if no other were charged. */
  static List<DatedFlow> only(RepaymentPlan plan, Set<String> codes) {
    return series(plan, row -> row.principal().plus(charges(row, codes)));
  }

  /**
   * What the borrower receives, and what of the principal is given back: the money actually
   * occupied.
   */
  static List<DatedFlow> occupied(RepaymentPlan plan) {
    return series(
        plan, row -> row.dueDate().equals(plan.disbursementDate()) ? row.total() : row.principal());
  }

  /** The money actually occupied if only some of the charges were made. */
  static List<DatedFlow> occupied(RepaymentPlan plan, Set<String> codes) {
    return series(
        plan,
        row ->
            row.dueDate().equals(plan.disbursementDate())
                ? row.principal().plus(charges(row, codes))
                : row.principal());
  }

  private static Money charges(PlanRow row, Set<String> codes) {
    return codes.stream().map(row::paid).reduce(Money.ZERO, Money::plus);
  }

  private static List<DatedFlow> series(RepaymentPlan plan, Function<PlanRow, Money> paid) {
    List<DatedFlow> flows = new ArrayList<>();
    flows.add(new DatedFlow(plan.disbursementDate(), plan.firstDrawn()));
    plan.drawdowns().forEach(drawn -> flows.add(new DatedFlow(drawn.date(), drawn.amount())));
    plan.rows().stream()
        .filter(row -> !row.isIdle())
        .forEach(row -> flows.add(new DatedFlow(row.dueDate(), paid.apply(row).negated())));
    return DatedFlow.merged(flows);
  }
}
