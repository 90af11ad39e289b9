package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveRequest;
import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.FeePurpose;
import io.clearcost.proto.cost.v1.FeeRefund;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.PayeeRole;
import io.clearcost.proto.cost.v1.PlanRow;
import io.clearcost.proto.cost.v1.RepaymentPlan;
import io.clearcost.proto.cost.v1.SettlementPoint;
import io.clearcost.proto.type.v1.RateConvention;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SettlementCurveGrpcTest {

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void curve_feeUpfront_showsWhatEveryWayOfSettlingCosts() {
    List<SettlementPoint> points = curve(upfront());

    assertThat(points).hasSize(12);
    SettlementPoint third = points.get(2);
    assertThat(third.getNumber()).isEqualTo(3);
    assertThat(third.getDate()).isEqualTo("2026-10-01");
    assertThat(third.getOutstandingPrincipalFen()).isEqualTo(7_610_802);
    assertThat(third.getRefundFen()).isEqualTo(373_973);
    assertThat(third.getWithRefund().getAmountFen()).isEqualTo(7_610_802 - 373_973);
    assertThat(third.getWithoutRefund().getBinding().getConvention())
        .isEqualTo(RateConvention.RATE_CONVENTION_NOMINAL_SIMPLE);
    assertThat(third.getWithoutRefund().getBinding().getRate().getValue()).startsWith("0.34957");
    assertThat(third.getWithRefund().getBinding().getRate().getValue()).startsWith("0.18383");
    assertThat(third.getWithoutRefund().getDatedEffective().getRate().getValue())
        .startsWith("0.40693");
    assertThat(third.getWithRemainingCharges().getAmountFen())
        .isEqualTo(third.getOutstandingPrincipalFen() + third.getRemainingChargesFen());
  }

  @Test
  void curve_lastPoint_isTheCostThatCalculateCostGives() {
    LoanOffer loan = upfront();
    ComprehensiveFinancingCost cost =
        server
            .cost()
            .calculateCost(CalculateCostRequest.newBuilder().setLoan(loan).build())
            .getCost();

    SettlementPoint last = curve(loan).get(11);

    assertThat(last.getWithRefund().getBinding()).isEqualTo(cost.getAnnualised(0));
    assertThat(last.getWithoutRefund().getTotalCostFen()).isEqualTo(cost.getTotalCostFen());
    assertThat(last.getRefundFen()).isZero();
  }

  @Test
  void curve_ofAPlan_hasAPointForEachRow() {
    List<SettlementPoint> points = curve(Loans.of(Loans.plan()));

    assertThat(points).extracting(SettlementPoint::getNumber).containsExactly(1, 2);
    assertThat(points.get(0).getRemainingChargesFen()).isEqualTo(700);
    assertThat(points.get(0).getInterestMayBeOwed()).isFalse();
  }

  @Test
  void curve_cashFlowsAlone_areRefused() {
    Refused refused = refused(Loans.of(Loans.pressCase("")));

    assertThat(refused.fields()).containsExactly("loan CONTRADICTORY");
  }

  @Test
  void curve_moreThanFourHundredAndEightyDueDates_isRefused() {
    RepaymentPlan.Builder plan =
        RepaymentPlan.newBuilder().setPrincipalFen(481).setDisbursementDate("2026-01-01");
    for (int k = 1; k <= 481; k++) {
      plan.addRows(
          PlanRow.newBuilder()
              .setDueDate(LocalDate.of(2026, 1, 1).plusDays(k).toString())
              .setPrincipalFen(1)
              .setInterestFen(1));
    }

    Refused refused = refused(Loans.of(plan));

    assertThat(refused.fields()).containsExactly("loan CONTRADICTORY");
    assertThat(refused.violations().get(0).getDescription()).contains("481 due dates");
  }

  @Test
  void curve_everythingMalformed_isReportedAtOnce() {
    CalculateSettlementCurveRequest request =
        CalculateSettlementCurveRequest.newBuilder()
            .setLoan(Loans.of(Loans.terms("x", "2026-07-32").setPrincipalFen(0)))
            .setLenderKindValue(99)
            .build();

    Refused refused = Refused.by(() -> server.cost().calculateSettlementCurve(request));

    assertThat(refused.fields())
        .containsExactly(
            "loan.terms.principal_fen OUT_OF_RANGE",
            "loan.terms.rate MALFORMED",
            "loan.terms.disbursement_date MALFORMED",
            "lender_kind UNKNOWN_VALUE");
  }

  @Test
  void curve_noLoan_isMissing() {
    Refused refused =
        Refused.by(
            () ->
                server
                    .cost()
                    .calculateSettlementCurve(
                        CalculateSettlementCurveRequest.getDefaultInstance()));

    assertThat(refused.fields()).containsExactly("loan REQUIRED");
  }

  @Test
  void curve_chargeThatNoRuleMaps_isNamed() {
    LoanTerms.Builder terms =
        Loans.terms("0.12", "2026-07-01")
            .addFeeItems(
                Loans.termsFee()
                    .setPayeeRole(PayeeRole.PAYEE_ROLE_PUBLIC_AUTHORITY)
                    .setPurpose(FeePurpose.FEE_PURPOSE_PRICE_OF_CREDIT));

    Refused refused = refused(Loans.of(terms));

    assertThat(refused.reason()).isEqualTo("CHARGE_NOT_MAPPED");
  }

  /** 100,000 yuan at 12 % in 12 level instalments, 5 % upfront that comes back pro rata. */
  private static LoanOffer upfront() {
    return Loans.of(
        Loans.terms("0.12", "2026-07-01")
            .addFeeItems(
                Loans.termsFee()
                    .setPrincipalShare("0.05")
                    .setRefund(FeeRefund.FEE_REFUND_PRO_RATA_ON_EARLY_SETTLEMENT)));
  }

  private static List<SettlementPoint> curve(LoanOffer loan) {
    return server
        .cost()
        .calculateSettlementCurve(
            CalculateSettlementCurveRequest.newBuilder().setLoan(loan).build())
        .getPointsList();
  }

  private static Refused refused(LoanOffer loan) {
    return Refused.by(() -> curve(loan));
  }
}
