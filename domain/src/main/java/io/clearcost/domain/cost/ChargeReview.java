package io.clearcost.domain.cost;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.party.Lender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each charge of a plan is in the law, and what is left of the plan when only that counts.
 *
 * @param plan the plan as it was offered
 * @param unmapped charges that no rule maps; while there is one there is no cost
 * @param classes the class of every other charge by its code, contingent ones too
 */
record ChargeReview(
    RepaymentPlan plan, List<UnmappedCharge> unmapped, Map<String, FeeClassification> classes) {

  static ChargeReview of(RepaymentPlan plan, Lender lender) {
    List<FeeItem> items =
        Stream.concat(plan.fees().stream(), plan.contingent().stream().map(ContingentCharge::item))
            .toList();
    Map<String, FeeClassification> classes = new LinkedHashMap<>();
    items.forEach(
        item ->
            FeeClassifier.classify(item.facts(), lender)
                .ifPresent(found -> classes.put(item.code(), found)));
    List<UnmappedCharge> unmapped =
        items.stream()
            .flatMap(
                item ->
                    FeeClassifier.whyNotMapped(item.facts())
                        .map(why -> new UnmappedCharge(item.code(), why))
                        .stream())
            .toList();
    return new ChargeReview(plan, unmapped, classes);
  }

  Optional<FeeClassification> of(FeeItem item) {
    return Optional.ofNullable(classes.get(item.code()));
  }

  boolean counts(FeeItem item) {
    return of(item).map(FeeClassification::counts).orElse(false);
  }

  /** The charges that count, after reliefs. */
  PlanColumns counted() {
    return PlanColumns.net(plan, codes(this::counts));
  }

  /** The plan with the charges that count, after reliefs. */
  RepaymentPlan countedPlan() {
    return plan.keeping(codes(this::counts)::contains);
  }

  /** The charges as if nobody bore anything for the borrower. */
  PlanColumns gross() {
    return PlanColumns.gross(plan, codes(fee -> counts(fee) || isBorneByOthers(fee)));
  }

  /** Whether somebody else bears a part of what counts or would count. */
  boolean isBorneInPart() {
    return plan.fees().stream().anyMatch(ChargeReview::isBorneByOthers)
        || plan.rows().stream().anyMatch(row -> !row.reliefs().isEmpty());
  }

  private Set<String> codes(Predicate<FeeItem> kept) {
    return plan.fees().stream().filter(kept).map(FeeItem::code).collect(Collectors.toSet());
  }

  private static boolean isBorneByOthers(FeeItem fee) {
    return fee.facts().bearer() != FeeBearer.BORROWER;
  }
}
