package io.clearcost.domain.loan;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.monthly;
import static io.clearcost.domain.loan.Loans.row;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFirstDueDate;
import static io.clearcost.domain.loan.Loans.withRate;
import static io.clearcost.domain.loan.Loans.withShape;
import static io.clearcost.domain.loan.Loans.withTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import java.util.Optional;
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

  @Test
  void terms_thatContradictTheirMethod_areRefusedWithEveryReason() {
    LoanTerms bullet = terms(RepaymentMethod.BULLET, "10000", "0.12", 12);
    RepaymentShape all =
        new RepaymentShape(
            Optional.of(PaymentInterval.ofMonths(3)),
            Optional.empty(),
            MonthEndRule.END_OF_MONTH,
            FenRounding.HALF_UP,
            Money.ofFen(1),
            List.of(new Step.NewRate(2, Ratio.ZERO), new Step.NewInstalment(2, Ratio.of(1, 2))),
            Optional.of(new Grace(1, Grace.Kind.DEFERRED)),
            List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> withShape(bullet, all))
        .withMessageContainingAll(
            "no payment interval",
            "no month-end rule",
            "no balloon",
            "no instalments to step",
            "no rate to step",
            "no grace period");
  }

  @Test
  void terms_thatDoNotFitTheirInstalments_areRefused() {
    assertRefused(Shapes.balloon("10000"), "not below the principal");
    assertRefused(Shapes.grace(12, Grace.Kind.DEFERRED), "leaves none of the 12");
    assertRefused(Shapes.steps(new Step.NewRate(13, Ratio.ZERO)), "instalment 13 of 12");
    assertRefused(
        Shapes.drawn(new Drawdown(START.plusMonths(1), Money.ofFen(1))),
        "give a grace period or send a plan");
    assertRefused(Shapes.drawn(new Drawdown(START, Money.ofFen(1))), "after disbursement");
    assertRefused(
        Shapes.drawn(new Drawdown(START.plusDays(1), TERMS.principal())), "leave nothing");
  }

  private static void assertRefused(RepaymentShape shape, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withShape(TERMS, shape))
        .withMessageContaining(why);
  }

  @Test
  void terms_thatTheirMethodCannotHave_areRefused() {
    LoanTerms feeOnly = terms(RepaymentMethod.FLAT_FEE, "10000", "0", 12);
    LoanTerm line = new LoanTerm.UntilLineMaturity(START.plusMonths(3));
    LoanTerm days = new LoanTerm.Days(90);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> withRate(feeOnly, TERMS.rate()))
        .withMessageContaining("must be 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withTerm(TERMS, line, RepaymentShape.REGULAR))
        .withMessageContaining("without an agreed term");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withTerm(TERMS, days, RepaymentShape.REGULAR))
        .withMessageContaining("payment interval");
  }

  @Test
  void plan_repayingBeforeItIsDrawn_isRefused() {
    List<Drawdown> later = List.of(new Drawdown(START.plusMonths(2), Money.ofFen(60)));
    List<PlanRow> early = List.of(row(START.plusMonths(1), 50, 0), row(START.plusMonths(2), 50, 0));
    List<PlanRow> late = List.of(row(START.plusMonths(1), 40, 0), row(START.plusMonths(2), 60, 0));

    assertThat(
            new RepaymentPlan(Money.ofFen(100), START, later, late, List.of(), List.of())
                .firstDrawn())
        .isEqualTo(Money.ofFen(40));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RepaymentPlan(Money.ofFen(100), START, later, early, List.of(), List.of()))
        .withMessageContaining("more principal than was paid out");
  }
}
