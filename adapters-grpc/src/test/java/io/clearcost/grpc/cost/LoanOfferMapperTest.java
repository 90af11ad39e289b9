package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.error.FieldError;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.cost.v1.CashFlow;
import io.clearcost.proto.cost.v1.CashFlows;
import io.clearcost.proto.cost.v1.DayCount;
import io.clearcost.proto.cost.v1.Drawdown;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.FenRounding;
import io.clearcost.proto.cost.v1.Grace;
import io.clearcost.proto.cost.v1.GraceKind;
import io.clearcost.proto.cost.v1.InstalmentRounding;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.MonthEndRule;
import io.clearcost.proto.cost.v1.PaymentInterval;
import io.clearcost.proto.cost.v1.PeriodOffset;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.cost.v1.RepaymentMethod;
import io.clearcost.proto.cost.v1.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
        Loans.of(shaped()),
        Loans.of(
            Loans.terms("0.2", "2026-03-02")
                .setMethod(RepaymentMethod.REPAYMENT_METHOD_INTEREST_FIRST)
                .setLineMaturityDate("2026-08-20")),
        Loans.of(
            Loans.terms("0.2", "2026-03-02")
                .setMethod(RepaymentMethod.REPAYMENT_METHOD_LEVEL_PRINCIPAL)
                .setWeekCount(26)
                .setPaymentInterval(PaymentInterval.newBuilder().setWeekCount(2))),
        Loans.of(
            Loans.terms("0.2", "2026-03-02")
                .setDayCount(100)
                .setPaymentInterval(PaymentInterval.newBuilder().setDayCount(30))),
        Loans.of(Loans.plan().addDrawdowns(drawdown("2026-03-20", 30_000))),
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

  /** Terms with everything that shapes a repayment. */
  private static LoanTerms.Builder shaped() {
    return Loans.terms("0.2", "2026-03-31")
        .setDayCountBasis(DayCount.DAY_COUNT_ACTUAL_360)
        .setInstalmentRounding(InstalmentRounding.INSTALMENT_ROUNDING_FIRST_INSTALMENT)
        .setPaymentInterval(PaymentInterval.newBuilder().setMonthCount(3))
        .setMaturityDate("2027-04-10")
        .setMonthEndRule(MonthEndRule.MONTH_END_RULE_END_OF_MONTH)
        .setFenRounding(FenRounding.FEN_ROUNDING_UP)
        .setBalloonFen(1_000_000)
        .addSteps(Step.newBuilder().setFromInstalment(2).setRate("0.25"))
        .addSteps(Step.newBuilder().setFromInstalment(3).setInstalmentFactor("1.5"))
        .setGrace(Grace.newBuilder().setInstalmentCount(1).setKind(GraceKind.GRACE_KIND_DEFERRED))
        .addDrawdowns(drawdown("2026-05-04", 2_000_000));
  }

  private static Drawdown drawdown(String date, long fen) {
    return Drawdown.newBuilder().setDate(date).setAmountFen(fen).build();
  }

  @ParameterizedTest
  @MethodSource("offers")
  void offer_readAndWritten_staysTheSame(LoanOffer offer) {
    FieldErrors errors = new FieldErrors();

    var read = LoanOfferMapper.read(new FieldShapes(errors), "loan", true, offer);

    assertThat(errors.found()).isEmpty();
    assertThat(read.map(LoanOfferMapper::write)).contains(offer);
  }

  @Test
  void terms_quotedAsSpoken_areThoseOfTheNumber() {
    LoanTerms.Builder spoken =
        Loans.terms("", "2026-03-02")
            .setRateBasis(RateBasis.RATE_BASIS_UNSPECIFIED)
            .setQuotedRateZh("月息1分5厘");
    FieldErrors errors = new FieldErrors();

    var read = LoanOfferMapper.read(new FieldShapes(errors), "loan", true, Loans.of(spoken));

    assertThat(errors.found()).isEmpty();
    assertThat(read.map(LoanOfferMapper::write))
        .contains(
            Loans.of(
                Loans.terms("0.015", "2026-03-02").setRateBasis(RateBasis.RATE_BASIS_MONTHLY)));
  }

  @Test
  void termsWithoutACountOfDays_inMonthsOrDays_countAsTheirTermDoes() {
    LoanTerms.Builder months =
        Loans.terms("0.2", "2026-03-02").setDayCountBasis(DayCount.DAY_COUNT_UNSPECIFIED);
    LoanTerms.Builder days = Loans.bullet("0.2", 1, "2026-03-02").setDayCount(30);
    days.setDayCountBasis(DayCount.DAY_COUNT_UNSPECIFIED);

    assertThat(written(months).getDayCountBasis()).isEqualTo(DayCount.DAY_COUNT_THIRTY_360);
    assertThat(written(days).getDayCountBasis()).isEqualTo(DayCount.DAY_COUNT_ACTUAL_365);
  }

  private static LoanTerms written(LoanTerms.Builder terms) {
    return LoanOfferMapper.read(new FieldShapes(new FieldErrors()), "loan", true, Loans.of(terms))
        .map(LoanOfferMapper::write)
        .orElseThrow()
        .getTerms();
  }

  @Test
  void terms_malformedInEveryShape_nameEveryField() {
    LoanTerms.Builder terms =
        Loans.terms("0.2", "2026-03-02")
            .setQuotedRateZh("月息很高")
            .setWeekCount(0)
            .setPaymentInterval(PaymentInterval.getDefaultInstance())
            .setMaturityDate("2026-02-30")
            .setMonthEndRuleValue(9)
            .setFenRoundingValue(9)
            .setBalloonFen(-1)
            .addSteps(Step.newBuilder().setFromInstalment(1).setRate("-1"))
            .addSteps(Step.newBuilder().setFromInstalment(2))
            .setGrace(Grace.getDefaultInstance())
            .addDrawdowns(drawdown("", 0));
    FieldErrors errors = new FieldErrors();

    LoanOfferMapper.read(new FieldShapes(errors), "loan", true, Loans.of(terms));

    assertThat(errors.found())
        .extracting(FieldError::path)
        .containsExactlyInAnyOrder(
            "loan.terms.rate",
            "loan.terms.rate_basis",
            "loan.terms.quoted_rate_zh",
            "loan.terms.week_count",
            "loan.terms.payment_interval.length",
            "loan.terms.maturity_date",
            "loan.terms.month_end_rule",
            "loan.terms.fen_rounding",
            "loan.terms.balloon_fen",
            "loan.terms.steps[0].from_instalment",
            "loan.terms.steps[0].rate",
            "loan.terms.steps[1].change",
            "loan.terms.grace.instalment_count",
            "loan.terms.grace.kind",
            "loan.terms.drawdowns[0].date",
            "loan.terms.drawdowns[0].amount_fen");
  }

  @Test
  void terms_thatContradictThemselves_nameEveryContradiction() {
    LoanTerms.Builder terms =
        Loans.bullet("0.2", 12, "2026-03-02")
            .setFirstDueDate("2026-04-02")
            .setBalloonFen(1)
            .setGrace(
                Grace.newBuilder().setInstalmentCount(1).setKind(GraceKind.GRACE_KIND_DEFERRED));
    FieldErrors errors = new FieldErrors();

    LoanOfferMapper.read(new FieldShapes(errors), "loan", true, Loans.of(terms));

    assertThat(errors.found())
        .singleElement()
        .extracting(FieldError::description)
        .asString()
        .contains("first due date", "balloon", "grace period");
  }
}
