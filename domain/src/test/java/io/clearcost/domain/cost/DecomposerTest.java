package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard.ContractRateUplift;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loans of one year with one payment, whose rates add up in the head. */
class DecomposerTest {

  private static final ChargingParty GUARANTOR = new ChargingParty("示例担保有限公司", Optional.empty());

  /** 10,000 at 10 %; 100 and 30 to one payee, 50 to another. */
  @Test
  void payees_ofThreeFees_eachGetTheSumOfTheirs() {
    LoanTerms loan =
        terms(
            RepaymentMethod.BULLET,
            "10000",
            "0.10",
            12,
            late(item("service"), "100"),
            late(guarantee(), "50"),
            late(item("advice"), "30"));

    ComprehensiveFinancingCost cost = Costs.of(loan);

    assertThat(cost.decomposition().payees())
        .containsExactly(
            share(Optional.empty(), "1000", "0.10"),
            share(item("service").chargingParty(), "130", "0.013"),
            share(Optional.of(GUARANTOR), "50", "0.005"));
    assertThat(cost.items())
        .extracting(item -> item.increment().orElseThrow())
        .containsExactly(simple("0.10"), simple("0.01"), simple("0.005"), simple("0.003"));
  }

  @Test
  void grossRate_ofALoanWithoutReliefs_isItsRate() {
    ComprehensiveFinancingCost cost = Costs.of(terms(RepaymentMethod.BULLET, "10000", "0.10", 12));

    assertThat(cost.decomposition().grossRate()).contains(simple("0.10"));
  }

  /** 1,000 of interest and 30 that a subsidy bears; 500 by free choice count for nobody. */
  @Test
  void grossRate_ofALoanBorneInPart_addsWhatOthersBearAndNothingElse() {
    FeeFacts borne =
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN)
            .withBearer(FeeBearer.SUBSIDY);
    FeeFacts chosen =
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.UNRELATED_GOODS_OR_SERVICES)
            .withCondition(new FeeCondition.Elective(Optional.of("record-1")));
    LoanTerms loan =
        terms(
            RepaymentMethod.BULLET,
            "10000",
            "0.10",
            12,
            late(item("borne", borne), "30"),
            late(item("chosen", chosen), "500"));

    ComprehensiveFinancingCost cost = Costs.of(loan);

    assertThat(cost.under(RateConvention.NOMINAL_SIMPLE).rate()).contains(simple("0.10"));
    assertThat(cost.decomposition().grossRate()).contains(simple("0.103"));
  }

  /**
   * 12,000 taken after half a year and given back with the loan: alone it is 1 − 1.2 v + 0.2 v²,
   * zero at 0 and at −80 % a half-year; with 3,000 of interest the loan has the one rate of 30 %.
   */
  @Test
  void payees_ofAChargeWithoutOwnRate_haveNone() {
    FeeItem deposit =
        item(
            "deposit",
            FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT)
                .withRefund(FeeRefund.AT_MATURITY));
    RepaymentPlan plan =
        new RepaymentPlan(
            yuan("10000"),
            START,
            List.of(
                row(6, "0", "0", new FeeAmount("deposit", yuan("12000"))),
                row(12, "10000", "3000", new FeeAmount("deposit", yuan("-12000")))),
            List.of(deposit));

    ComprehensiveFinancingCost cost = Costs.of(plan);

    assertThat(cost.decomposition().payees())
        .extracting(PayeeShare::ownRate)
        .extracting(Optional::isPresent)
        .containsExactly(true, false);
    assertThat(cost.decomposition().payees())
        .extracting(PayeeShare::increment)
        .allMatch(Optional::isPresent);
    assertThat(cost.under(RateConvention.ENTERPRISE_ADDITIVE).rate()).isEmpty();
  }

  /** A plan quotes no rate: the uplift rises from what its interest alone costs, 12 %. */
  @Test
  void contingent_ofAPlanThatQuotesNoRate_risesFromItsInterest() {
    FeeItem penalty =
        item(
            "penalty",
            FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT)
                .withCondition(new FeeCondition.Contingent(ContingentEvent.OVERDUE)));
    RepaymentPlan plan =
        new RepaymentPlan(
            yuan("10000"),
            START,
            List.of(),
            List.of(row(12, "10000", "1200", new FeeAmount("service", yuan("100")))),
            List.of(item("service")),
            List.of(new ContingentCharge(penalty, new ContractRateUplift(Ratio.parse("0.5")))));

    ComprehensiveFinancingCost cost = Costs.of(plan);

    assertThat(cost.decomposition().contingentTotals())
        .containsExactly(
            new ContingentTotal(ContingentEvent.OVERDUE, Ratio.parse("0.18"), Money.ZERO));
  }

  private static PayeeShare share(Optional<ChargingParty> payee, String yuan, String rate) {
    return new PayeeShare(
        payee,
        yuan(yuan),
        Optional.of(simple(rate)),
        Optional.of(new AnnualRate(new BigDecimal(rate), RateConvention.ENTERPRISE_ADDITIVE)));
  }

  private static AnnualRate simple(String fraction) {
    return new AnnualRate(new BigDecimal(fraction), RateConvention.NOMINAL_SIMPLE);
  }

  private static FeeItem guarantee() {
    FeeItem plain = item("guarantee");
    return new FeeItem(
        plain.code(), plain.name(), plain.kind(), Optional.of(GUARANTOR), plain.facts());
  }

  private static TermsFee late(FeeItem item, String yuan) {
    return new TermsFee(item, new FeeStandard.FixedAmount(yuan(yuan)), FeeTiming.AT_MATURITY);
  }

  private static PlanRow row(int month, String principal, String interest, FeeAmount fee) {
    return new PlanRow(START.plusMonths(month), yuan(principal), yuan(interest), List.of(fee));
  }
}
