package io.clearcost.application.cost;

import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.quoted;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withRate;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.ContingentTotal;
import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.cost.Costs;
import io.clearcost.domain.cost.FeeClassification;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the texts oblige the calculation to, row by row of the obligation register. */
class CalculateCostTest {

  private static final CalculateCost CALCULATE = new CalculateCost();

  /** 10,000 yuan for a year at 12 %, 1,200 yuan of interest in the end. */
  private static final LoanTerms LOAN = terms(RepaymentMethod.BULLET, "10000", "0.12", 12);

  @Tag("SLC-1-6")
  @Tag("SLC-QA1-1")
  @Tag("SLC-QA1-2")
  @Tag("SLC-QA1-3")
  @ParameterizedTest
  @CsvSource({
    "0.01,  1, 12.0000, 12.6825",
    "0.01, 12, 12.0000, 12.0000",
    "0.02,  1, 24.0000, 26.8242",
    "0.02,  6, 24.0000, 25.4400",
    "0.02, 12, 24.0000, 24.0000",
  })
  void cost_ofOneRepaymentAtAMonthlyRate_isAnnualByBothMethods(
      String monthly, int months, String simple, String compound) {
    LoanTerms loan =
        withRate(
            terms(RepaymentMethod.BULLET, "10000", "0", months),
            quoted(monthly, QuotedRate.Basis.MONTHLY));

    ComprehensiveFinancingCost cost = cost(loan, LenderKind.SMALL_LOAN_COMPANY);

    assertThat(cost.binding().convention()).isEqualTo(RateConvention.NOMINAL_SIMPLE);
    assertThat(Costs.percent(cost, RateConvention.NOMINAL_SIMPLE)).isEqualTo(simple);
    assertThat(Costs.percent(cost, RateConvention.EFFECTIVE_COMPOUND)).isEqualTo(compound);
  }

  @Tag("BANK-06-3")
  @Tag("BANK-09-4e")
  @Test
  void cost_ofAnEnhancedLoanOfABank_countsTheEnhancementFee() {
    LoanTerms loan =
        with(FeeFacts.of(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER, FeePurpose.CREDIT_ENHANCEMENT));

    ComprehensiveFinancingCost cost = cost(loan, LenderKind.COMMERCIAL_BANK);

    assertThat(Costs.percent(cost, RateConvention.NOMINAL_SIMPLE)).isEqualTo("13.0000");
    assertThat(classOf(fee(cost)))
        .isEqualTo("included by " + AssistedLendingNotice.ARTICLE_6_ENHANCEMENT_COUNTS.citation());
  }

  @Tag("BANK-06-5")
  @Test
  void cost_ofAFeeToThePlatform_isProhibitedAndStillCounted() {
    LoanTerms loan = with(FeeFacts.of(PayeeRole.PLATFORM_OPERATOR, FeePurpose.SERVICE_OF_THE_LOAN));

    ComprehensiveFinancingCost cost = cost(loan, LenderKind.CONSUMER_FINANCE_COMPANY);

    assertThat(fee(cost).total()).isEqualTo(yuan("100"));
    assertThat(classOf(fee(cost)))
        .isEqualTo(
            "prohibited by " + AssistedLendingNotice.ARTICLE_6_PLATFORM_CHARGES_NOTHING.citation());
  }

  @Tag("BANK-06-6")
  @Test
  void cost_ofAdviceByTheEnhancer_isProhibitedAndStillCounted() {
    LoanTerms loan =
        with(FeeFacts.of(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER, FeePurpose.SERVICE_OF_THE_LOAN));

    ComprehensiveFinancingCost cost = cost(loan, LenderKind.COMMERCIAL_BANK);

    assertThat(fee(cost).total()).isEqualTo(yuan("100"));
    assertThat(classOf(fee(cost)))
        .isEqualTo("prohibited by " + AssistedLendingNotice.ARTICLE_6_NO_DISGUISED_FEE.citation());
  }

  @Tag("BANK-09-4f")
  @Test
  void cost_ofALoanWithDefaultCharges_totalsThemApart() {
    FeeFacts overdue =
        FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT)
            .withCondition(new FeeCondition.Contingent(ContingentEvent.OVERDUE));
    LoanTerms loan =
        with(
            List.of(),
            List.of(
                new ContingentCharge(
                    item("penalty", overdue),
                    new ContingentStandard.ContractRateUplift(Ratio.parse("0.5")))));

    ComprehensiveFinancingCost cost = cost(loan, LenderKind.COMMERCIAL_BANK);

    assertThat(Costs.percent(cost, RateConvention.NOMINAL_SIMPLE)).isEqualTo("12.0000");
    assertThat(cost.decomposition().contingentTotals())
        .containsExactly(
            new ContingentTotal(ContingentEvent.OVERDUE, Ratio.parse("0.18"), Money.ZERO));
  }

  @Tag("SLC-1-4")
  @Test
  void cost_ofASmallLoan_isWhatTheBorrowerBearsOnly() {
    FeeFacts service = FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN);

    ComprehensiveFinancingCost borne = cost(with(service), LenderKind.SMALL_LOAN_COMPANY);
    ComprehensiveFinancingCost waived =
        cost(with(service.withBearer(FeeBearer.LENDER)), LenderKind.SMALL_LOAN_COMPANY);

    String definition = SmallLoanGuideline.PART_1_DEFINITION.citation();
    assertThat(Costs.percent(borne, RateConvention.NOMINAL_SIMPLE)).isEqualTo("13.0000");
    assertThat(classOf(fee(borne))).isEqualTo("included by " + definition);
    assertThat(Costs.percent(waived, RateConvention.NOMINAL_SIMPLE)).isEqualTo("12.0000");
    assertThat(classOf(fee(waived))).isEqualTo("excluded by " + definition);
  }

  @Tag("SLC-1-5")
  @ParameterizedTest
  @CsvSource({
    "CREDIT_ENHANCEMENT_PROVIDER, CREDIT_ENHANCEMENT",
    "OTHER_THIRD_PARTY, CREDIT_ENHANCEMENT",
    "OTHER_THIRD_PARTY, UNRELATED_GOODS_OR_SERVICES",
    "LENDER, SERVICE_OF_THE_LOAN",
  })
  void cost_ofASmallLoan_countsEveryFeeOfWhateverKind(PayeeRole payee, FeePurpose purpose) {
    LoanTerms loan = with(FeeFacts.of(payee, purpose));

    ComprehensiveFinancingCost cost = cost(loan, LenderKind.SMALL_LOAN_COMPANY);

    assertThat(cost.totalCost()).isEqualTo(yuan("1300"));
    assertThat(cost.items()).extracting(CostItem::total).containsExactly(yuan("1200"), yuan("100"));
  }

  private static ComprehensiveFinancingCost cost(LoanTerms loan, LenderKind lender) {
    return Costs.calculated(
        CALCULATE.handle(
            new CalculateCost.Command(new LoanOffer.OfTerms(loan), Optional.of(lender))));
  }

  /** The loan with a fee of 100 yuan in the end. */
  private static LoanTerms with(FeeFacts facts) {
    return with(
        List.of(
            new TermsFee(
                item("fee", facts),
                new FeeStandard.FixedAmount(yuan("100")),
                FeeTiming.AT_MATURITY)),
        List.of());
  }

  private static LoanTerms with(List<TermsFee> fees, List<ContingentCharge> contingent) {
    return new LoanTerms(
        LOAN.principal(),
        LOAN.rate(),
        LOAN.method(),
        LOAN.term(),
        LOAN.disbursementDate(),
        LOAN.firstDueDate(),
        LOAN.dayCount(),
        LOAN.rounding(),
        LOAN.shape(),
        fees,
        LOAN.reliefs(),
        contingent);
  }

  private static CostItem fee(ComprehensiveFinancingCost cost) {
    return cost.items().get(1);
  }

  private static String classOf(CostItem item) {
    FeeClassification found = item.classification().orElseThrow();
    String word = found.fold(in -> "included", out -> "excluded", no -> "prohibited");
    return word + " by " + found.basis().citation();
  }
}
