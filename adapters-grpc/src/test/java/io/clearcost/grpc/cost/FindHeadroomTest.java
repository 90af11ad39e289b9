package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.FindHeadroomRequest;
import io.clearcost.proto.cost.v1.Headroom;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.type.v1.LeverKind;
import io.clearcost.proto.type.v1.LeverMeasure;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindHeadroomTest {

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
  void findHeadroom_ofTermsWithAFee_solvesRateAndFees() {
    LoanOffer loan =
        Loans.of(
            Loans.terms("0.22", "2026-03-02")
                .addFeeItems(Loans.termsFee().setTiming(FeeTiming.FEE_TIMING_UPFRONT)));

    List<Headroom> levers = levers(loan, "0.24");

    assertThat(levers)
        .extracting(headroom -> headroom.getLever().getKind())
        .containsExactly(
            LeverKind.LEVER_KIND_RATE,
            LeverKind.LEVER_KIND_FEE,
            LeverKind.LEVER_KIND_FURTHER_PERIODIC_FEE);
    assertThat(levers.get(0).getLever().getMeasure())
        .isEqualTo(LeverMeasure.LEVER_MEASURE_FRACTION_PER_YEAR);
    assertThat(levers.get(0).getLever().getValueNow()).isEqualTo("0.22");
    assertThat(levers.get(0).getFix().getLever()).isEqualTo(levers.get(0).getLever());
    assertThat(levers.get(0).getFix().getPassingValue()).startsWith("0.220");
    assertThat(levers.get(0).getFix().getLessInAllFen()).isNegative();
    assertThat(levers.get(0).getEndsWithRange()).isFalse();
    assertThat(levers.get(1).getLever().getCode()).isEqualTo(Loans.termsFee().getCode());
    assertThat(levers.get(2).getLever().getValueNow()).isEqualTo("0");
  }

  /** 13,000 received and 1,306 a month: payments of 1,229.27 are 24 % at most. */
  @Test
  void findHeadroom_ofFlowsAboveTheCap_answersInFen() {
    List<Headroom> levers = levers(Loans.of(Loans.pressCase("")), "0.24");

    assertThat(levers)
        .extracting(headroom -> headroom.getFix().getPassingValue())
        .containsExactly("122927", "1381140");
  }

  @Test
  void findHeadroom_ofALeverThatCannotDoIt_hasNoFix() {
    List<Headroom> levers = levers(Loans.of(Loans.terms("0.30", "2026-03-02")), "0.24");

    assertThat(levers).extracting(Headroom::hasFix).containsExactly(true, false, false);
  }

  @ParameterizedTest
  @CsvSource({"'', REQUIRED", "24%, MALFORMED", "10.5, OUT_OF_RANGE", "-0.1, MALFORMED"})
  void findHeadroom_underNoCap_isRefused(String cap, String why) {
    Refused refused = Refused.by(() -> levers(Loans.of(Loans.terms("0.12", "2026-03-02")), cap));

    assertThat(refused.reason()).isEqualTo("FIELDS_MALFORMED");
    assertThat(refused.fields()).containsExactly("cap " + why);
  }

  @Test
  void findHeadroom_ofALoanWithoutARate_isRefusedAsItsCostWouldBe() {
    LoanOffer oneSigned =
        Loans.of(
            Loans.pressCase("").toBuilder()
                .removeFlows(0)
                .addFlows(0, Loans.pressCase("").getFlows(0).toBuilder().setAmountFen(-1))
                .build());

    Refused refused = Refused.by(() -> levers(oneSigned, "0.24"));

    assertThat(refused.reason()).isEqualTo("CASH_FLOWS_ARE_ONE_SIGNED");
  }

  private static List<Headroom> levers(LoanOffer loan, String cap) {
    return server
        .cost()
        .findHeadroom(FindHeadroomRequest.newBuilder().setLoan(loan).setCap(cap).build())
        .getLeversList();
  }
}
