package io.clearcost.grpc.cost;

import io.clearcost.proto.cost.v1.CashFlow;
import io.clearcost.proto.cost.v1.CashFlows;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.DayCount;
import io.clearcost.proto.cost.v1.FeeAmount;
import io.clearcost.proto.cost.v1.FeeBearer;
import io.clearcost.proto.cost.v1.FeeCondition;
import io.clearcost.proto.cost.v1.FeeItem;
import io.clearcost.proto.cost.v1.FeeKind;
import io.clearcost.proto.cost.v1.FeePurpose;
import io.clearcost.proto.cost.v1.FeeRefund;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.FenRounding;
import io.clearcost.proto.cost.v1.InstalmentRounding;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.MonthEndRule;
import io.clearcost.proto.cost.v1.PayeeRole;
import io.clearcost.proto.cost.v1.PeriodOffset;
import io.clearcost.proto.cost.v1.PlanRow;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.cost.v1.RepaymentMethod;
import io.clearcost.proto.cost.v1.RepaymentPlan;

/** Loans to ask about. */
public final class Loans {

  private Loans() {}

  /** The case of the press: 13,000.00 yuan repaid in twelve months of 1,306.00 yuan. */
  public static CashFlows pressCase(String disbursementDate) {
    CashFlows.Builder flows =
        CashFlows.newBuilder()
            .setPeriodsPerYear(12)
            .setDisbursementDate(disbursementDate)
            .addFlows(periodic(0, 1_300_000));
    for (int month = 1; month <= 12; month++) {
      flows.addFlows(periodic(month, -130_600));
    }
    return flows.build();
  }

  public static CashFlow periodic(int whole, long fen) {
    return CashFlow.newBuilder()
        .setAmountFen(fen)
        .setOffset(PeriodOffset.newBuilder().setWholeCount(whole))
        .build();
  }

  public static CashFlow dated(String date, long fen) {
    return CashFlow.newBuilder().setAmountFen(fen).setDate(date).build();
  }

  public static LoanOffer of(CashFlows flows) {
    return LoanOffer.newBuilder().setCashFlows(flows).build();
  }

  public static LoanOffer of(LoanTerms.Builder terms) {
    return LoanOffer.newBuilder().setTerms(terms).build();
  }

  public static LoanOffer of(RepaymentPlan.Builder plan) {
    return LoanOffer.newBuilder().setPlan(plan).build();
  }

  /** 100,000.00 yuan in twelve level instalments. */
  public static LoanTerms.Builder terms(String rate, String disbursementDate) {
    return LoanTerms.newBuilder()
        .setPrincipalFen(10_000_000)
        .setRate(rate)
        .setRateBasis(RateBasis.RATE_BASIS_ANNUAL)
        .setMethod(RepaymentMethod.REPAYMENT_METHOD_LEVEL_INSTALMENT)
        .setDisbursementDate(disbursementDate)
        .setMonthCount(12)
        .setDayCountBasis(DayCount.DAY_COUNT_THIRTY_360)
        .setInstalmentRounding(InstalmentRounding.INSTALMENT_ROUNDING_LAST_INSTALMENT)
        .setMonthEndRule(MonthEndRule.MONTH_END_RULE_SAME_DAY)
        .setFenRounding(FenRounding.FEN_ROUNDING_HALF_UP);
  }

  /** 100,000.00 yuan repaid once. */
  public static LoanTerms.Builder bullet(String rate, int months, String disbursementDate) {
    return terms(rate, disbursementDate)
        .setMethod(RepaymentMethod.REPAYMENT_METHOD_BULLET)
        .setMonthCount(months);
  }

  public static FeeItem.Builder guaranteeFee() {
    return FeeItem.newBuilder()
        .setCode("guarantee")
        .setName("担保费")
        .setKind(FeeKind.FEE_KIND_GUARANTEE_FEE)
        .setChargingParty(
            ChargingParty.newBuilder()
                .setLegalName("某某融资担保有限公司")
                .setCreditCode("91370000MA00000000"))
        .setPayeeRole(PayeeRole.PAYEE_ROLE_CREDIT_ENHANCEMENT_PROVIDER)
        .setPurpose(FeePurpose.FEE_PURPOSE_CREDIT_ENHANCEMENT)
        .setCondition(FeeCondition.FEE_CONDITION_UNCONDITIONAL)
        .setRefund(FeeRefund.FEE_REFUND_NONE)
        .setBearer(FeeBearer.FEE_BEARER_BORROWER);
  }

  public static FeeItem.Builder termsFee() {
    return guaranteeFee().setPrincipalShare("0.01").setTiming(FeeTiming.FEE_TIMING_UPFRONT);
  }

  /** 1,000.00 yuan in two rows, with a fee. */
  public static RepaymentPlan.Builder plan() {
    return RepaymentPlan.newBuilder()
        .setPrincipalFen(100_000)
        .setDisbursementDate("2026-03-02")
        .addRows(row("2026-04-02", 50_000, 1_000))
        .addRows(row("2026-05-02", 50_000, 500))
        .addFeeItems(guaranteeFee());
  }

  private static PlanRow row(String date, long principal, long interest) {
    return PlanRow.newBuilder()
        .setDueDate(date)
        .setPrincipalFen(principal)
        .setInterestFen(interest)
        .addFees(FeeAmount.newBuilder().setCode("guarantee").setAmountFen(200))
        .build();
  }
}
