package io.clearcost.grpc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.ContingentEvent;
import io.clearcost.proto.cost.v1.FeeAmount;
import io.clearcost.proto.cost.v1.FeeItem;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.PlanRow;
import io.clearcost.proto.disclosure.v1.CostLabel;
import io.clearcost.proto.disclosure.v1.FigureCheck;
import io.clearcost.proto.disclosure.v1.FigureVerdict;
import io.clearcost.proto.disclosure.v1.LikelyCauseKind;
import io.clearcost.proto.disclosure.v1.RecheckSheetRequest;
import io.clearcost.proto.disclosure.v1.SheetContradictionKind;
import io.clearcost.proto.disclosure.v1.SheetForm;
import io.clearcost.proto.disclosure.v1.SheetRecheck;
import io.clearcost.proto.disclosure.v1.ToldContingent;
import io.clearcost.proto.disclosure.v1.ToldItem;
import io.clearcost.proto.disclosure.v1.ToldPlan;
import io.clearcost.proto.disclosure.v1.ToldPlanRow;
import io.clearcost.proto.disclosure.v1.ToldSheet;
import io.clearcost.proto.type.v1.QuantityUnit;
import io.clearcost.proto.type.v1.RateConvention;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 10,000 yuan for a year at 8 %, repaid once, with 100 yuan kept back: 9.0909 %. */
class RecheckGrpcServiceTest {

  private final RunningServer server = RunningServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sheet_thatIsRight_isSoundInEveryFigure() {
    SheetRecheck recheck = recheck(sheet("0.0909"));

    assertThat(recheck.getSound()).isTrue();
    assertThat(recheck.getMissingList()).isEmpty();
    assertThat(recheck.getTolerance().getRate()).isEqualTo("0.00001");
    assertThat(recheck.getTolerance().getSource().getZh()).contains("非法定数值");
    assertThat(recheck.getFiguresList())
        .filteredOn(figure -> !figure.getStated().isEmpty())
        .hasSize(11)
        .allMatch(figure -> figure.getVerdict() == FigureVerdict.FIGURE_VERDICT_AGREES);
  }

  @Test
  void sheet_withoutTheFeeInItsCost_isWrongAndSaysWhy() {
    FigureCheck cost = figure(recheck(sheet("0.0800")), "annual_cost");

    assertThat(cost.getVerdict()).isEqualTo(FigureVerdict.FIGURE_VERDICT_WRONG);
    assertThat(cost.getStated()).isEqualTo("0.08");
    assertThat(cost.getReckoned()).isEqualTo("0.090909090909");
    assertThat(cost.getDifference()).isEqualTo("-0.010909090909");
    assertThat(cost.getUnit()).isEqualTo(QuantityUnit.QUANTITY_UNIT_ANNUAL_FRACTION);
    assertThat(cost.getConvention()).isEqualTo(RateConvention.RATE_CONVENTION_NOMINAL_SIMPLE);
    assertThat(cost.getCauses(0).getKind())
        .isEqualTo(LikelyCauseKind.LIKELY_CAUSE_KIND_WITHOUT_ITEM);
    assertThat(cost.getCauses(0).getSubject()).isEqualTo("service");
    assertThat(cost.getCauses(0).getSentence().getZh()).contains("服务费");
  }

  @Test
  void sheet_thatSaysHardlyAnything_isAnsweredAllTheSame() {
    ToldSheet bare = ToldSheet.newBuilder().setPlan(plan()).build();

    SheetRecheck recheck = recheck(bare);

    assertThat(recheck.getFiguresList())
        .allMatch(figure -> figure.getVerdict() == FigureVerdict.FIGURE_VERDICT_NOT_STATED);
    assertThat(recheck.getContradictionsList())
        .extracting(found -> found.getKind())
        .containsExactly(SheetContradictionKind.SHEET_CONTRADICTION_KIND_CHARGE_NOT_ON_SHEET);
    assertThat(recheck.getConventionsCount()).isEqualTo(3);
    assertThat(recheck.getMissingList()).extracting(fact -> fact.getName()).contains("annual_cost");
  }

  @Test
  void sheet_withManyMalformedFields_isRefusedWithThePathOfEach() {
    ToldSheet malformed =
        ToldSheet.newBuilder()
            .setPrincipalFen(-1)
            .setRate("8 %")
            .setAnnualCost("-0.1")
            .addItems(ToldItem.newBuilder().setIncrement("x"))
            .addItems(
                ToldItem.newBuilder()
                    .setItem(
                        FeeItem.newBuilder().setCode("interest").setName("贷款利息").setAmountFen(1)))
            .addContingentItems(ToldContingent.newBuilder().setContractRateUplift("11"))
            .setPlan(ToldPlan.newBuilder().addRows(ToldPlanRow.getDefaultInstance()))
            .build();

    Refused refused =
        Refused.by(
            () ->
                server
                    .rechecks()
                    .recheckSheet(RecheckSheetRequest.newBuilder().setSheet(malformed).build()));

    assertThat(refused.violations())
        .extracting(violation -> violation.getField())
        .containsExactlyInAnyOrder(
            "sheet.principal_fen",
            "sheet.rate",
            "sheet.annual_cost",
            "sheet.items[0].item",
            "sheet.items[0].increment",
            "sheet.items[1].item.amount_fen",
            "sheet.contingent_items[0].code",
            "sheet.contingent_items[0].name",
            "sheet.contingent_items[0].contract_rate_uplift",
            "sheet.plan.disbursement_date",
            "sheet.plan.rows[0].row");
    assertThat(refused.violations())
        .allMatch(violation -> !violation.getLocalizedMessage().getMessage().isEmpty());
  }

  @Test
  void request_withoutASheetOrWithRowsOutOfOrder_isMalformed() {
    ToldPlan turned = plan().toBuilder().addRows(plan().getRows(0)).build();

    assertThat(malformed(RecheckSheetRequest.getDefaultInstance())).containsExactly("sheet");
    assertThat(malformed(asking(ToldSheet.newBuilder().setPlan(turned).build())))
        .containsExactly("sheet");
    assertThat(malformed(asking(ToldSheet.getDefaultInstance()))).containsExactly("sheet.plan");
  }

  private List<String> malformed(RecheckSheetRequest request) {
    return Refused.by(() -> server.rechecks().recheckSheet(request)).violations().stream()
        .map(violation -> violation.getField())
        .toList();
  }

  private SheetRecheck recheck(ToldSheet sheet) {
    return server.rechecks().recheckSheet(asking(sheet)).getRecheck();
  }

  private static RecheckSheetRequest asking(ToldSheet sheet) {
    return RecheckSheetRequest.newBuilder().setSheet(sheet).build();
  }

  private static FigureCheck figure(SheetRecheck recheck, String path) {
    return recheck.getFiguresList().stream()
        .filter(figure -> figure.getPath().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static ToldSheet sheet(String annualCost) {
    ChargingParty lender = ChargingParty.newBuilder().setLegalName("某某银行").build();
    return ToldSheet.newBuilder()
        .setForm(SheetForm.SHEET_FORM_PERSONAL_SHEET)
        .setPrincipalFen(1_000_000)
        .setReceivedFen(990_000)
        .setRate("0.08")
        .addItems(
            ToldItem.newBuilder()
                .setItem(
                    FeeItem.newBuilder()
                        .setCode("interest")
                        .setName("贷款利息")
                        .setChargingParty(lender))
                .setTotalFen(80_000)
                .setIncrement("0.08"))
        .addItems(
            ToldItem.newBuilder()
                .setItem(
                    FeeItem.newBuilder()
                        .setCode("service")
                        .setName("服务费")
                        .setChargingParty(lender)
                        .setAmountFen(10_000)
                        .setTiming(FeeTiming.FEE_TIMING_UPFRONT))
                .setTotalFen(10_000)
                .setIncrement("0.0109"))
        .setAnnualCost(annualCost)
        .setAnnualCostLabel(CostLabel.COST_LABEL_SIMPLE)
        .addContingentItems(
            ToldContingent.newBuilder()
                .setCode("overdue")
                .setName("逾期罚息")
                .setPayee(lender)
                .setEvent(ContingentEvent.CONTINGENT_EVENT_OVERDUE)
                .setContractRateUplift("0.5")
                .setAnnualRate("0.12"))
        .setPlan(plan().toBuilder().setTotalFen(1_090_000))
        .build();
  }

  private static ToldPlan plan() {
    return ToldPlan.newBuilder()
        .setDisbursementDate("2026-08-01")
        .addRows(
            ToldPlanRow.newBuilder()
                .setRow(
                    PlanRow.newBuilder()
                        .setDueDate("2026-08-01")
                        .addFees(FeeAmount.newBuilder().setCode("service").setAmountFen(10_000))))
        .addRows(
            ToldPlanRow.newBuilder()
                .setRow(
                    PlanRow.newBuilder()
                        .setDueDate("2027-08-01")
                        .setPrincipalFen(1_000_000)
                        .setInterestFen(80_000)))
        .build();
  }
}
