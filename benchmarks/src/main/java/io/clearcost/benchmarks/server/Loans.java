package io.clearcost.benchmarks.server;

import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.FeeItem;
import io.clearcost.proto.cost.v1.FeeKind;
import io.clearcost.proto.cost.v1.FeePurpose;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.PayeeRole;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.cost.v1.RepaymentMethod;
import io.clearcost.proto.gate.v1.AssessLoanRequest;

/** The loans that are sent: twelve level instalments and a guarantee fee of 1 % at the start. */
final class Loans {

  static final String LENDER = "example-bank";

  /** At 15 %: about 17 % in all, which may be made. */
  static final LoanOffer FAIR = offer("0.15");

  /** At 30 %: may not be made, and what would have to change is worked out. */
  static final LoanOffer DEAR = offer("0.30");

  private Loans() {}

  static CalculateCostRequest cost(LoanOffer offer) {
    return CalculateCostRequest.newBuilder().setLoan(offer).build();
  }

  static AssessLoanRequest assess(LoanOffer offer, long number) {
    return AssessLoanRequest.newBuilder()
        .setRequestId("load-" + number)
        .setInstitutionId(LENDER)
        .setLoanReference("load-" + number)
        .setLoan(offer)
        .build();
  }

  private static LoanOffer offer(String rate) {
    return LoanOffer.newBuilder()
        .setTerms(
            LoanTerms.newBuilder()
                .setPrincipalFen(1_000_000)
                .setRate(rate)
                .setRateBasis(RateBasis.RATE_BASIS_ANNUAL)
                .setMethod(RepaymentMethod.REPAYMENT_METHOD_LEVEL_INSTALMENT)
                .setMonthCount(12)
                .setDisbursementDate("2026-06-01")
                .addFeeItems(
                    FeeItem.newBuilder()
                        .setCode("guarantee")
                        .setName("担保费")
                        .setKind(FeeKind.FEE_KIND_GUARANTEE_FEE)
                        .setChargingParty(ChargingParty.newBuilder().setLegalName("某某融资担保有限公司"))
                        .setPayeeRole(PayeeRole.PAYEE_ROLE_CREDIT_ENHANCEMENT_PROVIDER)
                        .setPurpose(FeePurpose.FEE_PURPOSE_CREDIT_ENHANCEMENT)
                        .setPrincipalShare("0.01")
                        .setTiming(FeeTiming.FEE_TIMING_UPFRONT)))
        .build();
  }
}
