package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.quoted;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withDayCount;
import static io.clearcost.domain.loan.Loans.withFirstDueDate;
import static io.clearcost.domain.loan.Loans.withRate;
import static io.clearcost.domain.loan.Loans.withRounding;
import static io.clearcost.domain.loan.Loans.withShape;
import static io.clearcost.domain.loan.Loans.withTerm;
import static io.clearcost.domain.loan.Loans.yuan;
import static io.clearcost.domain.rate.RateConvention.FLAT_SIMPLE;
import static io.clearcost.domain.rate.RateConvention.NOMINAL_SIMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FenRounding;
import io.clearcost.domain.loan.Grace;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PaymentInterval;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.Shapes;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans of every shape; the figures were worked out apart from this code. */
class RepaymentShapesTest {

  private static final long SEED = 20_260_702L;
  private static final int LOANS = 3_000;

  private static final LoanTerms LEVEL =
      terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.12", 12);

  @ParameterizedTest
  @CsvSource({
    "0.12, ACTUAL_360, 2026-01-15, 12.1635",
    "0.24, ACTUAL_360, 2026-01-15, 24.3205",
    "0.24, ACTUAL_365, 2026-01-15, 23.9875",
    "0.24, THIRTY_360, 2026-01-15, 24.0000"
  })
  void cost_ofMonthlyInterest_followsTheCountOfDays(
      String rate, DayCount dayCount, LocalDate start, String percent) {
    LoanTerms terms =
        withDayCount(terms(RepaymentMethod.INTEREST_FIRST, "100000000", rate, 12, start), dayCount);

    ComprehensiveFinancingCost cost = Costs.of(terms);

    assertThat(Costs.percent(cost, NOMINAL_SIMPLE)).isEqualTo(percent);
  }

  /** 29 February counts on actual days only. */
  @ParameterizedTest
  @CsvSource({
    "2027-02-01, THIRTY_360, 10000", "2027-02-01, ACTUAL_360, 9333",
    "2028-02-01, THIRTY_360, 10000", "2028-02-01, ACTUAL_360, 9667",
    "2028-02-01, ACTUAL_365, 9534"
  })
  void interest_ofFebruary_followsTheCountOfDays(LocalDate start, DayCount dayCount, long fen) {
    LoanTerms terms =
        withDayCount(terms(RepaymentMethod.BULLET, "10000", "0.12", 1, start), dayCount);

    Money interest = PlanExpander.expand(terms).charged(FeeItem.INTEREST_CODE);

    assertThat(interest).isEqualTo(Money.ofFen(fen));
  }

  @ParameterizedTest
  @CsvSource({"ANNUAL, 0.18", "MONTHLY, 0.015", "DAILY, 0.0005"})
  void rate_quotedByAnyTime_isTheSameOnThirtyDays(QuotedRate.Basis basis, String fraction) {
    LoanTerms terms = withRate(LEVEL, quoted(fraction, basis));

    RepaymentPlan plan = PlanExpander.expand(terms);

    assertThat(plan.rows().get(0).total()).isEqualTo(Money.ofFen(91_680));
    assertThat(plan.rows().get(0).charged(FeeItem.INTEREST_CODE)).isEqualTo(Money.ofFen(15_000));
  }

  @ParameterizedTest
  @CsvSource({
    "LAST_INSTALMENT, 88849, 88849, 88847",
    "ALL_EQUAL, 88849, 88849, 88849",
    "FIRST_INSTALMENT, 88847, 88849, 88849"
  })
  void remainder_ofLevelInstalments_fallsWhereDeclared(
      InstalmentRounding rounding, long first, long second, long last) {
    RepaymentPlan plan = PlanExpander.expand(withRounding(LEVEL, rounding));

    assertThat(totals(plan)).startsWith(first, second).endsWith(last).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({"HALF_UP, 14286", "UP, 14286", "DOWN, 14285", "HALF_EVEN, 14286"})
  void share_ofEqualPrincipal_isRoundedAsDeclared(FenRounding rounding, long share) {
    LoanTerms sevenths =
        withShape(terms(RepaymentMethod.LEVEL_PRINCIPAL, "1000", "0", 7), Shapes.rounded(rounding));

    RepaymentPlan last = PlanExpander.expand(sevenths);
    RepaymentPlan first =
        PlanExpander.expand(withRounding(sevenths, InstalmentRounding.FIRST_INSTALMENT));

    assertThat(totals(last)).startsWith(share).endsWith(100_000 - 6 * share);
    assertThat(totals(first)).startsWith(100_000 - 6 * share).endsWith(share);
  }

  /** 1,000.10 yuan at 12 % bear 10.001 of interest a month. */
  @ParameterizedTest
  @CsvSource({"HALF_UP, 1000", "UP, 1001", "DOWN, 1000", "HALF_EVEN, 1000"})
  void interest_ofParts_isRoundedAsDeclared(FenRounding rounding, long fen) {
    LoanTerms terms =
        withShape(
            terms(RepaymentMethod.INTEREST_FIRST, "1000.10", "0.12", 2), Shapes.rounded(rounding));

    Money interest = PlanExpander.expand(terms).rows().get(0).charged(FeeItem.INTEREST_CODE);

    assertThat(interest).isEqualTo(Money.ofFen(fen));
  }

  @Test
  void balloon_onTopOfTheLastInstalment_costsTheContractRate() {
    LoanTerms terms =
        withShape(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "100000", "0.09", 36), Shapes.balloon("40000"));

    RepaymentPlan plan = PlanExpander.expand(terms);

    assertThat(totals(plan)).startsWith(220_798L).endsWith(4_220_814L);
    assertThat(Costs.percent(Costs.of(plan), NOMINAL_SIMPLE)).isEqualTo("9.0000");
  }

  @Test
  void balloon_besideEqualPrincipal_isPaidWithTheLastShare() {
    LoanTerms terms =
        withShape(terms(RepaymentMethod.FLAT, "1200", "0.12", 4), Shapes.balloon("400"));

    List<PlanRow> rows = PlanExpander.expand(terms).rows();

    assertThat(rows)
        .extracting(PlanRow::principal)
        .containsExactly(yuan("200"), yuan("200"), yuan("200"), yuan("600"));
    assertThat(rows).extracting(PlanRow::interest).containsOnly(yuan("12"));
  }

  @Test
  void instalments_steppedToTwice_areTwiceTheFirst() {
    LoanTerms terms =
        withShape(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.12", 24),
            Shapes.steps(new Step.NewInstalment(13, Ratio.of(2))));

    RepaymentPlan plan = PlanExpander.expand(terms);

    assertThat(totals(plan).subList(0, 12)).containsOnly(32_019L);
    assertThat(totals(plan).subList(12, 23)).containsOnly(64_038L);
    assertThat(Costs.percent(Costs.of(plan), NOMINAL_SIMPLE)).isEqualTo("12.0000");
  }

  @Test
  void rate_steppedFromZero_bearsInterestFromItsInstalment() {
    LoanTerms terms =
        withShape(
            terms(RepaymentMethod.LEVEL_PRINCIPAL, "12000", "0", 12),
            Shapes.steps(new Step.NewRate(4, Ratio.parse("0.12"))));

    RepaymentPlan plan = PlanExpander.expand(terms);

    assertThat(plan.charged(FeeItem.INTEREST_CODE)).isEqualTo(yuan("450"));
    assertThat(plan.rows().get(2).charged(FeeItem.INTEREST_CODE)).isEqualTo(Money.ZERO);
    assertThat(plan.rows().get(3).charged(FeeItem.INTEREST_CODE)).isEqualTo(yuan("90"));
  }

  @ParameterizedTest
  @CsvSource({"INTEREST_ONLY, 10000, 116740", "DEFERRED, 0, 120208", "INTEREST_FREE, 0, 116740"})
  void grace_ofThreeInstalments_repaysNoPrincipal(Grace.Kind kind, long inGrace, long after) {
    LoanTerms terms = withShape(LEVEL, Shapes.grace(3, kind));

    List<PlanRow> rows = PlanExpander.expand(terms).rows();

    assertThat(rows).hasSize(12);
    assertThat(rows.subList(0, 3)).extracting(row -> row.total().fen()).containsOnly(inGrace);
    assertThat(rows.subList(0, 3)).extracting(PlanRow::principal).containsOnly(Money.ZERO);
    assertThat(rows.get(3).total()).isEqualTo(Money.ofFen(after));
  }

  /** Four periods at 100.00 come with the first share; simple, so 12 % on what is occupied. */
  @Test
  void graceOfDeferredInterest_onEqualPrincipal_isPaidWithTheFirstShare() {
    LoanTerms terms =
        withShape(
            terms(RepaymentMethod.LEVEL_PRINCIPAL, "10000", "0.12", 7),
            Shapes.grace(3, Grace.Kind.DEFERRED));

    RepaymentPlan plan = PlanExpander.expand(terms);

    assertThat(plan.rows().get(3).charged(FeeItem.INTEREST_CODE)).isEqualTo(yuan("400"));
    assertThat(plan.rows().get(3).principal()).isEqualTo(yuan("2500"));
    assertThat(Costs.percent(Costs.of(plan), FLAT_SIMPLE)).isEqualTo("12.0000");
  }

  @Test
  void drawdown_withinAPeriod_bearsInterestFromItsDay() {
    LoanTerms terms =
        withShape(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "100000", "0.08", 12),
            Shapes.grace(
                3, Grace.Kind.INTEREST_ONLY, new Drawdown(day("2026-08-16"), yuan("40000"))));

    RepaymentPlan plan = PlanExpander.expand(terms);

    assertThat(totals(plan)).startsWith(40_000L, 53_333L, 66_667L, 1_148_476L);
    assertThat(Costs.percent(Costs.of(plan), NOMINAL_SIMPLE)).isEqualTo("8.0007");
    assertThat(Costs.percent(Costs.of(plan), FLAT_SIMPLE)).isEqualTo("8.0000");
  }

  @Test
  void weeks_ofLevelInstalments_countActualDays() {
    LoanTerms terms =
        withTerm(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.18", 1),
            new LoanTerm.Weeks(26),
            RepaymentShape.REGULAR);

    RepaymentPlan plan = PlanExpander.expand(terms);

    assertThat(plan.rows()).hasSize(26);
    assertThat(totals(plan)).startsWith(40_280L).endsWith(40_271L);
    assertThat(Costs.percent(Costs.of(plan), NOMINAL_SIMPLE)).isEqualTo("17.9505");
  }

  @Test
  void drawUntilTheEndOfItsLine_byTheDay_paysInterestMonthByMonth() {
    LoanTerms terms =
        withRate(
            withTerm(
                terms(RepaymentMethod.INTEREST_FIRST, "20000", "0", 1),
                new LoanTerm.UntilLineMaturity(day("2026-12-16")),
                RepaymentShape.REGULAR),
            quoted("0.0004", QuotedRate.Basis.DAILY));

    RepaymentPlan plan = PlanExpander.expand(terms);

    assertThat(totals(plan))
        .containsExactly(24_800L, 24_800L, 24_000L, 24_800L, 24_000L, 2_012_000L);
    assertThat(Costs.percent(Costs.of(plan), NOMINAL_SIMPLE)).isEqualTo("14.6647");
  }

  @Test
  void equalPrincipalWithAFee_bearsNoInterest() {
    LoanTerms terms = terms(RepaymentMethod.FLAT_FEE, "12000", "0", 12);

    RepaymentPlan plan = PlanExpander.expand(terms);

    assertThat(totals(plan)).containsOnly(100_000L).hasSize(12);
    assertThat(plan.charged(FeeItem.INTEREST_CODE)).isEqualTo(Money.ZERO);
  }

  /** Without fees and on 30/360 a level loan costs what it quotes, whatever its shape. */
  @ParameterizedTest
  @EnumSource(InstalmentRounding.class)
  void cost_ofLevelLoansWithoutFees_isTheContractRate(InstalmentRounding rounding) {
    for (int n = 2; n <= 60; n += 7) {
      LoanTerms regular =
          withRounding(terms(RepaymentMethod.LEVEL_INSTALMENT, "1000000", "0.18", n), rounding);
      LoanTerms shortFirst = withFirstDueDate(regular, day("2026-07-20"));
      LoanTerms quarters =
          withTerm(regular, new LoanTerm.Months(3 * n), Shapes.every(PaymentInterval.ofMonths(3)));
      LoanTerms balloon = withShape(regular, Shapes.balloon("300000"));

      assertThat(List.of(regular, shortFirst, quarters, balloon))
          .allSatisfy(
              terms ->
                  assertThat(new BigDecimal(Costs.percent(Costs.of(terms), NOMINAL_SIMPLE)))
                      .isBetween(new BigDecimal("17.9998"), new BigDecimal("18.0002")));
    }
  }

  @Test
  @Tag("many-loans")
  void plan_ofTermsOfAnyShape_isWhole() {
    RandomShapes shapes = new RandomShapes(SEED);
    for (int k = 0; k < LOANS; k++) {
      LoanTerms terms = shapes.next();

      RepaymentPlan plan = PlanExpander.expand(terms);

      assertThat(plan.rows()).as(() -> at(terms)).hasSize(terms.periods().size());
      assertThat(plan.maturity()).as(() -> at(terms)).isEqualTo(terms.maturity());
      assertThat(plan.rows().stream().map(PlanRow::principal).reduce(Money.ZERO, Money::plus))
          .as(() -> at(terms))
          .isEqualTo(terms.principal());
      assertThat(plan.rows())
          .as(() -> at(terms))
          .allMatch(row -> row.charged(FeeItem.INTEREST_CODE).fen() >= -terms.periods().size());
      for (int r = 1; r < plan.rows().size(); r++) {
        assertThat(plan.rows().get(r).dueDate())
            .as(() -> at(terms))
            .isAfter(plan.rows().get(r - 1).dueDate());
      }
    }
  }

  private static List<Long> totals(RepaymentPlan plan) {
    return plan.rows().stream().map(row -> row.total().fen()).toList();
  }

  private static String at(LoanTerms terms) {
    return "seed " + SEED + ": " + terms;
  }
}
