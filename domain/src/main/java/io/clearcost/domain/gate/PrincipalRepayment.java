package io.clearcost.domain.gate;

import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How the principal of a loan comes back.
 *
 * @param isSpread whether it is repaid in more than one part
 * @param lastDay when all of it is repaid in one sum; empty where it is spread, and where cash
 *     flows alone do not tell principal from interest
 */
record PrincipalRepayment(boolean isSpread, Optional<LocalDate> lastDay) {

  private static final PrincipalRepayment SPREAD = new PrincipalRepayment(true, Optional.empty());

  static PrincipalRepayment of(LoanOffer offer) {
    return offer.fold(
        terms ->
            terms.method() == RepaymentMethod.BULLET
                    || terms.method() == RepaymentMethod.INTEREST_FIRST
                ? atOnce(terms.maturity())
                : SPREAD,
        PrincipalRepayment::of,
        flows -> new PrincipalRepayment(false, Optional.empty()));
  }

  private static PrincipalRepayment of(RepaymentPlan plan) {
    List<PlanRow> repaying =
        plan.rows().stream().filter(row -> row.principal().isPositive()).toList();
    return repaying.size() == 1 ? atOnce(repaying.get(0).dueDate()) : SPREAD;
  }

  private static PrincipalRepayment atOnce(LocalDate day) {
    return new PrincipalRepayment(false, Optional.of(day));
  }

  /** Months from one day to another, a month begun counting as one, with the end-of-month rule. */
  static long monthsBegun(LocalDate start, LocalDate end) {
    long whole = ChronoUnit.MONTHS.between(start, end);
    return start.plusMonths(whole).isBefore(end) ? whole + 1 : whole;
  }
}
