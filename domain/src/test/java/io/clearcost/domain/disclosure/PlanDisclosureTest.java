package io.clearcost.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.disclosure.DisclosureRefusal.Reason;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loan of {@link Sheets}, handed in as its plan. */
class PlanDisclosureTest {

  private static final LoanTerms TERMS = Sheets.terms("0.12", "20");

  @Test
  void sheet_ofAPlanWithItsStandards_saysWhatThatOfItsTermsSays() {
    CostDisclosure ofPlan = composed(judgement(plan(TERMS)), told("0.12", TERMS.fees()));

    CostDisclosure ofTerms = Sheets.sheet();
    assertThat(ofPlan.annualCost()).isEqualTo(ofTerms.annualCost());
    assertThat(ofPlan.annualLoanRate()).isEqualTo(ofTerms.annualLoanRate());
    assertThat(ofPlan.items().get(1).fee()).isEqualTo(ofTerms.items().get(1).fee());
    assertThat(ofPlan.plan()).isEqualTo(ofTerms.plan());
    assertThat(ofPlan.validThrough()).isEqualTo(ofTerms.validThrough());
    assertThat(ofPlan.terms().method()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = FeeTiming.class,
      names = {"UPFRONT", "EACH_PERIOD", "AT_MATURITY"})
  void standard_ofAnyTiming_isBorneOutByThePlanThatFollowsFromIt(FeeTiming timing) {
    for (FeeStandard standard :
        List.of(
            new FeeStandard.FixedAmount(Loans.yuan("20")),
            new FeeStandard.PrincipalShare(Ratio.parse("0.002")),
            new FeeStandard.OutstandingShare(Ratio.parse("0.0013")),
            new FeeStandard.InterestShare(Ratio.parse("0.07")))) {
      TermsFee fee = new TermsFee(TERMS.fees().get(0).item(), standard, timing);
      LoanTerms terms = Loans.withFees(TERMS, fee);

      CostDisclosure sheet = composed(judgement(plan(terms)), told("0.12", List.of(fee)));

      assertThat(sheet.items().get(1).fee()).as("%s %s", standard, timing).contains(fee);
    }
  }

  @Test
  void plan_withoutStandards_lacksEachOfThem() {
    assertThat(missing(judgement(plan(TERMS)), Sheets.FACTS))
        .containsExactly("plan_standards", "plan_standards.fees[guarantee]");
    assertThat(missing(judgement(plan(TERMS)), told("0.12", List.of())))
        .containsExactly("plan_standards.fees[guarantee]");
  }

  @Test
  void standards_thatThePlanDoesNotBearOut_areRefusedWithEveryPath() {
    TermsFee dearer =
        new TermsFee(
            TERMS.fees().get(0).item(),
            new FeeStandard.FixedAmount(Loans.yuan("20.01")),
            FeeTiming.EACH_PERIOD);

    DisclosureRefusal refusal = refused(judgement(plan(TERMS)), told("0.11", List.of(dearer)));

    assertThat(refusal.reason()).isEqualTo(Reason.CONTRADICTORY);
    assertThat(refusal.facts())
        .containsEntry("standard_count", "2")
        .containsEntry("fields", "plan_standards.annual_rate, plan_standards.fees[0]");
  }

  @Test
  void standards_besideTerms_areRefused() {
    DisclosureRefusal refusal = refused(Sheets.judgement(TERMS), told("0.12", TERMS.fees()));

    assertThat(refusal.facts()).containsEntry("fields", "plan_standards");
  }

  @Test
  void planOfTheContract_isComparedWithTheStandardsThatWereShown() {
    CostDisclosure shown = composed(judgement(plan(TERMS)), told("0.12", TERMS.fees()));
    List<PlanRow> rows = new ArrayList<>(shown.plan().rows());
    PlanRow first = rows.get(0);
    rows.set(
        0,
        new PlanRow(
            first.dueDate(),
            first.principal(),
            first.interest().plus(Loans.yuan("1")),
            first.fees()));
    RepaymentPlan dearer =
        new RepaymentPlan(
            shown.plan().principal(),
            shown.plan().disbursementDate(),
            List.of(),
            rows,
            shown.plan().fees(),
            shown.plan().contingent());

    List<Difference> same = Drift.between(shown, again(judgement(plan(TERMS)), shown));
    List<Difference> other = Drift.between(shown, again(judgement(dearer), shown));

    assertThat(same).isEmpty();
    assertThat(other)
        .extracting(Difference::path)
        .contains("annual_cost", "plan[2026-10-01].interest")
        .doesNotContain("items[guarantee].standard");
  }

  @Test
  void standards_thatCannotBe_areRefused() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                new PlanStandards(
                    new QuotedRate(Ratio.parse("0.01"), QuotedRate.Basis.MONTHLY), List.of()));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                new PlanStandards.Fee(
                    "guarantee",
                    new FeeStandard.FixedAmount(Loans.yuan("1")),
                    FeeTiming.ON_LISTED_DATES,
                    List.of()));
  }

  private static SheetFacts told(String rate, List<TermsFee> fees) {
    return new SheetFacts(
        Sheets.FACTS.coLenders(),
        Sheets.FACTS.enhancement(),
        Sheets.FACTS.complaints(),
        false,
        Optional.of(
            new PlanStandards(
                new QuotedRate(Ratio.parse(rate), QuotedRate.Basis.ANNUAL),
                fees.stream()
                    .map(
                        fee ->
                            new PlanStandards.Fee(
                                fee.item().code(), fee.standard(), fee.timing(), fee.dates()))
                    .toList())));
  }

  private static RepaymentPlan plan(LoanTerms terms) {
    return PlanExpander.expand(terms);
  }

  private static Judgement judgement(RepaymentPlan plan) {
    return Sheets.judgement(
        new LoanOffer.OfPlan(plan), LoanCircumstances.NONE.withBorrower(BorrowerKind.PERSON));
  }

  private static CostDisclosure composed(Judgement judgement, SheetFacts told) {
    return SheetOutcomes.sheet(SheetComposer.compose(judgement, told));
  }

  private static CostDisclosure again(Judgement judgement, CostDisclosure shown) {
    return SheetOutcomes.sheet(SheetComposer.composeAgain(judgement, shown));
  }

  private static List<String> missing(Judgement judgement, SheetFacts told) {
    return SheetOutcomes.missing(SheetComposer.compose(judgement, told));
  }

  private static DisclosureRefusal refused(Judgement judgement, SheetFacts told) {
    return SheetOutcomes.refusal(SheetComposer.compose(judgement, told));
  }
}
