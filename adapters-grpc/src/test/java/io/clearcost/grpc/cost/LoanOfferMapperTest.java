package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.cost.v1.CashFlow;
import io.clearcost.proto.cost.v1.CashFlows;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.PeriodOffset;
import io.clearcost.proto.cost.v1.RateBasis;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoanOfferMapperTest {

  static Stream<LoanOffer> offers() {
    return Stream.of(
        Loans.of(
            Loans.terms("0.1234", "2026-03-02")
                .setFirstDueDate("2026-04-20")
                .addFeeItems(Loans.termsFee())
                .addFeeItems(
                    Loans.guaranteeFee()
                        .setCode("service")
                        .setAmountFen(0)
                        .setTiming(FeeTiming.FEE_TIMING_EACH_PERIOD))),
        Loans.of(
            Loans.bullet("0.0005", 1, "2026-03-02")
                .setDayCount(30)
                .setRateBasis(RateBasis.RATE_BASIS_DAILY)),
        Loans.of(Loans.terms("0", "2026-03-02")),
        Loans.of(Loans.plan()),
        Loans.of(Loans.pressCase("2026-03-02")),
        Loans.of(Loans.pressCase("")),
        Loans.of(
            CashFlows.newBuilder()
                .setPeriodsPerYear(4)
                .addFlows(Loans.periodic(0, 100))
                .addFlows(
                    CashFlow.newBuilder()
                        .setAmountFen(-110)
                        .setOffset(
                            PeriodOffset.newBuilder()
                                .setWholeCount(1)
                                .setFractionNumerator(1)
                                .setFractionDenominator(3)))
                .build()),
        Loans.of(
            CashFlows.newBuilder()
                .addFlows(Loans.dated("2026-03-02", 10_000_000_000_000L))
                .addFlows(Loans.dated("2026-09-02", -10_000_000_000_000L))
                .build()));
  }

  @ParameterizedTest
  @MethodSource("offers")
  void offer_readAndWritten_staysTheSame(LoanOffer offer) {
    FieldErrors errors = new FieldErrors();

    var read = LoanOfferMapper.read(new FieldShapes(errors), "loan", true, offer);

    assertThat(errors.found()).isEmpty();
    assertThat(read.map(LoanOfferMapper::write)).contains(offer);
  }
}
