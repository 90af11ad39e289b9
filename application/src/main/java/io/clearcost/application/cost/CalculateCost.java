package io.clearcost.application.cost;

import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.CostOutcome;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.LenderKind;
import java.util.Optional;

/** Computes the comprehensive financing cost of a loan; stores nothing. */
public final class CalculateCost {

  /**
   * What to compute.
   *
   * @param offer the loan
   * @param lenderKind kind of the lender, where the caller names one: decides the reading that
   *     binds
   */
  public record Command(LoanOffer offer, Optional<LenderKind> lenderKind) {}

  public CostOutcome handle(Command command) {
    Lender lender = command.lenderKind().map(Lender::ofKind).orElse(Lender.UNKNOWN);
    return CostCalculator.calculate(command.offer(), lender);
  }
}
