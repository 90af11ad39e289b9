package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.AnnualisedCost;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CashFlows;
import io.clearcost.proto.cost.v1.CertifiedRate;
import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.FeeKind;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.PeriodOffset;
import io.clearcost.proto.cost.v1.PlanRow;
import io.clearcost.proto.cost.v1.RepaymentPlan;
import io.clearcost.proto.type.v1.RateConvention;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostGrpcServiceTest {

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
  void calculateCost_pressCase_hasEveryConventionAndACertificate() {
    ComprehensiveFinancingCost cost = cost(Loans.of(Loans.pressCase("")));

    assertThat(cost.getAnnualisedList()).hasSize(RateConvention.values().length - 2);
    AnnualisedCost nominal = cost.getAnnualised(0);
    assertThat(nominal.getConvention()).isEqualTo(RateConvention.RATE_CONVENTION_NOMINAL_SIMPLE);
    assertThat(nominal.getLabelZh()).isEqualTo("单利");
    CertifiedRate rate = nominal.getRate();
    assertThat(new BigDecimal(rate.getLower())).isLessThan(new BigDecimal(rate.getUpper()));
    assertThat(new BigDecimal(rate.getLower()))
        .isCloseTo(new BigDecimal(rate.getValue()), within("0.000000000001"));
    assertThat(rate.getLower()).doesNotEndWith("0");
    assertThat(cost.getUnitPeriodFlows().getUnitPeriod()).isEqualTo("month");
    assertThat(cost.getUnitPeriodFlows().getPeriodsPerYear()).isEqualTo("12");
    assertThat(cost.getUnitPeriodFlows().getFlowsList())
        .isEqualTo(Loans.pressCase("").getFlowsList());
    assertThat(cost.getNetProceedsFen()).isEqualTo(1_300_000);
    assertThat(cost.getTotalRepaymentFen()).isEqualTo(12 * 130_600);
    assertThat(cost.getTotalCostFen()).isEqualTo(12 * 130_600 - 1_300_000);
    assertThat(cost.hasPrincipalFen()).isFalse();
    assertThat(cost.getBindingReason()).isNotEmpty();
  }

  @Test
  void calculateCost_fromTermsWithAFee_namesWhoReceivesWhat() {
    LoanTerms.Builder terms = Loans.terms("0.12", "2026-03-02").addFeeItems(Loans.termsFee());

    ComprehensiveFinancingCost cost = cost(Loans.of(terms));

    assertThat(cost.getPrincipalFen()).isEqualTo(10_000_000);
    assertThat(cost.getItems(0).getCode()).isEqualTo("interest");
    assertThat(cost.getItems(0).getKind()).isEqualTo(FeeKind.FEE_KIND_INTEREST);
    assertThat(cost.getItems(0).hasChargingParty()).isFalse();
    assertThat(cost.getItems(1).getTotalFen()).isEqualTo(100_000);
    assertThat(cost.getItems(1).getPerHundredYuan()).isEqualTo("1.0000");
    assertThat(cost.getItems(1).getChargingParty().getLegalName()).isEqualTo("某某融资担保有限公司");
    assertThat(cost.getNetProceedsFen()).isEqualTo(9_900_000);
  }

  @Test
  void calculateCost_tenMalformedFields_reportsAllTen() {
    LoanTerms.Builder terms =
        LoanTerms.newBuilder()
            .setPrincipalFen(0)
            .setRate("24%")
            .setRateBasisValue(9)
            .setDisbursementDate("2026-02-30")
            .setMonthCount(481)
            .setFirstDueDate("2026/03/01")
            .setDayCountBasisValue(7)
            .addFeeItems(
                Loans.termsFee()
                    .setCode("Guarantee Fee")
                    .setName("a\u0007b")
                    .setTiming(FeeTiming.FEE_TIMING_UPFRONT));

    Refused refused = refused(Loans.of(terms));

    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.reason()).isEqualTo("FIELDS_MALFORMED");
    assertThat(refused.facts()).containsEntry("malformed_count", "10");
    assertThat(refused.fields())
        .containsExactly(
            "loan.terms.principal_fen OUT_OF_RANGE",
            "loan.terms.rate MALFORMED",
            "loan.terms.rate_basis UNKNOWN_VALUE",
            "loan.terms.method REQUIRED",
            "loan.terms.disbursement_date MALFORMED",
            "loan.terms.month_count OUT_OF_RANGE",
            "loan.terms.first_due_date MALFORMED",
            "loan.terms.day_count_basis UNKNOWN_VALUE",
            "loan.terms.fee_items[0].code MALFORMED",
            "loan.terms.fee_items[0].name MALFORMED");
    assertThat(refused.violations())
        .allSatisfy(violation -> assertThat(violation.getDescription()).startsWith("found "));
  }

  @Test
  void calculateCost_thousandsOfMalformedRows_fitsIntoOneHeader() {
    RepaymentPlan.Builder plan = Loans.plan().clearRows();
    for (int k = 0; k < 3_660; k++) {
      plan.addRows(PlanRow.newBuilder().setDueDate("昨天".repeat(50)).setPrincipalFen(-1));
    }

    Refused refused = refused(Loans.of(plan));

    assertThat(refused.facts()).containsEntry("malformed_count", "7320");
    assertThat(refused.violations()).hasSizeGreaterThan(10);
    assertThat(refused.status().getSerializedSize()).isLessThan(5_500);
  }

  @ParameterizedTest
  @CsvSource({
    "'', REQUIRED",
    "-0.1, MALFORMED",
    "+0.1, MALFORMED",
    "1e-1, MALFORMED",
    "00.1, MALFORMED",
    ".1, MALFORMED",
    "1., MALFORMED",
    "0.1234567890123, MALFORMED",
    "１, MALFORMED",
    "100.000000000001, OUT_OF_RANGE"
  })
  void rate_notAPlainDecimalInBounds_isRefused(String rate, String reason) {
    Refused refused = refused(Loans.of(Loans.terms(rate, "2026-03-02")));

    assertThat(refused.fields()).containsExactly("loan.terms.rate " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "'', REQUIRED",
    "2026-02-29, MALFORMED",
    "2026-2-3, MALFORMED",
    "+2026-02-03, MALFORMED",
    "20260203, MALFORMED",
    "1989-12-31, OUT_OF_RANGE",
    "2201-01-01, OUT_OF_RANGE"
  })
  void date_notADayInBounds_isRefused(String date, String reason) {
    Refused refused = refused(Loans.of(Loans.terms("0.12", date)));

    assertThat(refused.fields()).containsExactly("loan.terms.disbursement_date " + reason);
  }

  @Test
  void feeOfTerms_withoutStandardAndTiming_lacksBoth() {
    Refused refused =
        refused(Loans.of(Loans.terms("0.12", "2026-03-02").addFeeItems(Loans.guaranteeFee())));

    assertThat(refused.fields())
        .containsExactly(
            "loan.terms.fee_items[0].standard REQUIRED", "loan.terms.fee_items[0].timing REQUIRED");
  }

  @Test
  void feeOfAPlan_withStandardAndTiming_isRefused() {
    Refused refused = refused(Loans.of(Loans.plan().clearFeeItems().addFeeItems(Loans.termsFee())));

    assertThat(refused.fields())
        .containsExactly(
            "loan.plan.fee_items[0].principal_share NOT_ALLOWED",
            "loan.plan.fee_items[0].timing NOT_ALLOWED");
  }

  @Test
  void feeItems_interestOrTheSameCodeTwice_areRefused() {
    LoanTerms.Builder terms =
        Loans.terms("0.12", "2026-03-02")
            .addFeeItems(Loans.termsFee().setKind(FeeKind.FEE_KIND_INTEREST))
            .addFeeItems(Loans.termsFee().clearChargingParty());

    Refused refused = refused(Loans.of(terms));

    assertThat(refused.fields())
        .containsExactly(
            "loan.terms.fee_items[0].kind NOT_ALLOWED",
            "loan.terms.fee_items[1].charging_party REQUIRED",
            "loan.terms.fee_items[1].code DUPLICATE");
  }

  /** Two months and 12 days of a leap year: 2 + 12 x 12 / 366 months. */
  @Test
  void calculateCost_monthsAndDays_hasTheEffectiveRateAtTheExactTime() {
    CashFlows flows =
        CashFlows.newBuilder()
            .setPeriodsPerYear(12)
            .addFlows(Loans.periodic(0, 1_000_000))
            .addFlows(
                Loans.periodic(2, -1_030_000).toBuilder()
                    .setOffset(
                        PeriodOffset.newBuilder()
                            .setWholeCount(2)
                            .setFractionNumerator(144)
                            .setFractionDenominator(366)))
            .build();

    AnnualisedCost dated = cost(Loans.of(flows)).getAnnualised(2);

    // 1.03 ^ (366 / 73) - 1
    assertThat(dated.getConvention()).isEqualTo(RateConvention.RATE_CONVENTION_DATED_EFFECTIVE);
    assertThat(dated.getRate().getValue()).startsWith("0.1597");
  }

  @Test
  void cashFlows_fractionTooFine_isRefused() {
    CashFlows.Builder flows = Loans.pressCase("").toBuilder();
    flows.getFlowsBuilder(1).getOffsetBuilder().setFractionDenominator(100_001);

    Refused refused = refused(Loans.of(flows.build()));

    assertThat(refused.fields())
        .containsExactly("loan.cash_flows.flows[1].offset.fraction_denominator OUT_OF_RANGE");
  }

  @Test
  void cashFlows_datesAndOffsetsMixed_areRefused() {
    CashFlows flows =
        CashFlows.newBuilder()
            .setPeriodsPerYear(12)
            .addFlows(Loans.dated("2026-03-02", 100))
            .addFlows(Loans.periodic(1, -110))
            .addFlows(Loans.dated("2026-05-02", 0))
            .build();

    Refused refused = refused(Loans.of(flows));

    assertThat(refused.fields())
        .containsExactly(
            "loan.cash_flows.flows[1].time CONTRADICTORY",
            "loan.cash_flows.flows[2].amount_fen OUT_OF_RANGE",
            "loan.cash_flows.periods_per_year NOT_ALLOWED");
  }

  @Test
  void cashFlows_inUnitPeriodsWithoutTheirNumber_areRefused() {
    Refused refused =
        refused(Loans.of(Loans.pressCase("").toBuilder().clearPeriodsPerYear().build()));

    assertThat(refused.fields()).containsExactly("loan.cash_flows.periods_per_year OUT_OF_RANGE");
  }

  @Test
  void plan_principalNotRepaid_contradictsItself() {
    Refused refused = refused(Loans.of(Loans.plan().setPrincipalFen(100_001)));

    assertThat(refused.fields()).containsExactly("loan.plan CONTRADICTORY");
    assertThat(refused.violations().get(0).getDescription())
        .isEqualTo("the rows repay 1000.00 of principal, but 1000.01 is owed");
  }

  @Test
  void terms_firstDueBeforeDisbursement_contradictThemselves() {
    Refused refused =
        refused(Loans.of(Loans.terms("0.24", "2026-03-02").setFirstDueDate("2026-03-02")));

    assertThat(refused.fields()).containsExactly("loan.terms CONTRADICTORY");
  }

  @Test
  void terms_firstPeriodLongerThanAnInstalmentCanPay_areAnswered() {
    ComprehensiveFinancingCost cost =
        cost(
            Loans.of(
                Loans.terms("0.24", "2026-03-02")
                    .setMonthCount(480)
                    .setFirstDueDate("2027-03-01")));

    assertThat(cost.getTotalCostFen()).isPositive();
  }

  @Test
  void loan_atNoDepth_isRefused() {
    Refused refused = refused(LoanOffer.getDefaultInstance());

    assertThat(refused.fields()).containsExactly("loan.depth REQUIRED");
  }

  private static org.assertj.core.data.Offset<BigDecimal> within(String tolerance) {
    return org.assertj.core.data.Offset.offset(new BigDecimal(tolerance));
  }

  private static ComprehensiveFinancingCost cost(LoanOffer loan) {
    return server
        .cost()
        .calculateCost(CalculateCostRequest.newBuilder().setLoan(loan).build())
        .getCost();
  }

  private static Refused refused(LoanOffer loan) {
    return Refused.by(
        () -> server.cost().calculateCost(CalculateCostRequest.newBuilder().setLoan(loan).build()));
  }
}
