package io.clearcost.domain.cost;

import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
    List<FeeItem> items = new ArrayList<>(plan.fees());
    plan.contingent().forEach(charge -> items.add(charge.item()));
    List<UnmappedCharge> unmapped = new ArrayList<>();
    Map<String, FeeClassification> classes = new HashMap<>();
    for (FeeItem item : items) {
      FeeClassifier.classify(item.facts(), lender)
          .ifPresentOrElse(
              found -> classes.put(item.code(), found), () -> unmapped.add(unmapped(item)));
    }
    return new ChargeReview(plan, unmapped, classes);
  }

  private static UnmappedCharge unmapped(FeeItem item) {
    return new UnmappedCharge(item.code(), FeeClassifier.whyNotMapped(item.facts()).orElseThrow());
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
    for (PlanRow row : plan.rows()) {
      if (!row.reliefs().isEmpty()) {
        return true;
      }
    }
    return plan.fees().stream().anyMatch(ChargeReview::isBorneByOthers);
  }

  private Set<String> codes(Predicate<FeeItem> kept) {
    Set<String> codes = new HashSet<>();
    for (FeeItem fee : plan.fees()) {
      if (kept.test(fee)) {
        codes.add(fee.code());
      }
    }
    return codes;
  }

  private static boolean isBorneByOthers(FeeItem fee) {
    return fee.facts().bearer() != FeeBearer.BORROWER;
  }
}
