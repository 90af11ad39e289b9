package io.clearcost.domain.cost;

import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import java.util.List;
import java.util.Optional;

/**
 * The comprehensive financing cost (综合融资成本) of a loan: the sum, its parts and its annual rate under
 * every convention.
 *
 * @param principal amount owed at the start; empty when only cash flows are known
 * @param items what is charged, interest first, also what does not count; empty when only cash
 *     flows are known
 * @param annualised one entry for each convention, in the order of {@link RateConvention}
 * @param binding the convention that binds and why
 * @param proof what makes the rates checkable
 * @param decomposition where the cost goes; empty when only cash flows are known
 */
public record ComprehensiveFinancingCost(
    Optional<Money> principal,
    List<CostItem> items,
    List<AnnualisedCost> annualised,
    BindingConvention binding,
    CostProof proof,
    CostDecomposition decomposition) {

  public ComprehensiveFinancingCost {
    items = List.copyOf(items);
    annualised = List.copyOf(annualised);
  }

  /** A cost of which the parts are not known. */
  public ComprehensiveFinancingCost(
      Optional<Money> principal,
      List<CostItem> items,
      List<AnnualisedCost> annualised,
      BindingConvention binding,
      CostProof proof) {
    this(principal, items, annualised, binding, proof, CostDecomposition.NONE);
  }

  /** The flows behind the rates, in unit periods. */
  public PeriodicFlows flows() {
    return proof.unitPeriod().flows();
  }

  /** Whether all is paid at once and more than a year later (一次性还本付息). */
  public boolean isSingleLongPayment() {
    return BindingReading.isSingleLongPayment(flows());
  }

  /** What the borrower really receives (实际到手金额). */
  public Money netProceeds() {
    return flows().received();
  }

  /** Everything the borrower pays after disbursement. */
  public Money totalRepayment() {
    return flows().paid();
  }

  /** Everything the borrower pays beyond what was received. */
  public Money totalCost() {
    return totalRepayment().minus(netProceeds());
  }

  public AnnualisedCost under(RateConvention convention) {
    for (AnnualisedCost cost : annualised) {
      if (cost.convention() == convention) {
        return cost;
      }
    }
    throw new IllegalArgumentException("not computed: " + convention);
  }
}
