package io.clearcost.domain.gate;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.LenderKind;

/**
 * A loan whose cost is known: what the rules speak about.
 *
 * @param lenderKind kind of the lender, from the register
 * @param offer the loan as handed in
 * @param cost its cost
 */
public record AssessedLoan(
    LenderKind lenderKind, LoanOffer offer, ComprehensiveFinancingCost cost) {

  /** Whether it is ultra-short, given the most months that an ultra-short loan may last. */
  TermClass termClass(int months) {
    return TermClass.of(offer, months);
  }
}
