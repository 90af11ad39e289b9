package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.row;
import static io.clearcost.domain.loan.Loans.share;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.with;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs of loans that are settled early; the figures come from a calculation of their own. */
class SettlementCurveTest {

  private static final long SEED = 20_270_801L;
  private static final int LOANS = 60;
  private static final BigDecimal CLOSE = new BigDecimal("1e-11");

  private static final FeeFacts FACTS =
      FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN);

  @ParameterizedTest
  @CsvSource({
    "1, 92115.12, 4575.34, 75.7895, 17.9957, 105.6683, 19.1556",
    "3, 76108.02, 3739.73, 34.9578, 18.3837, 40.6930, 19.8126",
    "6, 51492.09, 2479.45, 25.3548, 19.2192, 28.2361, 20.8033",
    "9, 26130.27, 1246.58, 22.6374, 20.2915, 25.0198, 22.1825",
    "12, 0, 0, 21.8559, 21.8559, 24.0817, 24.0817",
  })
  void curve_feeUpfrontOnALevelLoan_fallsWithTimeUnlessItIsGivenBack(
      int number,
      String outstanding,
      String refund,
      String kept,
      String given,
      String keptDated,
      String givenDated) {
    SettlementPoint point = curve(upfront(FeeRefund.PRO_RATA_ON_EARLY_SETTLEMENT)).get(number - 1);

    assertThat(point.number()).isEqualTo(number);
    assertThat(point.date()).isEqualTo(START.plusMonths(number));
    assertThat(point.outstandingPrincipal()).isEqualTo(yuan(outstanding));
    assertThat(point.refund()).isEqualTo(yuan(refund));
    assertThat(percent(point.withoutRefund().binding())).isEqualTo(kept);
    assertThat(percent(point.withRefund().binding())).isEqualTo(given);
    assertThat(percent(point.withoutRefund().dated())).isEqualTo(keptDated);
    assertThat(percent(point.withRefund().dated())).isEqualTo(givenDated);
    assertThat(point.interestMayBeOwed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 9.6000, 115.2000",
    "3, 10.4672, 40.7649",
    "6, 12.0891, 23.5314",
    "12, 17.2708, 17.2708"
  })
  void curve_flatInterest_dependsOnWhetherAllOfItIsDemanded(
      int number, String fair, String allDemanded) {
    LoanTerms flat = terms(RepaymentMethod.FLAT, "120000", "0.096", 12);

    SettlementPoint point = curve(flat).get(number - 1);

    assertThat(percent(point.withoutRefund().binding())).isEqualTo(fair);
    assertThat(percent(point.withRemainingCharges().binding())).isEqualTo(allDemanded);
    assertThat(point.remainingCharges()).isEqualTo(Money.ofFen(96_000L * (12 - number)));
  }

  @Test
  void curve_feeGivenBackInFull_isAsIfItHadBeenLent() {
    SettlementPoint point = curve(upfront(FeeRefund.IN_FULL_ON_EARLY_SETTLEMENT)).get(2);

    assertThat(point.refund()).isEqualTo(yuan("5000"));
    assertThat(point.withRefund().amount()).isEqualTo(yuan("71108.02"));
    assertThat(point.withoutRefund().amount()).isEqualTo(yuan("76108.02"));
    assertThat(point.withRefund().totalCost()).isEqualTo(yuan("2762.66"));
  }

  @Test
  void curve_prepaymentCharges_raiseEveryPointButTheLast() {
    LoanTerms charged =
        withContingent(
            upfront(FeeRefund.NONE),
            prepayment("share", new ContingentStandard.RemainingPrincipalShare(ratio("0.01"))),
            prepayment("rate", new ContingentStandard.OverduePrincipalRate(ratio("0.18"))));

    List<SettlementPoint> points = curve(charged);

    assertThat(points.get(2).prepaymentCharge()).isEqualTo(yuan("761.08"));
    assertThat(percent(points.get(2).withoutRefund().binding())).isEqualTo("38.2733");
    assertThat(percent(points.get(0).withoutRefund().binding())).isEqualTo("87.4251");
    assertThat(points.get(11).prepaymentCharge()).isEqualTo(Money.ZERO);
    assertThat(percent(points.get(11).withoutRefund().binding())).isEqualTo("21.8559");
  }

  @Test
  void curve_chargesThatDoNotFallOnTheBorrower_areLeftOut() {
    FeeFacts overdue = FACTS.withCondition(new FeeCondition.Contingent(ContingentEvent.OVERDUE));
    FeeFacts borneByLender =
        FACTS
            .withCondition(new FeeCondition.Contingent(ContingentEvent.PREPAYMENT))
            .withBearer(FeeBearer.LENDER);
    LoanTerms charged =
        withContingent(
            upfront(FeeRefund.NONE),
            fixed("late", overdue),
            fixed("waived", borneByLender),
            prepayment("handling", new ContingentStandard.FixedAmount(yuan("50"))));

    SettlementPoint point = curve(charged).get(5);

    assertThat(point.prepaymentCharge()).isEqualTo(yuan("50"));
  }

  @Test
  void curve_retainedDeposit_comesBackWithEverySettlement() {
    TermsFee deposit =
        new TermsFee(
            item(
                "deposit",
                FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT)
                    .withRefund(FeeRefund.AT_MATURITY)),
            new FeeStandard.FixedAmount(yuan("10000")),
            FeeTiming.UPFRONT);
    LoanTerms held = terms(RepaymentMethod.INTEREST_FIRST, "100000", "0.12", 6, deposit);

    List<SettlementPoint> points = curve(held);

    assertThat(points.get(0).depositReturned()).isEqualTo(yuan("10000"));
    assertThat(points.get(0).withoutRefund().amount()).isEqualTo(yuan("90000"));
    assertThat(percent(points.get(0).withoutRefund().binding())).isEqualTo("13.3333");
    assertThat(points.get(5).depositReturned()).isEqualTo(Money.ZERO);
    assertThat(percent(points.get(5).withoutRefund().binding())).isEqualTo("13.3333");
  }

  @Test
  void refund_feeForEachPeriod_isUnearnedOnlyWhenItIsPaidInAdvance() {
    List<SettlementPoint> advance = curve(eachPeriod(FeeTiming.EACH_PERIOD_IN_ADVANCE));
    List<SettlementPoint> arrears = curve(eachPeriod(FeeTiming.EACH_PERIOD));

    assertThat(advance.get(2).refund()).isEqualTo(yuan("100"));
    assertThat(advance.get(11).refund()).isEqualTo(Money.ZERO);
    assertThat(arrears).extracting(SettlementPoint::refund).containsOnly(Money.ZERO);
  }

  @Test
  void curve_laterDrawdown_isNotDrawnByAnEarlierSettlement() {
    RepaymentPlan plan =
        new RepaymentPlan(
            yuan("1000"),
            START,
            List.of(new Drawdown(day("2026-08-15"), yuan("600"))),
            List.of(row(day("2026-08-01"), 0, 400), row(day("2026-09-01"), 100_000, 1_000)),
            List.of(),
            List.of());

    List<SettlementPoint> points = curve(plan);

    assertThat(points.get(0).outstandingPrincipal()).isEqualTo(yuan("400"));
    assertThat(percent(points.get(0).withoutRefund().binding())).isEqualTo("12.0000");
  }

  @Test
  void curve_interestDueLessOftenThanPrincipal_saysThatInterestMayBeOwed() {
    RepaymentPlan plan =
        new RepaymentPlan(
            yuan("1000"),
            START,
            List.of(row(day("2026-08-01"), 50_000, 0), row(day("2026-09-01"), 50_000, 1_500)),
            List.of());

    List<SettlementPoint> points = curve(plan);

    assertThat(points).extracting(SettlementPoint::interestMayBeOwed).containsExactly(true, false);
  }

  @Test
  void plan_cashFlowsAloneOrTooManyDueDates_isRefused() {
    LoanOffer flows = Loans.dated(Loans.flow(START, 100), Loans.flow(START.plusMonths(1), -101));
    List<PlanRow> rows =
        IntStream.rangeClosed(1, 481).mapToObj(k -> row(START.plusDays(k), 1, 1)).toList();
    LoanOffer daily =
        new LoanOffer.OfPlan(new RepaymentPlan(Money.ofFen(481), START, rows, List.of()));

    assertThatThrownBy(() -> SettlementCurve.plan(flows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cash flows alone");
    assertThatThrownBy(() -> SettlementCurve.plan(daily))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("481 due dates are more than the 480 settlements computed");
  }

  @Test
  void curve_everythingDeductedAtDisbursement_hasAmountsButNoRate() {
    LoanTerms nothingReceived =
        terms(
            RepaymentMethod.LEVEL_INSTALMENT,
            "1000",
            "0.12",
            3,
            fee("all-of-it", "1000", FeeTiming.UPFRONT));

    List<SettlementPoint> points = curve(nothingReceived);

    assertThat(points).hasSize(3);
    assertThat(points).allMatch(point -> point.withoutRefund().binding().rate().isEmpty());
    assertThat(points.get(0).withoutRefund().amount()).isEqualTo(yuan("669.98"));
  }

  @Test
  void curve_unmappedCharge_isNamed() {
    TermsFee unknown =
        new TermsFee(
            item("unknown", FeeFacts.NOT_GIVEN),
            new FeeStandard.FixedAmount(yuan("1")),
            FeeTiming.UPFRONT);
    RepaymentPlan plan =
        PlanExpander.expand(terms(RepaymentMethod.LEVEL_INSTALMENT, "1000", "0.1", 3, unknown));

    SettlementOutcome outcome = SettlementCurve.calculate(plan, Lender.UNKNOWN);

    assertThat(outcome.<List<UnmappedCharge>>fold(points -> List.of(), charges -> charges))
        .extracting(UnmappedCharge::code)
        .containsExactly("unknown");
  }

  @Test
  @Tag("many-loans")
  void lastPoint_ofAnyLoan_isTheNormalCost() {
    RandomLoans loans = new RandomLoans(SEED);
    for (int k = 0; k < LOANS; k++) {
      LoanTerms terms = loans.next();
      ComprehensiveFinancingCost normal = Costs.of(terms);

      List<SettlementPoint> points = curve(terms);

      SettlementPoint last = points.get(points.size() - 1);
      assertThat(last.withRefund().binding())
          .as("loan %d of seed %d", k, SEED)
          .isEqualTo(normal.under(normal.binding().convention()));
      assertThat(last.withoutRefund().dated())
          .isEqualTo(normal.under(RateConvention.DATED_EFFECTIVE));
      assertThat(last.withRemainingCharges().totalCost()).isEqualTo(normal.totalCost());
    }
  }

  @Test
  @Tag("many-loans")
  void refundOrDemand_onAnyLoan_neverMovesTheCostTheOtherWay() {
    RandomLoans loans = new RandomLoans(SEED);
    FeeRefund[] refunds = {
      FeeRefund.PRO_RATA_ON_EARLY_SETTLEMENT, FeeRefund.IN_FULL_ON_EARLY_SETTLEMENT
    };
    int lowered = 0;
    for (int k = 0; k < LOANS; k++) {
      LoanTerms terms = loans.next();
      LoanTerms given = Loans.withFees(terms, upfrontShare(refunds[k % 2], "0.03"));

      for (SettlementPoint point : curve(given)) {
        String which = "loan %d of seed %d, settled %s".formatted(k, SEED, point.date());
        BigDecimal kept = fraction(point.withoutRefund());
        assertThat(fraction(point.withRefund())).as(which).isLessThanOrEqualTo(kept);
        assertThat(fraction(point.withRemainingCharges())).as(which).isGreaterThanOrEqualTo(kept);
        lowered += fraction(point.withRefund()).compareTo(kept) < 0 ? 1 : 0;
      }
    }
    assertThat(lowered).isGreaterThan(LOANS);
  }

  @Test
  void settlingEarlier_withAFeeUpfront_neverLowersTheCost() {
    RandomLoans loans = new RandomLoans(SEED);
    RepaymentMethod[] methods = {
      RepaymentMethod.LEVEL_INSTALMENT,
      RepaymentMethod.LEVEL_PRINCIPAL,
      RepaymentMethod.INTEREST_FIRST
    };
    for (int k = 0; k < LOANS; k++) {
      LoanTerms terms =
          terms(
              methods[k % methods.length],
              Integer.toString(10_000 + loans.below(1_000_000)),
              "0." + (10 + loans.below(20)),
              2 + loans.below(35),
              upfrontShare(FeeRefund.NONE, "0.02"));

      List<SettlementPoint> points = curve(terms);

      for (int n = 1; n < points.size(); n++) {
        assertThat(fraction(points.get(n).withoutRefund()))
            .as("loan %d of seed %d, payment %d", k, SEED, n)
            .isLessThanOrEqualTo(fraction(points.get(n - 1).withoutRefund()).add(CLOSE));
      }
    }
  }

  @Test
  void curve_withoutFees_isTheContractRateAtEveryPoint() {
    LoanTerms terms = terms(RepaymentMethod.INTEREST_FIRST, "100000", "0.12", 24);

    for (SettlementPoint point : curve(terms)) {
      assertThat(fraction(point.withoutRefund())).isCloseTo(new BigDecimal("0.12"), within(CLOSE));
    }
  }

  private static LoanTerms upfront(FeeRefund refund) {
    return terms(
        RepaymentMethod.LEVEL_INSTALMENT, "100000", "0.12", 12, upfrontShare(refund, "0.05"));
  }

  private static TermsFee upfrontShare(FeeRefund refund, String ofPrincipal) {
    return new TermsFee(
        item("upfront", FACTS.withRefund(refund)),
        share("upfront", ofPrincipal, FeeTiming.UPFRONT).standard(),
        FeeTiming.UPFRONT);
  }

  private static LoanTerms eachPeriod(FeeTiming timing) {
    TermsFee plain = fee("monthly", "100", timing);
    TermsFee refunded =
        new TermsFee(
            item("monthly", FACTS.withRefund(FeeRefund.PRO_RATA_ON_EARLY_SETTLEMENT)),
            plain.standard(),
            timing);
    return terms(RepaymentMethod.LEVEL_INSTALMENT, "100000", "0.12", 12, refunded);
  }

  private static ContingentCharge prepayment(String code, ContingentStandard standard) {
    FeeFacts facts = FACTS.withCondition(new FeeCondition.Contingent(ContingentEvent.PREPAYMENT));
    return new ContingentCharge(item(code, facts), standard);
  }

  private static ContingentCharge fixed(String code, FeeFacts facts) {
    return new ContingentCharge(item(code, facts), new ContingentStandard.FixedAmount(yuan("700")));
  }

  private static LoanTerms withContingent(LoanTerms terms, ContingentCharge... contingent) {
    return with(terms, terms.reliefs(), List.of(contingent));
  }

  private static List<SettlementPoint> curve(LoanTerms terms) {
    return curve(SettlementCurve.plan(new LoanOffer.OfTerms(terms)));
  }

  private static List<SettlementPoint> curve(RepaymentPlan plan) {
    return SettlementCurve.calculate(plan, Lender.UNKNOWN)
        .fold(
            points -> points,
            charges -> {
              throw new AssertionError(charges.toString());
            });
  }

  private static Ratio ratio(String decimal) {
    return Ratio.parse(decimal);
  }

  private static String percent(AnnualisedCost cost) {
    return cost.rate().map(AnnualRate::percent).orElse("-").replace(" %", "");
  }

  private static BigDecimal fraction(Settlement settlement) {
    return settlement.binding().rate().orElseThrow().fraction();
  }
}
