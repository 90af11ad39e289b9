package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.share;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Official and market figures for charges of every kind, and what must hold of any charge. */
class ChargesTest {

  private static final long SEED = 20_260_315;
  private static final FeeFacts LENDERS_PRICE =
      FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT);

  @Test
  void increments_underTheCompoundReading_areCompounded() {
    LoanTerms loan =
        level(
            "0.12", share("up", "0.01", FeeTiming.UPFRONT), fee("m", "20", FeeTiming.EACH_PERIOD));
    Lender compounding = Lender.UNKNOWN.under(Readings.DEFAULTS.with(Answer.COMPOUND));

    ComprehensiveFinancingCost cost =
        Costs.calculated(CostCalculator.calculate(new LoanOffer.OfTerms(loan), compounding));

    AnnualRate interestAlone =
        Costs.of(level("0.12")).under(RateConvention.EFFECTIVE_COMPOUND).rate().orElseThrow();
    assertThat(cost.items().get(0).increment()).contains(interestAlone);
    BigDecimal whole =
        cost.items().stream()
            .map(item -> item.increment().orElseThrow().fraction())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(new AnnualRate(whole, RateConvention.EFFECTIVE_COMPOUND))
        .isEqualTo(cost.under(RateConvention.EFFECTIVE_COMPOUND).rate().orElseThrow());
  }

  /** The same 600 yuan on 10,000 at 12 %, twelve level instalments. */
  @ParameterizedTest
  @CsvSource({
    "UPFRONT, 600, 23.92",
    "EACH_PERIOD_IN_ADVANCE, 50, 22.72",
    "EACH_PERIOD, 50, 22.53",
    "AT_MATURITY, 600, 21.54"
  })
  void cost_ofTheSameFeeAtOtherTimes_fallsWithTime(
      FeeTiming timing, String yuan, BigDecimal expected) {
    LoanTerms loan = level("0.12", fee("fee", yuan, timing));

    BigDecimal percent = percent(Costs.of(loan), RateConvention.NOMINAL_SIMPLE);

    assertThat(percent).isCloseTo(expected, within(new BigDecimal("0.005")));
  }

  @Test
  @Tag("many-loans")
  void cost_ofAnyLoan_neverRisesWhenAFeeIsPutOff() {
    RandomLoans loans = new RandomLoans(SEED);
    for (int k = 0; k < 60; k++) {
      LoanTerms loan = loans.next();
      int periods = loan.periods().size();
      String once = (1 + loans.below(9)) * periods + ".00";
      String each = new BigDecimal(once).divide(BigDecimal.valueOf(periods)).toPlainString();

      List<BigDecimal> rates =
          List.of(
              rate(loan, fee("x", once, FeeTiming.UPFRONT)),
              rate(loan, fee("x", each, FeeTiming.EACH_PERIOD_IN_ADVANCE)),
              rate(loan, fee("x", each, FeeTiming.EACH_PERIOD)),
              rate(loan, fee("x", once, FeeTiming.AT_MATURITY)));

      for (int later = 1; later < rates.size(); later++) {
        assertThat(rates.get(later))
            .as("seed %d, loan %d: %s", SEED, k, rates)
            .isLessThanOrEqualTo(rates.get(later - 1).add(new BigDecimal("0.00000000001")));
      }
    }
  }

  @Test
  @Tag("many-loans")
  void increments_ofAnyLoan_addUpToItsRate() {
    RandomLoans loans = new RandomLoans(SEED + 1);
    for (int k = 0; k < 60; k++) {
      ComprehensiveFinancingCost cost = Costs.of(loans.next());

      BigDecimal items =
          cost.items().stream()
              .map(one -> one.increment().orElseThrow().fraction())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal payees =
          cost.decomposition().payees().stream()
              .map(one -> one.increment().orElseThrow().fraction())
              .reduce(BigDecimal.ZERO, BigDecimal::add);

      BigDecimal whole = cost.under(cost.binding().convention()).rate().orElseThrow().fraction();
      assertThat(items).as("seed %d, loan %d", SEED + 1, k).isEqualByComparingTo(whole);
      assertThat(payees).as("seed %d, loan %d", SEED + 1, k).isEqualByComparingTo(whole);
      assertThat(cost.items().stream().map(CostItem::total).reduce(Money.ZERO, Money::plus))
          .isEqualTo(cost.totalCost());
    }
  }

  /** Personal loans, example 6; the enterprise form takes the same loan apart otherwise. */
  @Test
  void decomposition_ofTheGuaranteeExample_isAsPrinted() {
    ComprehensiveFinancingCost cost =
        Costs.of(level("0.058", fee("guarantee", "47.56", FeeTiming.EACH_PERIOD)));

    CostItem guarantee = cost.items().get(1);

    assertThat(percent(cost, RateConvention.NOMINAL_SIMPLE))
        .isCloseTo(new BigDecimal("15.9993"), within(new BigDecimal("0.0001")));
    assertThat(percent(guarantee.increment().orElseThrow()))
        .isCloseTo(new BigDecimal("10.1993"), within(new BigDecimal("0.0001")));
    assertThat(percent(guarantee.ownRate().orElseThrow()))
        .isCloseTo(new BigDecimal("10.2850"), within(new BigDecimal("0.0001")));
    assertThat(guarantee.total()).isEqualTo(Money.ofFen(57_072));
    assertThat(guarantee.perHundredYuan(Money.ofFen(1_000_000))).isEqualTo(Ratio.parse("5.7072"));
    assertThat(
            cost.decomposition()
                .timesQuoted(cost.under(RateConvention.NOMINAL_SIMPLE).rate().orElseThrow())
                .orElseThrow()
                .compareTo(Ratio.parse("2.7585")))
        .isPositive();
  }

  /** Personal loans, example 4: 8 %, the first three interests halved; default charges on top. */
  @Test
  void cost_ofTheCouponExample_isNetAndKeepsTheGross() {
    LoanTerms loan =
        with(
            level("0.08"),
            List.of(
                new Relief(
                    FeeItem.INTEREST_CODE,
                    ReliefGiver.LENDER,
                    new Relief.Share(Ratio.of(1, 2)),
                    1,
                    3)),
            List.of(
                contingent("overdue", ContingentEvent.OVERDUE, comprehensive("0.5")),
                contingent("misuse", ContingentEvent.MISUSE, comprehensive("1"))));

    ComprehensiveFinancingCost cost = Costs.of(loan);

    assertThat(percent(cost, RateConvention.NOMINAL_SIMPLE))
        .isCloseTo(new BigDecimal("6.298725"), within(new BigDecimal("0.001")));
    assertThat(percent(cost.decomposition().grossRate().orElseThrow()))
        .isCloseTo(new BigDecimal("8"), within(new BigDecimal("0.001")));
    assertThat(cost.items().get(0).charged().minus(cost.items().get(0).total()))
        .isEqualTo(Money.ofFen(9_194));
    assertThat(contingentPercents(cost)).containsExactly("9.45", "12.60");
  }

  @Test
  void contingentTotals_ofSeveralCharges_addUpByEvent() {
    LoanTerms loan =
        with(
            level("0.10"),
            List.of(),
            List.of(
                contingent(
                    "penalty",
                    ContingentEvent.OVERDUE,
                    new ContingentStandard.ContractRateUplift(Ratio.parse("0.5"))),
                contingent(
                    "late",
                    ContingentEvent.OVERDUE,
                    new ContingentStandard.OverduePrincipalRate(Ratio.parse("0.03"))),
                contingent(
                    "dunning",
                    ContingentEvent.OVERDUE,
                    new ContingentStandard.FixedAmount(Money.ofFen(2_000))),
                contingent(
                    "early",
                    ContingentEvent.PREPAYMENT,
                    new ContingentStandard.RemainingPrincipalShare(Ratio.parse("0.01")))));

    ComprehensiveFinancingCost cost = Costs.of(loan);

    assertThat(cost.decomposition().contingentTotals())
        .containsExactly(
            new ContingentTotal(ContingentEvent.OVERDUE, Ratio.parse("0.18"), Money.ofFen(2_000)),
            new ContingentTotal(ContingentEvent.PREPAYMENT, Ratio.ZERO, Money.ofFen(10_000)));
    assertThat(cost.totalCost()).isEqualTo(Costs.of(level("0.10")).totalCost());
  }

  /** Enterprise form, example 9: level principal, 24 months, 2,000 a month in advance. */
  @Test
  void enterpriseRate_ofAMonthlyFeeInAdvance_isAsPrinted() {
    LoanTerms loan =
        terms(
            RepaymentMethod.LEVEL_PRINCIPAL,
            "1000000",
            "0",
            24,
            fee("fee", "2000", FeeTiming.EACH_PERIOD_IN_ADVANCE));

    BigDecimal percent = percent(Costs.of(loan).items().get(1).ownRate().orElseThrow());

    assertThat(percent).isCloseTo(new BigDecimal("4.559241"), within(new BigDecimal("0.001")));
  }

  @Test
  void cost_ofARetainedDeposit_isThatOfTheMoneyReallyReceived() {
    FeeFacts facts =
        FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT)
            .withRefund(FeeRefund.AT_MATURITY);
    LoanTerms loan =
        terms(
            RepaymentMethod.BULLET,
            "10000",
            "0.09",
            12,
            new TermsFee(
                item("deposit", facts),
                new FeeStandard.PrincipalShare(Ratio.parse("0.1")),
                FeeTiming.UPFRONT));

    ComprehensiveFinancingCost cost = Costs.of(loan);

    assertThat(cost.netProceeds()).isEqualTo(Money.ofFen(900_000));
    assertThat(cost.totalRepayment()).isEqualTo(Money.ofFen(990_000));
    assertThat(percent(cost, RateConvention.NOMINAL_SIMPLE)).isEqualByComparingTo("10");
    assertThat(cost.items().get(1).total()).isEqualTo(Money.ZERO);
    assertThat(percent(cost.items().get(1).increment().orElseThrow())).isEqualByComparingTo("1");
  }

  @Test
  void plan_thatReturnsMoreThanWasCharged_isRefused() {
    FeeItem deposit =
        item(
            "deposit",
            FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT)
                .withRefund(FeeRefund.AT_MATURITY));
    List<PlanRow> rows = List.of(row(0, 0, 500), row(1, 10_000, -501));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepaymentPlan(Money.ofFen(10_000), START, rows, List.of(deposit)))
        .withMessageContaining("gives back more");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RepaymentPlan(
                    Money.ofFen(10_000),
                    START,
                    List.of(row(0, 0, 500), row(1, 10_000, -500)),
                    List.of(item("deposit"))))
        .withMessageContaining("gives back more");
  }

  @Test
  void cost_ofWhatOthersBear_isShownAndNotCounted() {
    FeeFacts facts =
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN)
            .withBearer(FeeBearer.SUBSIDY);
    TermsFee valuation =
        new TermsFee(
            item("valuation", facts),
            new FeeStandard.FixedAmount(Money.ofFen(10_000)),
            FeeTiming.UPFRONT);

    ComprehensiveFinancingCost cost = Costs.of(level("0.12", valuation));

    assertThat(cost.annualised()).isEqualTo(Costs.of(level("0.12")).annualised());
    assertThat(cost.items().get(1).total()).isEqualTo(Money.ZERO);
    assertThat(cost.items().get(1).charged()).isEqualTo(Money.ofFen(10_000));
    assertThat(percent(cost.decomposition().grossRate().orElseThrow()))
        .isGreaterThan(new BigDecimal("13.8"));
  }

  @Test
  void cost_ofUnmappedCharges_namesEveryOneAndGivesNone() {
    LoanTerms loan =
        level(
            "0.12",
            new TermsFee(
                item("mystery", FeeFacts.NOT_GIVEN),
                new FeeStandard.FixedAmount(Money.ofFen(1)),
                FeeTiming.UPFRONT),
            fee("known", "1", FeeTiming.UPFRONT),
            new TermsFee(
                item("duty", FeeFacts.of(PayeeRole.LENDER, FeePurpose.PUBLIC_DUTY)),
                new FeeStandard.FixedAmount(Money.ofFen(1)),
                FeeTiming.UPFRONT));

    List<String> codes =
        CostCalculator.calculate(new LoanOffer.OfTerms(loan), Lender.UNKNOWN)
            .fold(
                cost -> List.<String>of(),
                noRate -> List.<String>of(),
                unmapped -> unmapped.stream().map(UnmappedCharge::code).toList());

    assertThat(codes).containsExactly("mystery", "duty");
  }

  @Test
  void fees_onEveryBaseAndDay_areThoseOfTheTerms() {
    LoanTerms loan =
        terms(
            RepaymentMethod.LEVEL_PRINCIPAL,
            "1200",
            "0.12",
            12,
            new TermsFee(
                item("owed"),
                new FeeStandard.OutstandingShare(Ratio.parse("0.01")),
                FeeTiming.EACH_PERIOD),
            new TermsFee(
                item("ahead"),
                new FeeStandard.OutstandingShare(Ratio.parse("0.01")),
                FeeTiming.EACH_PERIOD_IN_ADVANCE),
            new TermsFee(
                item("of-interest"),
                new FeeStandard.InterestShare(Ratio.parse("0.5")),
                FeeTiming.EACH_PERIOD),
            new TermsFee(
                item("early"),
                new FeeStandard.FixedAmount(Money.ofFen(100)),
                FeeTiming.BEFORE_DISBURSEMENT,
                List.of(START.minusDays(5))),
            new TermsFee(
                item("listed"),
                new FeeStandard.OutstandingShare(Ratio.parse("0.01")),
                FeeTiming.ON_LISTED_DATES,
                List.of(START.plusMonths(1), START.plusMonths(1).plusDays(3))),
            share("whole", "0.1", FeeTiming.AT_MATURITY));

    List<PlanRow> rows = PlanExpander.expand(loan).rows();

    assertThat(rows).hasSize(14);
    assertThat(amounts(rows.get(0))).containsExactly("ahead 1200", "early 100");
    assertThat(amounts(rows.get(1)))
        .containsExactly("owed 1200", "ahead 1100", "of-interest 600", "listed 1200");
    assertThat(amounts(rows.get(2))).containsExactly("listed 1100");
    assertThat(amounts(rows.get(13))).containsExactly("owed 100", "of-interest 50", "whole 12000");
  }

  private static List<String> amounts(PlanRow row) {
    return row.fees().stream().map(one -> one.code() + " " + one.amount().fen()).toList();
  }

  private static PlanRow row(int month, long principal, long deposit) {
    return new PlanRow(
        START.plusMonths(month),
        Money.ofFen(principal),
        Money.ZERO,
        List.of(new FeeAmount("deposit", Money.ofFen(deposit))));
  }

  private static LoanTerms level(String rate, TermsFee... fees) {
    return terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", rate, 12, fees);
  }

  private static ContingentCharge contingent(
      String code, ContingentEvent event, ContingentStandard standard) {
    return new ContingentCharge(
        item(code, LENDERS_PRICE.withCondition(new FeeCondition.Contingent(event))), standard);
  }

  private static ContingentStandard comprehensive(String uplift) {
    return new ContingentStandard.ComprehensiveRateUplift(Ratio.parse(uplift));
  }

  private static List<String> contingentPercents(ComprehensiveFinancingCost cost) {
    return cost.decomposition().contingent().stream()
        .map(one -> one.annualRate().orElseThrow())
        .map(rate -> rate.times(Ratio.of(100)).toDecimal(2, RoundingMode.HALF_UP).toPlainString())
        .toList();
  }

  private static BigDecimal rate(LoanTerms terms, TermsFee fee) {
    List<TermsFee> fees = new ArrayList<>(terms.fees());
    fees.add(fee);
    ComprehensiveFinancingCost cost =
        Costs.of(Loans.withFees(terms, fees.toArray(TermsFee[]::new)));
    return cost.under(RateConvention.NOMINAL_SIMPLE).rate().orElseThrow().fraction();
  }

  private static BigDecimal percent(ComprehensiveFinancingCost cost, RateConvention convention) {
    return percent(cost.under(convention).rate().orElseThrow());
  }

  private static BigDecimal percent(AnnualRate rate) {
    return rate.fraction().movePointRight(2);
  }
}
