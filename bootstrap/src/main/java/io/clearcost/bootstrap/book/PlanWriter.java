package io.clearcost.bootstrap.book;

import io.clearcost.domain.loan.PlanRow;
import io.clearcost.proto.cost.v1.FeeAmount;
import io.clearcost.proto.cost.v1.FeeItem;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.RepaymentPlan;
import java.util.List;

/** Writes the plan of a loan of which a part was repaid early. */
final class PlanWriter {

  private PlanWriter() {}

  /**
   * The whole plan: what fell due at disbursement by the contract, the rest as it falls due now.
   *
   * @param agreed what follows from the contract
   * @param dues every payment after disbursement
   */
  static RepaymentPlan write(
      io.clearcost.proto.ledger.v1.LoanContract contract,
      io.clearcost.domain.loan.RepaymentPlan agreed,
      List<Due> dues) {
    LoanTerms terms = contract.getLoan().getTerms();
    RepaymentPlan.Builder plan =
        RepaymentPlan.newBuilder()
            .setPrincipalFen(terms.getPrincipalFen())
            .setDisbursementDate(terms.getDisbursementDate())
            .addAllContingentCharges(terms.getContingentChargesList());
    for (FeeItem item : terms.getFeeItemsList()) {
      plan.addFeeItems(item.toBuilder().clearStandard().clearTiming());
    }
    for (PlanRow row : agreed.rows()) {
      if (!row.dueDate().isAfter(agreed.disbursementDate())) {
        io.clearcost.proto.cost.v1.PlanRow.Builder first =
            plan.addRowsBuilder().setDueDate(row.dueDate().toString());
        row.fees().forEach(fee -> first.addFees(amount(fee.code(), fee.amount().fen())));
      }
    }
    for (Due due : dues) {
      io.clearcost.proto.cost.v1.PlanRow.Builder row =
          plan.addRowsBuilder()
              .setDueDate(due.date().toString())
              .setPrincipalFen(due.principalFen())
              .setInterestFen(due.interestFen());
      due.fees().forEach(fee -> row.addFees(amount(fee.code(), fee.fen())));
    }
    return plan.build();
  }

  private static FeeAmount.Builder amount(String code, long fen) {
    return FeeAmount.newBuilder().setCode(code).setAmountFen(fen);
  }
}
