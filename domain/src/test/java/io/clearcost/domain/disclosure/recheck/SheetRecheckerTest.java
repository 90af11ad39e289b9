package io.clearcost.domain.disclosure.recheck;

import static io.clearcost.domain.disclosure.recheck.ToldSheets.at;
import static io.clearcost.domain.disclosure.recheck.ToldSheets.paths;
import static io.clearcost.domain.disclosure.recheck.ToldSheets.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.disclosure.Sheets;
import io.clearcost.domain.disclosure.recheck.SheetContradiction.Kind;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bank's sheet of 10,000 yuan at 12 % with 20 yuan of guarantee fee a month: 16.2492 %. */
class SheetRecheckerTest {

  private static final ChangedSheet SHEET = new ChangedSheet(ToldSheets.of(Sheets.sheet()));

  @ParameterizedTest
  @CsvSource({
    "0.12, WITHOUT_ITEM",
    "0.1752, OTHER_CONVENTION",
    "0.0902, FLAT_ON_PRINCIPAL",
    "0.0662, FLAT_ON_PRINCIPAL",
    "0.0135, PERIOD_RATE",
    "0.1624, CUT_OFF"
  })
  void annualCost_ofAKnownMistake_namesIt(String stated, LikelyCause.Kind cause) {
    SheetRecheck recheck =
        SHEET.annualCost(Optional.of(printed(stated)), Optional.of(CostLabel.SIMPLE)).recheck();

    assertThat(at(recheck, "annual_cost").verdict()).isEqualTo(FigureVerdict.WRONG);
    assertThat(at(recheck, "annual_cost").causes()).extracting(LikelyCause::kind).contains(cause);
  }

  @Test
  void annualCost_ofNoKnownMistake_namesNone() {
    SheetRecheck recheck =
        SHEET.annualCost(Optional.of(printed("0.1431")), Optional.of(CostLabel.SIMPLE)).recheck();

    assertThat(at(recheck, "annual_cost").causes()).isEmpty();
  }

  @Test
  void annualCost_onThePrincipalInsteadOfWhatIsReceived_saysSo() {
    LoanTerms monthly = Sheets.terms("0.12", "20");
    TermsFee upfront =
        new TermsFee(
            monthly.fees().get(0).item(),
            new FeeStandard.PrincipalShare(Ratio.parse("0.03")),
            FeeTiming.UPFRONT);
    ToldSheet kept = ToldSheets.of(Sheets.sheet(Loans.withFees(monthly, upfront)));
    ChangedSheet wrong =
        new ChangedSheet(kept)
            .annualCost(Optional.of(printed("0.12")), Optional.of(CostLabel.SIMPLE));

    SheetRecheck recheck = wrong.recheck();

    assertThat(at(recheck, "annual_cost").causes())
        .extracting(LikelyCause::kind)
        .contains(LikelyCause.Kind.ON_PRINCIPAL, LikelyCause.Kind.WITHOUT_ITEM);
  }

  @Test
  void annualCost_compoundLabelledSimple_isWrongAndNamesTheConvention() {
    SheetRecheck recheck =
        SHEET.annualCost(Optional.of(printed("0.1752")), Optional.of(CostLabel.SIMPLE)).recheck();

    FigureCheck check = at(recheck, "annual_cost");
    assertThat(check.verdict()).isEqualTo(FigureVerdict.WRONG);
    assertThat(check.causes())
        .extracting(LikelyCause::subject)
        .containsExactly(RateConvention.EFFECTIVE_COMPOUND.name());
  }

  @ParameterizedTest
  @CsvSource({"0.1625, NOMINAL_SIMPLE, true", "0.1752, EFFECTIVE_COMPOUND, false"})
  void annualCost_withoutItsLabel_isHeldAgainstEveryConvention(
      String stated, RateConvention convention, boolean labelIsMissing) {
    SheetRecheck recheck =
        SHEET.annualCost(Optional.of(printed(stated)), Optional.empty()).recheck();

    assertThat(at(recheck, "annual_cost").verdict()).isEqualTo(FigureVerdict.AGREES);
    assertThat(at(recheck, "annual_cost").convention()).contains(convention);
    assertThat(recheck.conventions()).hasSize(2);
    assertThat(missing(recheck).contains("label")).isEqualTo(labelIsMissing);
  }

  @Test
  void figures_thatAreNotStated_areNamedAndNoError() {
    ChangedSheet bare =
        SHEET
            .form(Optional.empty())
            .principal(Optional.empty())
            .received(Optional.empty())
            .rate(Optional.empty())
            .items(List.of())
            .contingent(List.of())
            .annualCost(Optional.empty(), Optional.empty())
            .plan(SheetRecheckerTest::withoutTotals);

    SheetRecheck recheck = bare.recheck();

    assertThat(recheck.figures()).allMatch(figure -> figure.verdict() == FigureVerdict.NOT_STATED);
    assertThat(at(recheck, "annual_cost").reckoned()).isPresent();
    assertThat(missing(recheck))
        .containsExactly("principal", "items[interest]", "annual_cost", "contingent");
    assertThat(kinds(recheck)).containsExactly(Kind.CHARGE_NOT_ON_SHEET);
  }

  @Test
  void charge_thatNoLineExplains_isNamedAndCounts() {
    ChangedSheet hidden =
        SHEET.items(SHEET.sheet().items().stream().filter(ToldItem::isInterest).toList());

    SheetRecheck recheck =
        hidden.annualCost(Optional.of(printed("0.12")), Optional.of(CostLabel.SIMPLE)).recheck();

    assertThat(kinds(recheck)).containsExactly(Kind.CHARGE_NOT_ON_SHEET);
    assertThat(recheck.contradictions().get(0).sentence().english()).contains("guarantee, 240.00");
    assertThat(paths(recheck, FigureVerdict.WRONG)).containsExactly("annual_cost");
    assertThat(at(recheck, "annual_cost").causes().get(0).kind())
        .isEqualTo(LikelyCause.Kind.WITHOUT_ITEM);
  }

  @Test
  void line_thatThePlanNeverCharges_isNamed() {
    List<ToldItem> items = new ArrayList<>(SHEET.sheet().items());
    items.add(
        ChangedSheet.withTotal(
            new ToldItem(
                Loans.item("ghost"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            Optional.of(Loans.yuan("30"))));

    SheetRecheck recheck = SHEET.items(items).recheck();

    assertThat(kinds(recheck)).containsExactly(Kind.LINE_NEVER_CHARGED);
    assertThat(paths(recheck, FigureVerdict.WRONG)).containsExactly("items[ghost].total");
  }

  @Test
  void row_ofWhichAPartIsChanged_blamesItsTotalsAndSaysThatRatesMayFollow() {
    ChangedSheet changed = SHEET.plan(SheetRecheckerTest::withDearerFirstRow);

    SheetRecheck recheck = changed.recheck();

    assertThat(paths(recheck, FigureVerdict.WRONG))
        .contains("plan[2026-10-01].total", "plan.interest_total", "plan.total", "annual_cost")
        .doesNotContain("principal", "received", "items[guarantee].total");
    assertThat(kinds(recheck))
        .contains(Kind.ROW_DOES_NOT_ADD_UP, Kind.COLUMN_DOES_NOT_ADD_UP)
        .doesNotContain(Kind.PRINCIPAL_NOT_REPAID);
    assertThat(at(recheck, "annual_cost").reason().orElseThrow().english())
        .contains("contradicts itself");
  }

  @Test
  void principal_thatTheRowsDoNotRepay_isWrongByTheDifference() {
    SheetRecheck recheck = SHEET.principal(Optional.of(Loans.yuan("10500"))).recheck();

    assertThat(paths(recheck, FigureVerdict.WRONG)).containsExactly("principal");
    assertThat(at(recheck, "principal").difference().orElseThrow().value())
        .isEqualTo(Ratio.of(50_000));
    assertThat(kinds(recheck))
        .containsExactly(Kind.PRINCIPAL_NOT_REPAID, Kind.RECEIVED_NOT_EXPLAINED);
  }

  @Test
  void received_lessThanThePlanLeaves_isNotExplained() {
    SheetRecheck recheck = SHEET.received(Optional.of(Loans.yuan("9400"))).recheck();

    assertThat(paths(recheck, FigureVerdict.WRONG)).containsExactly("received");
    assertThat(kinds(recheck)).containsExactly(Kind.RECEIVED_NOT_EXPLAINED);
  }

  @Test
  void standard_otherThanThePlanCharges_isWrongOnTheDay() {
    ChangedSheet changed =
        SHEET.item(
            "guarantee",
            item ->
                new ToldItem(
                    item.item(),
                    Optional.of(new FeeStandard.FixedAmount(Loans.yuan("19"))),
                    item.timing(),
                    item.dates(),
                    item.total(),
                    item.increment(),
                    item.ownRate()));

    SheetRecheck recheck = changed.recheck();

    FigureCheck check = at(recheck, "items[guarantee].standard");
    assertThat(paths(recheck, FigureVerdict.WRONG)).containsExactly(check.path());
    assertThat(check.difference().orElseThrow().value()).isEqualTo(Ratio.of(-100));
  }

  @Test
  void increment_thatIsTheOwnRate_saysSo() {
    ChangedSheet swapped =
        SHEET.item(
            "guarantee", item -> ChangedSheet.withRates(item, item.ownRate(), item.ownRate()));

    SheetRecheck recheck = swapped.recheck();

    assertThat(at(recheck, "items[guarantee].increment").causes())
        .extracting(LikelyCause::kind)
        .containsExactly(LikelyCause.Kind.OTHER_FORM);
    assertThat(kinds(recheck)).containsExactly(Kind.INCREMENTS_DO_NOT_ADD_UP);
  }

  @Test
  void cost_belowTheInterestRate_contradictsItself() {
    SheetRecheck recheck =
        SHEET.annualCost(Optional.of(printed("0.0725")), Optional.of(CostLabel.SIMPLE)).recheck();

    assertThat(kinds(recheck)).contains(Kind.COST_BELOW_LOAN_RATE);
  }

  @Test
  void contingentRate_isReckonedFromItsStandard() {
    ToldContingent overdue = SHEET.sheet().contingent().get(0);
    ToldContingent wrong =
        new ToldContingent(
            overdue.item(),
            overdue.event(),
            overdue.standard(),
            Optional.of(printed("0.24")),
            Optional.empty());
    ToldContingent untold =
        new ToldContingent(
            overdue.item(),
            overdue.event(),
            Optional.empty(),
            Optional.of(printed("0.18")),
            Optional.empty());

    SheetRecheck recheck = SHEET.contingent(List.of(wrong)).recheck();
    SheetRecheck withoutStandard = SHEET.contingent(List.of(untold)).recheck();

    assertThat(paths(recheck, FigureVerdict.WRONG))
        .containsExactly("contingent[overdue].annual_rate");
    assertThat(at(recheck, "contingent[overdue].annual_rate").difference().orElseThrow().value())
        .isEqualTo(Ratio.parse("0.06"));
    assertThat(at(withoutStandard, "contingent[overdue].annual_rate").verdict())
        .isEqualTo(FigureVerdict.CANNOT_BE_CHECKED);
    assertThat(missing(withoutStandard)).containsExactly("contingent[overdue].standard");
  }

  @Test
  void sheet_ofAnEnterprise_addsTheOwnRates() {
    AnnualRate additive =
        Sheets.sheet().cost().under(RateConvention.ENTERPRISE_ADDITIVE).rate().orElseThrow();
    PrintedRate printed = new PrintedRate(additive.fraction().setScale(4, RoundingMode.HALF_UP));

    SheetRecheck recheck =
        SHEET
            .form(Optional.of(SheetForm.ENTERPRISE_LIST))
            .annualCost(Optional.of(printed), Optional.of(CostLabel.SIMPLE))
            .recheck();

    assertThat(at(recheck, "annual_cost").convention())
        .contains(RateConvention.ENTERPRISE_ADDITIVE);
    assertThat(at(recheck, "annual_cost").verdict()).isEqualTo(FigureVerdict.AGREES);
    assertThat(recheck.contradictions()).isEmpty();
  }

  @Test
  void rate_printedWithFewDigits_isReadWithTwoDecimals() {
    SheetRecheck coarse =
        SHEET.annualCost(Optional.of(printed("0.16")), Optional.of(CostLabel.SIMPLE)).recheck();

    assertThat(at(coarse, "annual_cost").verdict()).isEqualTo(FigureVerdict.WRONG);
  }

  @Test
  void tolerance_beforeItsFirstDay_isNone() {
    assertThat(VerificationTolerance.on(LocalDate.of(2021, 3, 30))).isEmpty();
    assertThat(VerificationTolerance.on(LocalDate.of(2021, 3, 31))).isPresent();
    assertThat(SHEET.recheck().tolerance().orElseThrow().source().english())
        .startsWith("ours, no number of the law");
  }

  @Test
  void deposit_thatComesBack_isReckonedAndLeavesNoFalseCause() {
    FeeItem deposit =
        Loans.item(
            "deposit",
            FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT)
                .withRefund(FeeRefund.AT_MATURITY));
    LocalDate start = Loans.day("2026-09-01");
    ToldPlan plan =
        new ToldPlan(
            start,
            List.of(),
            List.of(
                depositRow(start, "0", "0", "500"),
                depositRow(start.plusYears(1), "10000", "800", "-500")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ToldItem line =
        new ToldItem(
            deposit,
            Optional.of(new FeeStandard.PrincipalShare(Ratio.parse("0.05"))),
            Optional.of(FeeTiming.UPFRONT),
            List.of(),
            Optional.of(Money.ZERO),
            Optional.empty(),
            Optional.empty());
    ToldSheet told =
        new ToldSheet(
            Optional.of(SheetForm.PLAIN_LIST),
            Optional.of(Loans.yuan("10000")),
            Optional.of(Loans.yuan("9500")),
            Optional.of(printed("0.08")),
            List.of(line),
            Optional.of(printed("0.08")),
            Optional.of(CostLabel.SIMPLE),
            List.of(),
            true,
            plan);

    SheetRecheck recheck = SheetRechecker.recheck(told, Optional.empty());

    assertThat(paths(recheck, FigureVerdict.WRONG)).containsExactly("annual_cost");
    assertThat(at(recheck, "items[deposit].standard").verdict()).isEqualTo(FigureVerdict.AGREES);
    assertThat(at(recheck, "annual_cost").causes())
        .extracting(LikelyCause::kind)
        .doesNotContain(LikelyCause.Kind.ON_PRINCIPAL)
        .contains(LikelyCause.Kind.WITHOUT_ITEM, LikelyCause.Kind.LOAN_RATE);
  }

  private static ToldRow depositRow(
      LocalDate date, String principal, String interest, String deposit) {
    return new ToldRow(
        new PlanRow(
            date,
            Loans.yuan(principal),
            Loans.yuan(interest),
            List.of(new FeeAmount("deposit", Loans.yuan(deposit)))),
        Optional.empty());
  }

  @Test
  void plan_thatHasNoRate_leavesRatesUnchecked() {
    PlanRow onlyPrincipalBack =
        new PlanRow(
            Loans.day("2026-09-01"),
            Loans.yuan("10000"),
            Money.ZERO,
            List.of(new FeeAmount("guarantee", Loans.yuan("1"))));
    PlanRow later = new PlanRow(Loans.day("2026-10-01"), Money.ZERO, Loans.yuan("1"), List.of());
    ChangedSheet none =
        SHEET.plan(
            plan ->
                new ToldPlan(
                    plan.disbursementDate(),
                    List.of(),
                    List.of(
                        new ToldRow(onlyPrincipalBack, Optional.empty()),
                        new ToldRow(later, Optional.empty())),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));

    SheetRecheck recheck = none.recheck();

    assertThat(at(recheck, "annual_cost").verdict()).isEqualTo(FigureVerdict.CANNOT_BE_CHECKED);
    assertThat(at(recheck, "annual_cost").reason()).isPresent();
    assertThat(recheck.conventions()).isEmpty();
  }

  @Test
  void sheet_ofWhichNoPlanCanBeMade_isRefusedInBothLanguages() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> SHEET.plan(SheetRecheckerTest::withoutRows))
        .satisfies(refused -> assertThat(refused.why().chinese()).isNotBlank());
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () -> SHEET.items(List.of(SHEET.sheet().items().get(1), SHEET.sheet().items().get(1))))
        .withMessageContaining("guarantee");
  }

  private static ToldPlan withoutRows(ToldPlan plan) {
    return new ToldPlan(
        plan.disbursementDate(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ToldPlan withoutTotals(ToldPlan plan) {
    return new ToldPlan(
        plan.disbursementDate(),
        plan.drawdowns(),
        plan.rows().stream().map(told -> new ToldRow(told.row(), Optional.empty())).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ToldPlan withDearerFirstRow(ToldPlan plan) {
    List<ToldRow> rows = new ArrayList<>(plan.rows());
    PlanRow first = rows.get(0).row();
    rows.set(
        0,
        new ToldRow(
            new PlanRow(
                first.dueDate(),
                first.principal(),
                first.interest().plus(Loans.yuan("50")),
                first.fees()),
            rows.get(0).total()));
    return new ToldPlan(
        plan.disbursementDate(),
        plan.drawdowns(),
        rows,
        plan.principalTotal(),
        plan.interestTotal(),
        plan.total());
  }

  private static List<String> missing(SheetRecheck recheck) {
    return recheck.missing().stream().map(MissingFact::name).toList();
  }

  private static List<Kind> kinds(SheetRecheck recheck) {
    return recheck.contradictions().stream().map(SheetContradiction::kind).toList();
  }
}
