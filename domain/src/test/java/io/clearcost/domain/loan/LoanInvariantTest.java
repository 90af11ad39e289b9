package io.clearcost.domain.loan;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.monthly;
import static io.clearcost.domain.loan.Loans.row;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFirstDueDate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a loan cannot be. */
class LoanInvariantTest {

  private static final LoanTerms TERMS =
      terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.12", 12);

  @Test
  void firstDueDate_onAnyDayOfTheFirstYear_isAccepted() {
    assertThat(withFirstDueDate(TERMS, START.plusDays(1)).maturity())
        .isEqualTo(START.plusDays(1).plusMonths(11));
    assertThat(withFirstDueDate(TERMS, START.plusYears(1)).maturity())
        .isEqualTo(START.plusMonths(23));
  }

  @Test
  void firstDueDate_outsideTheFirstYear_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> withFirstDueDate(TERMS, START));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withFirstDueDate(TERMS, START.plusYears(1).plusDays(1)));
  }

  @Test
  void quotedRate_ofMoreThanTwelveDigits_isRefused() {
    Ratio thirteen = Ratio.parse("0.1234567890123");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuotedRate(thirteen, QuotedRate.Basis.ANNUAL));
  }

  @Test
  void plan_ofAmountsThatOverflow_isRefused() {
    PlanRow first = row(START.plusMonths(1), 50, Long.MAX_VALUE - 100);
    PlanRow second = row(START.plusMonths(2), 50, 1_000);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RepaymentPlan(Money.ofFen(100), START, List.of(first, second), List.of()));
  }

  @Test
  void flows_ofAmountsThatOverflow_areRefused() {
    DatedFlow most = flow(START, Long.MAX_VALUE);

    assertThatIllegalArgumentException().isThrownBy(() -> new CashFlows.Dated(List.of(most, most)));
    assertThatIllegalArgumentException().isThrownBy(() -> monthly(Long.MAX_VALUE, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> monthly(Long.MIN_VALUE));
  }

  /** Otherwise an empty day of the year before would choose that year's law. */
  @Test
  void flows_ofAFirstDayThatAddsUpToNothing_areRefused() {
    List<DatedFlow> flows =
        List.of(
            new DatedFlow(START.minusDays(10), Money.ofFen(1)),
            new DatedFlow(START.minusDays(10), Money.ofFen(-1)),
            new DatedFlow(START, Money.ofFen(100)),
            new DatedFlow(START.plusDays(30), Money.ofFen(-101)));

    assertThatThrownBy(() -> new CashFlows.Dated(flows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("add up to nothing");
  }

  @Test
  void flows_withATriflePaidOutEarlier_areDisbursedOnTheDayOfTheMost() {
    CashFlows flows =
        new CashFlows.Dated(
            List.of(
                new DatedFlow(START.minusDays(10), Money.ofFen(1)),
                new DatedFlow(START, Money.ofFen(100)),
                new DatedFlow(START.plusDays(30), Money.ofFen(-102))));

    assertThat(flows.disbursementDate()).contains(START);
  }

  @Test
  void plan_paidOnTheDayOfDisbursementOnly_isRefused() {
    List<PlanRow> rows = List.of(row(START, 100, 0));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepaymentPlan(Money.ofFen(100), START, rows, List.of()));
  }

  @Test
  void plan_repayingAnotherPrincipalThanOwed_isRefused() {
    List<PlanRow> rows = List.of(row(START.plusMonths(1), 99, 0));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepaymentPlan(Money.ofFen(100), START, rows, List.of()));
  }
}
