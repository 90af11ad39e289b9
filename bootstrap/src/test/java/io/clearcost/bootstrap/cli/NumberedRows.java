package io.clearcost.bootstrap.cli;

import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.cost.v1.RepaymentMethod;
import io.clearcost.proto.ledger.v1.LoanContract;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.PaidFlow;
import java.time.LocalDate;

/** Rows of a tape for tests: loans and what is paid of them, of whatever number. */
final class NumberedRows {

  /** Every so many rows one tells what was paid of the loan before, instead of another loan. */
  private static final int PAID_EVERY = 3;

  private static final LocalDate PAID_OUT = LocalDate.of(2026, 3, 2);

  private NumberedRows() {}

  /** The row with this number, always the same. */
  static LoanRecord row(long number) {
    return number % PAID_EVERY == 0 ? paid(number) : contracted(number);
  }

  /** A loan of its own, paid out on 2026-03-02. */
  static LoanRecord contracted(long number) {
    return LoanRecord.newBuilder()
        .setLoanReference("L-" + number)
        .setContract(
            LoanContract.newBuilder()
                .setLoan(
                    LoanOffer.newBuilder()
                        .setTerms(
                            LoanTerms.newBuilder()
                                .setPrincipalFen(1_000_000 + number)
                                .setRate(number % 10 == 0 ? "0.25" : "0.12")
                                .setRateBasis(RateBasis.RATE_BASIS_ANNUAL)
                                .setMethod(RepaymentMethod.REPAYMENT_METHOD_LEVEL_INSTALMENT)
                                .setDisbursementDate(PAID_OUT.toString())
                                .setMonthCount(3 + (int) (number % 4)))))
        .build();
  }

  private static LoanRecord paid(long number) {
    return LoanRecord.newBuilder()
        .setLoanReference("L-" + (number - 1))
        .addPaid(
            PaidFlow.newBuilder()
                .setFlowId("f-" + number)
                .setDate(PAID_OUT.plusDays(20).toString())
                .setComponent(FlowComponent.FLOW_COMPONENT_INTEREST)
                .setAmountFen(1_000 + number))
        .build();
  }
}
