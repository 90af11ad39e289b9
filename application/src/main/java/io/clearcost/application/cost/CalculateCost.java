package io.clearcost.application.cost;

import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.CostOutcome;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.LenderKind;
import java.util.Optional;

/** Computes the comprehensive financing cost of a loan; stores nothing. */
public final class CalculateCost {

  /**
   * What to compute.
   *
   * @param offer the loan
   * @param lenderKind kind of the lender, where the caller names one; every kind has the same
   *     binding convention under the reading in force
   */
  public record Command(LoanOffer offer, Optional<LenderKind> lenderKind) {}

  public CostOutcome handle(Command command) {
    return CostCalculator.calculate(command.offer(), Optional.empty());
  }
}
