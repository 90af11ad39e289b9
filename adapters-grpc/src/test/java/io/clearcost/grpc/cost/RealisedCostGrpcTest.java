package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.ActualFlow;
import io.clearcost.proto.cost.v1.ActualLoan;
import io.clearcost.proto.cost.v1.AnnualisedCost;
import io.clearcost.proto.cost.v1.CalculateRealisedCostRequest;
import io.clearcost.proto.cost.v1.ComponentTotal;
import io.clearcost.proto.cost.v1.DefaultChargeCeiling;
import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.cost.v1.LenderKind;
import io.clearcost.proto.cost.v1.RealisedCost;
import io.clearcost.proto.cost.v1.RealisedRate;
import io.clearcost.proto.type.v1.RateConvention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealisedCostGrpcTest {

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
  void realised_latePayer_hasBothRatesAndTheCeiling() {
    RealisedCost realised = answer(latePayer().setAsOfDate("2027-07-31"));

    assertThat(realised.getAsOfDate()).isEqualTo("2027-07-31");
    assertThat(dated(realised.getEverythingPaid())).startsWith("0.187832");
    assertThat(dated(realised.getWithoutDefaultCharges())).startsWith("0.167361");
    assertThat(realised.getEverythingPaid().getCost().getProof().getUnitPeriod().getLower())
        .isNotEmpty();
    assertThat(realised.getTotalsList())
        .containsExactly(
            total(FlowComponent.FLOW_COMPONENT_DISBURSEMENT, 10_000_000),
            total(FlowComponent.FLOW_COMPONENT_PRINCIPAL, 10_000_000),
            total(FlowComponent.FLOW_COMPONENT_INTEREST, 1_800_000),
            total(FlowComponent.FLOW_COMPONENT_PENALTY_INTEREST, 221_918));
    assertThat(realised.getCountsOutstandingAsRepaid()).isFalse();
    DefaultChargeCeiling ceiling = realised.getDefaultChargeCeiling();
    assertThat(ceiling.getRate()).isEqualTo("0.24");
    assertThat(ceiling.getLegalBasis().getNumberZh()).isEqualTo("法发〔2017〕22号");
    assertThat(ceiling.getPrincipalFenDays()).isEqualTo("3950000000");
    assertThat(ceiling.getCeilingFen()).isEqualTo(2_597_260);
    assertThat(ceiling.getCollectedFen()).isEqualTo(2_021_918);
    assertThat(ceiling.getRoomFen()).isEqualTo(575_342);
    assertThat(ceiling.getExcessFen()).isZero();
  }

  @Test
  void realised_beforeTheEnd_leavesLaterFlowsOutAndSaysThatItIsARateSoFar() {
    RealisedCost realised = answer(latePayer().setAsOfDate("2027-07-01"));

    assertThat(realised.getCountsOutstandingAsRepaid()).isTrue();
    assertThat(realised.getOutstandingPrincipalFen()).isEqualTo(10_000_000);
    assertThat(realised.getTotalsList())
        .extracting(ComponentTotal::getComponent)
        .doesNotContain(FlowComponent.FLOW_COMPONENT_PENALTY_INTEREST);
    assertThat(dated(realised.getEverythingPaid())).isEqualTo("0.18");
  }

  @Test
  void realised_onTheFirstDay_saysWhyThereIsNoRateAndGivesTheCeiling() {
    RealisedCost realised = answer(latePayer().setAsOfDate("2026-07-01"));

    assertThat(realised.getEverythingPaid().getNotAvailableReason())
        .isEqualTo("all cash flows are received, or all are paid");
    assertThat(realised.hasDefaultChargeCeiling()).isTrue();
    assertThat(realised.getDefaultChargeCeiling().getPrincipalFenDays()).isEqualTo("0");
  }

  @Test
  void realised_beforeTheOpinionOfTheCourt_hasNoCeiling() {
    ActualLoan loan =
        ActualLoan.newBuilder()
            .addFlows(flow("2016-01-01", 100, FlowComponent.FLOW_COMPONENT_DISBURSEMENT))
            .build();

    RealisedCost realised =
        answer(CalculateRealisedCostRequest.newBuilder().setLoan(loan).setAsOfDate("2017-08-03"));

    assertThat(realised.hasDefaultChargeCeiling()).isFalse();
  }

  @Test
  void realised_everythingMalformed_isReportedAtOnce() {
    CalculateRealisedCostRequest.Builder request =
        CalculateRealisedCostRequest.newBuilder()
            .setLoan(
                ActualLoan.newBuilder()
                    .addFlows(ActualFlow.newBuilder().setDate("2026-02-30").setComponentValue(99))
                    .addFlows(ActualFlow.newBuilder().setDate("2026-03-01").setAmountFen(-1)))
            .setAsOfDate("tomorrow")
            .setLenderKindValue(99);

    Refused refused = refused(request);

    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.fields())
        .containsExactly(
            "loan.flows[0].date MALFORMED",
            "loan.flows[0].amount_fen OUT_OF_RANGE",
            "loan.flows[0].component UNKNOWN_VALUE",
            "loan.flows[1].amount_fen OUT_OF_RANGE",
            "loan.flows[1].component REQUIRED",
            "as_of_date MALFORMED",
            "lender_kind UNKNOWN_VALUE");
  }

  @Test
  void realised_nothingGiven_namesWhatIsMissing() {
    Refused refused = refused(CalculateRealisedCostRequest.newBuilder());

    assertThat(refused.fields()).containsExactly("loan REQUIRED", "as_of_date REQUIRED");
  }

  @Test
  void realised_noFlow_isTooFew() {
    Refused refused =
        refused(latePayer().setLoan(ActualLoan.getDefaultInstance()).setAsOfDate("2027-01-01"));

    assertThat(refused.fields()).containsExactly("loan.flows TOO_FEW");
  }

  @Test
  void realised_flowsThatNoLoanHas_contradictThemselves() {
    ActualLoan overpaid =
        ActualLoan.newBuilder()
            .addFlows(flow("2026-07-01", 100, FlowComponent.FLOW_COMPONENT_DISBURSEMENT))
            .addFlows(flow("2026-07-02", 101, FlowComponent.FLOW_COMPONENT_PRINCIPAL))
            .build();

    assertThat(refused(latePayer().setLoan(overpaid).setAsOfDate("2027-01-01")).fields())
        .containsExactly("loan CONTRADICTORY");
    assertThat(refused(latePayer().setAsOfDate("2026-06-30")).fields())
        .containsExactly("as_of_date CONTRADICTORY");
  }

  @Test
  void realised_amountsBeyondSixtyFourBits_areRefusedOrAnsweredNeverBroken() {
    ActualLoan.Builder loan = ActualLoan.newBuilder();
    for (int k = 0; k < 3_660; k++) {
      loan.addFlows(
          flow("1990-01-01", 10_000_000_000_000L, FlowComponent.FLOW_COMPONENT_DISBURSEMENT));
    }

    RealisedCost realised = answer(latePayer().setLoan(loan).setAsOfDate("2026-01-01"));

    // 36,600,000,000,000,000 fen over 13,149 days.
    assertThat(realised.getDefaultChargeCeiling().getPrincipalFenDays())
        .isEqualTo("481253400000000000000");
  }

  private static CalculateRealisedCostRequest.Builder latePayer() {
    return CalculateRealisedCostRequest.newBuilder()
        .setLenderKind(LenderKind.LENDER_KIND_COMMERCIAL_BANK)
        .setLoan(
            ActualLoan.newBuilder()
                .addFlows(flow("2027-07-31", 10_000_000, FlowComponent.FLOW_COMPONENT_PRINCIPAL))
                .addFlows(
                    flow("2027-07-31", 221_918, FlowComponent.FLOW_COMPONENT_PENALTY_INTEREST))
                .addFlows(flow("2027-07-01", 1_800_000, FlowComponent.FLOW_COMPONENT_INTEREST))
                .addFlows(
                    flow("2026-07-01", 10_000_000, FlowComponent.FLOW_COMPONENT_DISBURSEMENT)));
  }

  private static ActualFlow flow(String date, long fen, FlowComponent component) {
    return ActualFlow.newBuilder().setDate(date).setAmountFen(fen).setComponent(component).build();
  }

  private static ComponentTotal total(FlowComponent component, long fen) {
    return ComponentTotal.newBuilder().setComponent(component).setTotalFen(fen).build();
  }

  private static String dated(RealisedRate rate) {
    return rate.getCost().getAnnualisedList().stream()
        .filter(cost -> cost.getConvention() == RateConvention.RATE_CONVENTION_DATED_EFFECTIVE)
        .map(AnnualisedCost::getRate)
        .findAny()
        .orElseThrow()
        .getValue();
  }

  private static RealisedCost answer(CalculateRealisedCostRequest.Builder request) {
    return server.cost().calculateRealisedCost(request.build()).getRealisedCost();
  }

  private static Refused refused(CalculateRealisedCostRequest.Builder request) {
    return Refused.by(() -> server.cost().calculateRealisedCost(request.build()));
  }
}
