package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFirstDueDate;
import static io.clearcost.domain.loan.Loans.withRounding;
import static io.clearcost.domain.rate.RateConvention.NOMINAL_SIMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanExpanderTest {

  /**
   * A mortgage of 30 years at 5 %, first paid after 39 days: 5,416.67 of interest, 5,374.90 a
   * month.
   */
  @Test
  void levelInstalment_coveringLessThanTheFirstInterest_carriesTheRestForward() {
    LoanTerms terms =
        withFirstDueDate(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "1000000", "0.05", 360), day("2026-08-10"));

    RepaymentPlan plan = PlanExpander.expand(terms);

    List<PlanRow> allButLast = plan.rows().subList(0, plan.rows().size() - 1);
    assertThat(allButLast).extracting(PlanRow::total).containsOnly(Money.ofFen(537_490));
    assertThat(plan.rows()).noneMatch(row -> row.interest().isNegative());
    assertThat(plan.rows().get(0).principal()).isEqualTo(Money.ZERO);
    assertThat(Costs.percent(Costs.of(plan), NOMINAL_SIMPLE)).isEqualTo("5.0000");
  }

  /** Over 480 months at 24 % half a fen an instalment grows to thousands of yuan: no rounding. */
  @Test
  void levelInstalment_equalThroughoutButFarOff_paysWhatIsLeftAtTheEnd() {
    LoanTerms equal =
        withRounding(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.24", 480),
            InstalmentRounding.ALL_EQUAL);

    RepaymentPlan plan = PlanExpander.expand(equal);

    assertThat(plan.rows()).noneMatch(row -> row.interest().isNegative());
  }

  @Test
  void levelInstalment_ofTheShortestPlan_paysPrincipalAndInterestOnce() {
    LoanTerms terms = terms(RepaymentMethod.LEVEL_INSTALMENT, "100", "0.12", 1);

    List<PlanRow> rows = PlanExpander.expand(terms).rows();

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).dueDate()).isEqualTo(START.plusMonths(1));
    assertThat(rows.get(0).total()).isEqualTo(Money.ofFen(10_100));
  }

  /** At 2,418.7 % a year half a fen of rounding would double every month, 362 times. */
  @Test
  void levelInstalment_roundedBelowTheInterest_doesNotLetTheDebtGrow() {
    LoanTerms terms =
        withFirstDueDate(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "1.65", "24.1873202", 362), day("2026-09-23"));

    RepaymentPlan plan = PlanExpander.expand(terms);

    Money first = plan.rows().get(0).total();
    assertThat(plan.rows())
        .extracting(row -> row.total().fen())
        .allMatch(fen -> Math.abs(fen - first.fen()) <= 2 * first.fen());
  }
}
