package io.clearcost.application.cost;

import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.cost.RealisedCost;
import io.clearcost.domain.cost.RealisedCostCalculator;
import io.clearcost.domain.loan.ActualLoan;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/** Computes what a loan really cost, and how much may still be collected; stores nothing. */
public final class CalculateRealisedCost {

  /**
   * What to compute.
   *
   * @param loan everything that flowed
   * @param asOf the day; what flowed later is left out
   * @param lenderKind kind of the lender, where the caller names one: decides the reading that
   *     binds
   */
  public record Command(ActualLoan loan, LocalDate asOf, Optional<LenderKind> lenderKind) {

    /** Refuses a day by which nothing had been paid out. */
    public Command {
      if (asOf.isBefore(loan.disbursementDate())) {
        throw InvalidValue.of(
            "found %s; allowed is the day of the first disbursement, %s, or a later one",
            "给出%s；允许首次放款日%s或之后的日期", asOf, loan.disbursementDate());
      }
    }
  }

  public RealisedCost handle(Command command) {
    Lender lender = command.lenderKind().map(Lender::ofKind).orElse(Lender.UNKNOWN);
    return RealisedCostCalculator.calculate(command.loan(), command.asOf(), lender);
  }
}
