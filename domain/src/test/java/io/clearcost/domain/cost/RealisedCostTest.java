package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.share;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.loan.ActualFlow;
import io.clearcost.domain.loan.ActualLoan;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Costs of loans as they went; the figures come from a calculation of their own. */
class RealisedCostTest {

  private static final long SEED = 20_270_701L;
  private static final int LOANS = 400;

  /** 100,000 yuan at 12 % in 12 level instalments, 5 % taken at disbursement. */
  private static final LoanTerms UPFRONT =
      terms(
          RepaymentMethod.LEVEL_INSTALMENT,
          "100000",
          "0.12",
          12,
          share("upfront", "0.05", FeeTiming.UPFRONT));

  private static final FlowComponent[] DEFAULT_CHARGES = {
    FlowComponent.COMPOUND_INTEREST,
    FlowComponent.PENALTY_INTEREST,
    FlowComponent.LIQUIDATED_DAMAGES,
    FlowComponent.OTHER_DEFAULT_CHARGE
  };

  @Test
  void realised_loanKeptToItsTerms_isTheOfferedCost() {
    RepaymentPlan plan = PlanExpander.expand(UPFRONT);
    ComprehensiveFinancingCost offered = Costs.of(UPFRONT);

    RealisedCost realised = of(new ActualLoan(paid(plan, 12)), plan.maturity());

    ComprehensiveFinancingCost cost = cost(realised.everything());
    for (RateConvention convention :
        List.of(
            RateConvention.NOMINAL_SIMPLE,
            RateConvention.EFFECTIVE_COMPOUND,
            RateConvention.DATED_EFFECTIVE,
            RateConvention.FLAT_SIMPLE)) {
      assertThat(cost.under(convention)).isEqualTo(offered.under(convention));
    }
    assertThat(cost.proof()).isEqualTo(offered.proof());
    assertThat(realised.countsOutstandingAsRepaid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 75.7895, 105.6683",
    "3, 0, 34.9578, 40.6930",
    "6, 0, 25.3548, 28.2361",
    "9, 0, 22.6374, 25.0198",
    "3, 3739.73, 18.3837, 19.8126",
    "6, 2479.45, 19.2192, 20.8033",
  })
  void realised_settledEarly_dependsOnTheRefund(
      int months, String refund, String nominal, String dated) {
    RepaymentPlan plan = PlanExpander.expand(UPFRONT);
    LocalDate date = START.plusMonths(months);
    List<ActualFlow> flows = paid(plan, months);
    flows.add(flow(date, outstanding(flows), FlowComponent.PRINCIPAL));
    if (yuan(refund).isPositive()) {
      flows.add(flow(date, yuan(refund), FlowComponent.REFUND));
    }

    ComprehensiveFinancingCost cost = cost(of(new ActualLoan(flows), date).everything());

    assertThat(Costs.percent(cost, RateConvention.NOMINAL_SIMPLE)).isEqualTo(nominal);
    assertThat(Costs.percent(cost, RateConvention.DATED_EFFECTIVE)).isEqualTo(dated);
  }

  @Test
  void realised_paidThirtyDaysLateWithPenalty_isShownWithAndWithoutIt() {
    RealisedCost realised = of(latePayer(), day("2027-07-31"));

    assertThat(Costs.percent(cost(realised.everything()), RateConvention.DATED_EFFECTIVE))
        .isEqualTo("18.7832");
    assertThat(
            Costs.percent(cost(realised.withoutDefaultCharges()), RateConvention.DATED_EFFECTIVE))
        .isEqualTo("16.7362");
    assertThat(realised.total(FlowComponent.PENALTY_INTEREST)).isEqualTo(yuan("2219.18"));
    assertThat(realised.total(FlowComponent.REFUND)).isEqualTo(Money.ZERO);
    DefaultChargeCeiling ceiling = realised.ceiling().orElseThrow();
    assertThat(ceiling.ceiling()).isEqualTo(yuan("25972.60"));
    assertThat(ceiling.collected()).isEqualTo(yuan("20219.18"));
    assertThat(ceiling.room()).isEqualTo(yuan("5753.42"));
    assertThat(ceiling.excess()).isEqualTo(Money.ZERO);
  }

  @Test
  void realised_principalStillOwed_countsItAsRepaidAndSaysSo() {
    ActualLoan loan =
        new ActualLoan(
            List.of(
                flow(START, yuan("100000"), FlowComponent.DISBURSEMENT),
                flow(day("2026-08-01"), yuan("1000"), FlowComponent.INTEREST),
                flow(day("2026-12-01"), yuan("5000"), FlowComponent.LIQUIDATED_DAMAGES)));

    RealisedCost realised = of(loan, day("2026-09-29"));

    assertThat(realised.countsOutstandingAsRepaid()).isTrue();
    assertThat(realised.outstandingPrincipal()).isEqualTo(yuan("100000"));
    assertThat(realised.total(FlowComponent.LIQUIDATED_DAMAGES)).isEqualTo(Money.ZERO);
    assertThat(Costs.percent(cost(realised.everything()), RateConvention.DATED_EFFECTIVE))
        .isEqualTo("4.1455");
  }

  @Test
  void realised_onTheDayOfDisbursement_hasNoRateButACeiling() {
    RealisedCost realised = of(latePayer(), START);

    assertThat(Costs.refusal(realised.everything())).isEqualTo(IrrSolution.Reason.ONE_SIGNED);
    assertThat(realised.ceiling().orElseThrow().ceiling()).isEqualTo(Money.ZERO);
  }

  @Test
  void realised_beforeTheDisbursement_isRefused() {
    assertThatThrownBy(() -> of(latePayer(), START.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing had been paid out by 2026-06-30");
  }

  @Test
  void ceiling_chargeDeductedAtDisbursement_countsTheMoneyReceivedOnly() {
    ActualLoan loan =
        new ActualLoan(
            List.of(
                flow(START, yuan("100000"), FlowComponent.DISBURSEMENT),
                flow(START, yuan("5000"), FlowComponent.FEE),
                flow(day("2026-12-31"), yuan("50000"), FlowComponent.PRINCIPAL),
                flow(day("2026-12-31"), yuan("3000"), FlowComponent.INTEREST)));

    DefaultChargeCeiling ceiling = of(loan, day("2027-06-30")).ceiling().orElseThrow();

    assertThat(ceiling.fenDays()).isEqualTo("2553000000");
    assertThat(ceiling.ceiling()).isEqualTo(yuan("16786.84"));
    assertThat(ceiling.room()).isEqualTo(yuan("8786.84"));
  }

  @Test
  void ceiling_collectedAboveIt_namesTheExcessLessWhatCameBack() {
    List<ActualFlow> flows = new ArrayList<>(latePayer().flows());
    flows.add(flow(day("2027-07-31"), yuan("9000"), FlowComponent.OTHER_DEFAULT_CHARGE));
    flows.add(flow(day("2027-08-15"), yuan("1000"), FlowComponent.REFUND));

    DefaultChargeCeiling ceiling =
        of(new ActualLoan(flows), day("2027-08-15")).ceiling().orElseThrow();

    assertThat(ceiling.collected()).isEqualTo(yuan("28219.18"));
    assertThat(ceiling.room()).isEqualTo(Money.ZERO);
    assertThat(ceiling.excess()).isEqualTo(yuan("2246.58"));
  }

  @ParameterizedTest
  @CsvSource({"2017-08-03, false", "2017-08-04, true", "2017-08-05, true"})
  void ceiling_aroundTheFirstDayOfTheOpinion_isThereFromThatDayOn(
      LocalDate asOf, boolean expected) {
    ActualLoan loan =
        new ActualLoan(List.of(flow(day("2016-08-03"), yuan("100"), FlowComponent.DISBURSEMENT)));

    RealisedCost realised = of(loan, asOf);

    assertThat(realised.ceiling().isPresent()).isEqualTo(expected);
  }

  @Test
  void withoutDefaultCharges_refundBeyondInterestAndFees_fallsAwayWithThem() {
    ActualLoan loan =
        new ActualLoan(
            List.of(
                flow(START, yuan("1000"), FlowComponent.DISBURSEMENT),
                flow(day("2026-08-01"), yuan("10"), FlowComponent.INTEREST),
                flow(day("2026-08-01"), yuan("30"), FlowComponent.PENALTY_INTEREST),
                flow(day("2026-09-01"), yuan("25"), FlowComponent.REFUND)));

    ActualLoan kept = loan.withoutDefaultCharges();

    assertThat(kept.totals())
        .containsEntry(FlowComponent.REFUND, yuan("10"))
        .containsEntry(FlowComponent.PENALTY_INTEREST, Money.ZERO);
    assertThat(kept.collected()).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  @EnumSource(FlowComponent.class)
  void actualLoan_anythingBeforeTheDisbursement_isRefused(FlowComponent component) {
    List<ActualFlow> flows =
        List.of(
            flow(START, yuan("100"), FlowComponent.DISBURSEMENT),
            flow(START.minusDays(1), yuan("1"), component));

    boolean refused =
        catchThrowable(() -> new ActualLoan(flows)) instanceof IllegalArgumentException;

    assertThat(refused).isEqualTo(component != FlowComponent.DISBURSEMENT);
  }

  @Test
  void actualLoan_moreRepaidOrGivenBackThanThereWas_isRefused() {
    ActualFlow disbursed = flow(START, yuan("100"), FlowComponent.DISBURSEMENT);
    LocalDate later = START.plusDays(1);

    assertThatThrownBy(
            () ->
                new ActualLoan(
                    List.of(disbursed, flow(later, yuan("100.01"), FlowComponent.PRINCIPAL))))
        .hasMessage("more principal is repaid by 2026-07-02 than was paid out by then");
    assertThatThrownBy(
            () ->
                new ActualLoan(List.of(disbursed, flow(later, yuan("0.01"), FlowComponent.REFUND))))
        .hasMessage("more is given back by 2026-07-02 than was charged by then");
    assertThatThrownBy(() -> new ActualLoan(List.of()))
        .hasMessage("a loan begins with a disbursement");
    assertThatThrownBy(() -> flow(later, Money.ZERO, FlowComponent.FEE))
        .hasMessage("a flow is positive, not 0.00");
  }

  @Test
  @Tag("many-loans")
  void realised_ofAnyLoan_ceilingAddsUpAndDefaultChargesNeverLowerIt() {
    Random random = new Random(SEED);
    RandomLoans loans = new RandomLoans(SEED);
    int compared = 0;
    for (int k = 0; k < LOANS; k++) {
      RepaymentPlan plan = PlanExpander.expand(loans.next());
      int rows = 1 + random.nextInt(plan.rows().size());
      List<ActualFlow> flows = paid(plan, rows);
      LocalDate date = flows.get(flows.size() - 1).date().plusDays(1 + random.nextInt(90));
      FlowComponent component = DEFAULT_CHARGES[random.nextInt(DEFAULT_CHARGES.length)];
      flows.add(flow(date, Money.ofFen(1 + random.nextInt(1_000_000)), component));

      RealisedCost realised = of(new ActualLoan(flows), date);

      DefaultChargeCeiling ceiling = realised.ceiling().orElseThrow();
      assertThat(ceiling.collected().plus(ceiling.room()).minus(ceiling.excess()))
          .as("loan %d of seed %d", k, SEED)
          .isEqualTo(ceiling.ceiling());
      assertThat(ceiling.room().isZero() || ceiling.excess().isZero()).isTrue();
      if (isRated(realised.everything()) && isRated(realised.withoutDefaultCharges())) {
        compared++;
        assertThat(dated(realised.everything()))
            .as("loan %d of seed %d", k, SEED)
            .isGreaterThan(dated(realised.withoutDefaultCharges()));
      }
    }
    assertThat(compared).isGreaterThan(LOANS / 2);
  }

  /** 100,000 yuan for a year at 18 %, the principal paid 30 days late at 27 %. */
  private static ActualLoan latePayer() {
    return new ActualLoan(
        List.of(
            flow(START, yuan("100000"), FlowComponent.DISBURSEMENT),
            flow(day("2027-07-01"), yuan("18000"), FlowComponent.INTEREST),
            flow(day("2027-07-31"), yuan("2219.18"), FlowComponent.PENALTY_INTEREST),
            flow(day("2027-07-31"), yuan("100000"), FlowComponent.PRINCIPAL)));
  }

  /** The first rows of a plan, paid on the day, and all rows of the day of disbursement. */
  private static List<ActualFlow> paid(RepaymentPlan plan, int rows) {
    List<ActualFlow> flows = new ArrayList<>();
    flows.add(flow(plan.disbursementDate(), plan.principal(), FlowComponent.DISBURSEMENT));
    int number = 0;
    for (PlanRow row : plan.rows()) {
      number += row.dueDate().isAfter(plan.disbursementDate()) ? 1 : 0;
      if (number <= rows) {
        add(flows, row.dueDate(), row.principal(), FlowComponent.PRINCIPAL);
        add(flows, row.dueDate(), row.interest(), FlowComponent.INTEREST);
        for (FeeItem fee : plan.fees()) {
          add(flows, row.dueDate(), row.paid(fee.code()), FlowComponent.FEE);
        }
      }
    }
    return flows;
  }

  private static void add(
      List<ActualFlow> flows, LocalDate date, Money amount, FlowComponent component) {
    if (amount.isPositive()) {
      flows.add(flow(date, amount, component));
    }
  }

  private static Money outstanding(List<ActualFlow> flows) {
    return new ActualLoan(flows).outstandingPrincipal();
  }

  private static ActualFlow flow(LocalDate date, Money amount, FlowComponent component) {
    return new ActualFlow(date, amount, component);
  }

  private static RealisedCost of(ActualLoan loan, LocalDate asOf) {
    return RealisedCostCalculator.calculate(loan, asOf, Lender.UNKNOWN);
  }

  private static ComprehensiveFinancingCost cost(CostOutcome outcome) {
    return Costs.calculated(outcome);
  }

  private static boolean isRated(CostOutcome outcome) {
    return outcome.fold(
        cost -> cost.under(RateConvention.DATED_EFFECTIVE).rate().isPresent(),
        none -> false,
        unmapped -> false);
  }

  private static BigDecimal dated(CostOutcome outcome) {
    return cost(outcome).under(RateConvention.DATED_EFFECTIVE).rate().orElseThrow().fraction();
  }
}
