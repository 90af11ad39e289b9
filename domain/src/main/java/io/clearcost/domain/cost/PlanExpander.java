package io.clearcost.domain.cost;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out the repayment plan of loan terms: the due dates, the rows of a grace period, the
 * instalments by their method, then the fees.
 *
 * <p>Every amount is rounded to the fen where it arises, in the direction that the terms declare;
 * what that leaves of the principal falls to the instalment that they declare.
 */
public final class PlanExpander {

  private PlanExpander() {}

  /** The plan that follows from the terms. */
  public static RepaymentPlan expand(LoanTerms terms) {
    List<FeeItem> items = terms.fees().stream().map(TermsFee::item).toList();
    return new RepaymentPlan(
        terms.principal(),
        terms.disbursementDate(),
        terms.shape().drawdowns(),
        FeeSchedule.charge(terms, instalments(terms)),
        items,
        terms.contingent());
  }

  /**
   * The row of that plan on the day of disbursement, without working out the others: what falls due
   * on it or before it. Empty where nothing does.
   */
  public static Optional<PlanRow> atDisbursement(LoanTerms terms) {
    return FeeSchedule.atStart(terms);
  }

  /** Principal and interest in order of due date, without fees. */
  static List<PlanRow> instalments(LoanTerms terms) {
    return instalments(terms, new InterestAccrual(terms));
  }

  /** The same at the interest that {@code accrual} has for the terms. */
  static List<PlanRow> instalments(LoanTerms terms, InterestAccrual accrual) {
    List<PlanRow> rows = new ArrayList<>(graceRows(accrual));
    rows.addAll(
        switch (terms.method()) {
          case LEVEL_INSTALMENT -> LevelPlan.rows(terms, accrual);
          case LEVEL_PRINCIPAL, INTEREST_FIRST, BULLET, FLAT, FLAT_FEE ->
              PrincipalPlan.rows(terms, accrual);
        });
    return rows;
  }

  private static List<PlanRow> graceRows(InterestAccrual accrual) {
    List<PlanRow> rows = new ArrayList<>();
    for (int k = 0; k < accrual.firstRepaying(); k++) {
      rows.add(new PlanRow(accrual.dueDate(k), Money.ZERO, accrual.paidInGrace(k), List.of()));
    }
    return rows;
  }
}
