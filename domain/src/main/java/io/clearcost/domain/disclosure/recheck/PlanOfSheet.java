package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.RepaymentPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes of a told sheet the plan that our engine reckons with.
 *
 * <p>The principal is what its rows repay. A charge of which nobody told what its payee is to the
 * loan, or why it flows, counts, and so does one that no line of the sheet explains: nothing shows
 * that it does not. Who bears it, and whether it is given back, is believed as told.
 */
final class PlanOfSheet {

  private static final FeeFacts COUNTING =
      FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN);

  private PlanOfSheet() {}

  static RepaymentPlan of(List<ToldItem> items, List<ToldContingent> contingent, ToldPlan plan) {
    return new RepaymentPlan(
        plan.principalOfRows(),
        plan.disbursementDate(),
        plan.drawdowns(),
        plan.parts(),
        fees(items, plan),
        charges(contingent));
  }

  /** The lines in their order, then what the rows charge besides. */
  private static List<FeeItem> fees(List<ToldItem> items, ToldPlan plan) {
    Map<String, FeeItem> fees = new LinkedHashMap<>();
    items.stream()
        .filter(item -> !item.isInterest())
        .forEach(item -> fees.put(item.code(), counting(item.item())));
    unexplained(items, plan)
        .forEach(
            code ->
                fees.put(code, new FeeItem(code, code, FeeKind.OTHER, Optional.empty(), COUNTING)));
    return List.copyOf(fees.values());
  }

  /** What the rows charge and no line of the sheet names. */
  static List<String> unexplained(List<ToldItem> items, ToldPlan plan) {
    return plan.parts().stream()
        .flatMap(row -> row.fees().stream())
        .map(FeeAmount::code)
        .distinct()
        .filter(code -> items.stream().noneMatch(item -> item.code().equals(code)))
        .toList();
  }

  private static List<ContingentCharge> charges(List<ToldContingent> contingent) {
    List<ContingentCharge> charges = new ArrayList<>();
    contingent.forEach(
        told ->
            told.charge()
                .map(charge -> new ContingentCharge(counting(charge.item()), charge.standard()))
                .ifPresent(charges::add));
    return charges;
  }

  private static FeeItem counting(FeeItem item) {
    return item.facts().payeeRole().isPresent() && item.facts().purpose().isPresent()
        ? item
        : new FeeItem(
            item.code(),
            item.name(),
            item.kind(),
            item.chargingParty(),
            new FeeFacts(
                COUNTING.payeeRole(),
                COUNTING.purpose(),
                item.facts().collector(),
                item.facts().condition(),
                item.facts().refund(),
                item.facts().bearer(),
                item.facts().taxShare()));
  }

  /** Whether the borrower bears a line: what others bear need not stand in the plan. */
  static boolean isBorneByBorrower(ToldItem item) {
    return item.item().facts().bearer() == FeeBearer.BORROWER;
  }
}
