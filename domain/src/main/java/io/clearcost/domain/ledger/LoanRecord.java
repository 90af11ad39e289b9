package io.clearcost.domain.ledger;

import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.text.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a lender reports of one loan at once: one row of a loan tape. Four sets that never overwrite
 * one another. What is empty was not told.
 *
 * @param loan the lender's own name for the loan
 * @param contract as contracted
 * @param plan as planned now, where that is no longer what follows from the contract
 * @param paid as actually paid; no flow id twice
 * @param events what happened to the claim; no event id twice
 * @param status as reported: how the loan stands
 * @param claim as reported: what it is said to cost
 */
public record LoanRecord(
    LoanReference loan,
    Optional<LoanContract> contract,
    Optional<RepaymentPlan> plan,
    List<PaidFlow> paid,
    List<ClaimEvent> events,
    Optional<LoanStatus> status,
    Optional<ClaimedCost> claim) {

  public LoanRecord {
    paid = List.copyOf(paid);
    events = List.copyOf(events);
    if (contract.isEmpty()
        && plan.isEmpty()
        && paid.isEmpty()
        && events.isEmpty()
        && status.isEmpty()
        && claim.isEmpty()) {
      throw InvalidValue.of("a record says something of its loan", "记录须载有贷款的某项内容");
    }
    requireEachOnce(paid, PaidFlow::id);
    requireEachOnce(events, ClaimEvent::id);
  }

  /**
   * What is to be paid as far as the record says so: its own plan, or what follows from its
   * contract; empty without either and for bare cash flows.
   */
  public Optional<RepaymentPlan> planned() {
    return plan.or(() -> contract.map(LoanContract::offer).flatMap(LoanRecord::planned));
  }

  private static Optional<RepaymentPlan> planned(LoanOffer offer) {
    return offer.fold(
        terms -> Optional.of(PlanExpander.expand(terms)), Optional::of, flows -> Optional.empty());
  }

  private static <T> void requireEachOnce(List<T> parts, Function<T, String> id) {
    if (parts.stream().map(id).distinct().count() < parts.size()) {
      throw InvalidValue.of("an id stands twice in a record", "同一记录内编号重复");
    }
  }
}
