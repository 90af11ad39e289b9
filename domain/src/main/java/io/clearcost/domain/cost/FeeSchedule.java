package io.clearcost.domain.cost;

import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Puts the fees of loan terms on the days on which they fall due. */
final class FeeSchedule {

  private FeeSchedule() {}

  /**
   * The rows of the plan with every fee.
   *
   * @param terms the terms
   * @param instalments principal and interest in order of due date
   */
  static List<PlanRow> charge(LoanTerms terms, List<PlanRow> instalments) {
    List<PlanRow> rows = new ArrayList<>();
    List<FeeAmount> upfront = fees(terms, FeeTiming.UPFRONT);
    if (!upfront.isEmpty()) {
      rows.add(new PlanRow(terms.disbursementDate(), Money.ZERO, Money.ZERO, upfront));
    }
    for (int k = 0; k < instalments.size(); k++) {
      PlanRow row = instalments.get(k);
      List<FeeAmount> due = periodic(terms, k == instalments.size() - 1);
      rows.add(new PlanRow(row.dueDate(), row.principal(), row.interest(), due));
    }
    return rows;
  }

  private static List<FeeAmount> periodic(LoanTerms terms, boolean last) {
    List<FeeAmount> fees = fees(terms, FeeTiming.EACH_PERIOD);
    if (last) {
      fees.addAll(fees(terms, FeeTiming.AT_MATURITY));
    }
    return fees;
  }

  private static List<FeeAmount> fees(LoanTerms terms, FeeTiming timing) {
    List<FeeAmount> fees = new ArrayList<>();
    for (TermsFee fee : terms.fees()) {
      if (fee.timing() == timing) {
        fees.add(new FeeAmount(fee.item().code(), fee.standard().amountOn(terms.principal())));
      }
    }
    return fees;
  }
}
