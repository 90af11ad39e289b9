package io.clearcost.application.cost;

import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.cost.SettlementCurve;
import io.clearcost.domain.cost.SettlementOutcome;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.party.LenderKind;
import java.util.Optional;

/** Computes what a loan costs if it is settled after each of its due dates; stores nothing. */
public final class CalculateSettlementCurve {

  /**
   * What to compute.
   *
   * @param plan the plan that is settled early
   * @param lenderKind kind of the lender, where the caller names one: decides the reading that
   *     binds
   */
  public record Command(RepaymentPlan plan, Optional<LenderKind> lenderKind) {

    /**
     * The settlements of an offer.
     *
     * @throws IllegalArgumentException when they cannot be computed for it
     */
    public static Command of(LoanOffer offer, Optional<LenderKind> lenderKind) {
      return new Command(SettlementCurve.plan(offer), lenderKind);
    }
  }

  public SettlementOutcome handle(Command command) {
    Lender lender = command.lenderKind().map(Lender::ofKind).orElse(Lender.UNKNOWN);
    return SettlementCurve.calculate(command.plan(), lender);
  }
}
