package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.cost.CalculateCost;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.ContingentCharge;
import io.clearcost.proto.cost.v1.ContingentEvent;
import io.clearcost.proto.cost.v1.FeeAmount;
import io.clearcost.proto.cost.v1.FeeBearer;
import io.clearcost.proto.cost.v1.FeeCondition;
import io.clearcost.proto.cost.v1.FeeItem;
import io.clearcost.proto.cost.v1.FeePurpose;
import io.clearcost.proto.cost.v1.FeeRefund;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.PayeeRole;
import io.clearcost.proto.cost.v1.Relief;
import io.clearcost.proto.cost.v1.ReliefAmount;
import io.clearcost.proto.cost.v1.ReliefGiver;
import io.clearcost.proto.cost.v1.RepaymentPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChargesOnTheWireTest {

  @Test
  void terms_withChargesOfEveryKind_readAndWrittenStayTheSame() {
    LoanTerms.Builder terms =
        Loans.terms("0.12", "2026-03-02")
            .addFeeItems(
                Loans.guaranteeFee()
                    .setOutstandingShare("0.002")
                    .setTiming(FeeTiming.FEE_TIMING_EACH_PERIOD_IN_ADVANCE)
                    .setCollector(ChargingParty.newBuilder().setLegalName("某某银行"))
                    .setTaxShare("0.0566"))
            .addFeeItems(
                Loans.guaranteeFee()
                    .setCode("cover")
                    .setPurpose(FeePurpose.FEE_PURPOSE_UNRELATED_GOODS_OR_SERVICES)
                    .setPayeeRole(PayeeRole.PAYEE_ROLE_OTHER_THIRD_PARTY)
                    .setCondition(FeeCondition.FEE_CONDITION_ELECTIVE)
                    .setChoiceEvidence("录音 3")
                    .setRefund(FeeRefund.FEE_REFUND_PRO_RATA_ON_EARLY_SETTLEMENT)
                    .setInterestShare("0.1")
                    .setTiming(FeeTiming.FEE_TIMING_EACH_PERIOD))
            .addFeeItems(
                Loans.guaranteeFee()
                    .setCode("survey")
                    .setBearer(FeeBearer.FEE_BEARER_SUBSIDY)
                    .setAmountFen(5)
                    .setTiming(FeeTiming.FEE_TIMING_ON_LISTED_DATES)
                    .addDueDates("2026-03-02")
                    .addDueDates("2026-05-05"))
            .addReliefs(
                Relief.newBuilder()
                    .setCode("interest")
                    .setGiver(ReliefGiver.RELIEF_GIVER_LENDER)
                    .setShare("0.5")
                    .setFirstInstalment(1)
                    .setLastInstalment(3))
            .addReliefs(
                Relief.newBuilder()
                    .setCode("guarantee")
                    .setGiver(ReliefGiver.RELIEF_GIVER_SUBSIDY)
                    .setAmountFen(7))
            .addContingentCharges(contingent("a").setContractRateUplift("0.5"))
            .addContingentCharges(contingent("b").setComprehensiveRateUplift("1"))
            .addContingentCharges(contingent("c").setOverduePrincipalRate("0.18"))
            .addContingentCharges(contingent("d").setRemainingPrincipalShare("0.01"))
            .addContingentCharges(contingent("e").setAmountFen(1));

    assertReadAndWritten(Loans.of(terms));
  }

  @Test
  void plan_withReliefsAndADeposit_readAndWrittenStaysTheSame() {
    RepaymentPlan.Builder plan =
        Loans.plan()
            .addFeeItems(
                Loans.guaranteeFee()
                    .setCode("deposit")
                    .setPurpose(FeePurpose.FEE_PURPOSE_SECURITY_DEPOSIT)
                    .setRefund(FeeRefund.FEE_REFUND_AT_MATURITY))
            .addContingentCharges(contingent("late").setAmountFen(1));
    plan.getRowsBuilder(0)
        .addFees(FeeAmount.newBuilder().setCode("deposit").setAmountFen(500))
        .addReliefs(
            ReliefAmount.newBuilder()
                .setCode("interest")
                .setGiver(ReliefGiver.RELIEF_GIVER_SUBSIDY)
                .setAmountFen(1_000));
    plan.getRowsBuilder(1).addFees(FeeAmount.newBuilder().setCode("deposit").setAmountFen(-500));

    assertReadAndWritten(Loans.of(plan));
  }

  @Test
  void charges_malformedInEveryWay_areReportedAtOnce() {
    LoanTerms.Builder terms =
        Loans.terms("0.12", "2026-03-02")
            .addFeeItems(
                Loans.termsFee()
                    .clearPayeeRole()
                    .clearPurpose()
                    .setTaxShare("1.5")
                    .setChoiceEvidence("x")
                    .setRefundValue(9)
                    .addDueDates("yesterday"))
            .addFeeItems(
                Loans.termsFee()
                    .setCode("later")
                    .setCondition(FeeCondition.FEE_CONDITION_CONTINGENT)
                    .setContingentEvent(ContingentEvent.CONTINGENT_EVENT_MISUSE))
            .addReliefs(Relief.newBuilder().setCode("Interest").setFirstInstalment(-1))
            .addContingentCharges(ContingentCharge.newBuilder())
            .addContingentCharges(
                contingent("f")
                    .setItem(
                        item("f").clearContingentEvent().setTiming(FeeTiming.FEE_TIMING_UPFRONT)));

    List<String> fields = errors(Loans.of(terms));

    assertThat(fields)
        .containsExactlyInAnyOrder(
            "loan.terms.fee_items[0].payee_role REQUIRED",
            "loan.terms.fee_items[0].purpose REQUIRED",
            "loan.terms.fee_items[0].tax_share OUT_OF_RANGE",
            "loan.terms.fee_items[0].choice_evidence NOT_ALLOWED",
            "loan.terms.fee_items[0].refund UNKNOWN_VALUE",
            "loan.terms.fee_items[0].due_dates[0] MALFORMED",
            "loan.terms.fee_items[1].condition NOT_ALLOWED",
            "loan.terms.fee_items[1].contingent_event NOT_ALLOWED",
            "loan.terms.reliefs[0].code MALFORMED",
            "loan.terms.reliefs[0].giver REQUIRED",
            "loan.terms.reliefs[0].extent REQUIRED",
            "loan.terms.reliefs[0].first_instalment OUT_OF_RANGE",
            "loan.terms.contingent_charges[0].item REQUIRED",
            "loan.terms.contingent_charges[0].standard REQUIRED",
            "loan.terms.contingent_charges[1].item.timing NOT_ALLOWED",
            "loan.terms.contingent_charges[1].item.contingent_event REQUIRED",
            "loan.terms.contingent_charges[1].standard REQUIRED");
  }

  @Test
  void invariants_ofCharges_areContradictions() {
    LoanTerms.Builder unknownCode =
        Loans.terms("0.12", "2026-03-02")
            .addReliefs(
                Relief.newBuilder()
                    .setCode("nobody")
                    .setGiver(ReliefGiver.RELIEF_GIVER_LENDER)
                    .setAmountFen(1));
    LoanTerms.Builder noDay =
        Loans.terms("0.12", "2026-03-02")
            .addFeeItems(Loans.termsFee().setTiming(FeeTiming.FEE_TIMING_BEFORE_DISBURSEMENT));

    assertThat(errors(Loans.of(unknownCode))).containsExactly("loan.terms CONTRADICTORY");
    assertThat(errors(Loans.of(noDay))).containsExactly("loan.terms.fee_items[0] CONTRADICTORY");
  }

  /** The classes, increments and gross figures of a cost, as they leave. */
  @Test
  void cost_writtenFromTerms_saysWhereItGoes() {
    LoanTerms.Builder terms =
        Loans.terms("0.12", "2026-03-02")
            .addFeeItems(Loans.termsFee())
            .addContingentCharges(contingent("late").setContractRateUplift("0.5"));
    FieldErrors errors = new FieldErrors();
    var offer =
        LoanOfferMapper.read(new FieldShapes(errors), "loan", true, Loans.of(terms)).orElseThrow();

    var cost =
        new CalculateCost()
            .handle(new CalculateCost.Command(offer, Optional.empty()))
            .fold(
                CostMapper::write,
                none -> {
                  throw new AssertionError(none);
                },
                unmapped -> {
                  throw new AssertionError(unmapped);
                });

    assertThat(cost.getItems(1).getPayeeRole())
        .isEqualTo(PayeeRole.PAYEE_ROLE_CREDIT_ENHANCEMENT_PROVIDER);
    assertThat(cost.getItems(1).getClassification().getLegalBasis().getQuoteZh()).isNotEmpty();
    assertThat(cost.getItems(1).getIncrement()).isNotEmpty();
    assertThat(cost.getPayeesList()).hasSize(2);
    assertThat(cost.getQuotedAnnualRate()).isEqualTo("0.12");
    assertThat(cost.getGrossRate().getValue())
        .isEqualTo(cost.getAnnualised(0).getRate().getValue());
    assertThat(cost.getContingentCosts(0).getAnnualRate()).isEqualTo("0.18");
    assertThat(cost.getContingentTotals(0).getAnnualRate()).isEqualTo("0.18");
  }

  private static ContingentCharge.Builder contingent(String code) {
    return ContingentCharge.newBuilder().setItem(item(code));
  }

  private static FeeItem.Builder item(String code) {
    return Loans.guaranteeFee()
        .setCode(code)
        .setCondition(FeeCondition.FEE_CONDITION_CONTINGENT)
        .setContingentEvent(ContingentEvent.CONTINGENT_EVENT_OVERDUE);
  }

  private static List<String> errors(LoanOffer offer) {
    FieldErrors errors = new FieldErrors();
    LoanOfferMapper.read(new FieldShapes(errors), "loan", true, offer);
    return errors.found().stream().map(error -> error.path() + " " + error.reason()).toList();
  }

  private static void assertReadAndWritten(LoanOffer offer) {
    FieldErrors errors = new FieldErrors();

    var read = LoanOfferMapper.read(new FieldShapes(errors), "loan", true, offer);

    assertThat(errors.found()).isEmpty();
    assertThat(read.map(LoanOfferMapper::write)).contains(offer);
  }
}
