package io.clearcost.domain.gate;

import static io.clearcost.domain.gate.Judged.at;
import static io.clearcost.domain.gate.Judged.judge;
import static io.clearcost.domain.gate.Judged.loan;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.share;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.Costs;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each draw on a line is a loan of its own: by its own term of use, at its own cost. */
class DrawdownTest {

  private static final LocalDate DRAWN = day("2026-07-01");

  /** What was agreed when the money was drawn decides; a plan or cash flows cannot tell it. */
  @Tag("SLC-QA4-4")
  @Tag("SLC-QA4-5")
  @ParameterizedTest
  @CsvSource({
    "TERMS, 0.18, AGREED, PASS",
    "TERMS, 0.18, '', PASS",
    "TERMS, 0.18, NOT_AGREED, GLIDE",
    "PLAN, 0.18, AGREED, PASS",
    "PLAN, 0.18, '', PASS",
    "PLAN, 0.18, NOT_AGREED, GLIDE",
    "FLOWS, 0.18, '', PASS",
    "FLOWS, 0.18, NOT_AGREED, GLIDE",
    // dear draws stop whatever was agreed, and cheap ones pass
    "TERMS, 0.25, AGREED, BLOCK",
    "TERMS, 0.25, NOT_AGREED, BLOCK",
    "PLAN, 0.11, NOT_AGREED, PASS",
  })
  void drawOfTenDays_byItsTermOfUse_isSparedTheTargetOrNot(
      String depth, String rate, String agreed, Outcome outcome) {
    LoanTerms draw =
        withTerm(
            terms(RepaymentMethod.BULLET, "10000", rate, 1, DRAWN),
            new LoanTerm.Days(10),
            RepaymentShape.REGULAR);
    LoanOffer offer =
        switch (depth) {
          case "TERMS" -> new LoanOffer.OfTerms(draw);
          case "PLAN" -> new LoanOffer.OfPlan(PlanExpander.expand(draw));
          default -> new LoanOffer.OfFlows(flows(PlanExpander.expand(draw)));
        };

    GateDecision decision = judge(quoted(offer, told(agreed)));

    assertThat(decision.outcome()).isEqualTo(outcome);
  }

  /** A draw to the end of its line has no term of use, however near that end is. */
  @Tag("SLC-QA4-5")
  @Test
  void drawUntilTheEndOfItsLine_tenDaysOn_isANormalLoan() {
    LoanTerms draw =
        withTerm(
            terms(RepaymentMethod.BULLET, "10000", "0.18", 1, DRAWN),
            new LoanTerm.UntilLineMaturity(DRAWN.plusDays(10)),
            RepaymentShape.REGULAR);

    assertThat(judge(quoted(new LoanOffer.OfTerms(draw), LoanCircumstances.NONE)).outcome())
        .isEqualTo(Outcome.GLIDE);
  }

  /**
   * The fee of the whole line, taken with one draw, counts in full in that draw and in no other.
   */
  @Test
  void twoDrawsOnOneLine_ofWhichOneCarriesTheFee_areJudgedApart() {
    LoanOffer first =
        new LoanOffer.OfTerms(
            terms(
                RepaymentMethod.BULLET,
                "10000",
                "0.12",
                3,
                DRAWN,
                share("line", "0.04", FeeTiming.AT_MATURITY)));
    LoanOffer second =
        new LoanOffer.OfTerms(terms(RepaymentMethod.BULLET, "10000", "0.12", 3, DRAWN));

    assertThat(judge(quoted(first, told("AGREED"))).outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(judge(quoted(second, told("AGREED"))).outcome()).isEqualTo(Outcome.PASS);
  }

  /** Before each disbursement the same is asked anew, whatever the quote said. */
  @Test
  void draw_beforeDisbursement_isHeldToTheSameLimits() {
    AssessedLoan draw =
        loan(LenderKind.SMALL_LOAN_COMPANY)
            .lasting(1)
            .at("0.18")
            .telling(told -> told.withUseTerm(UseTerm.NOT_AGREED))
            .assessed();

    for (Milestone milestone : Milestone.ALWAYS) {
      assertThat(judge(at(milestone, draw)).outcome()).isEqualTo(Outcome.GLIDE);
    }
  }

  private static LoanCircumstances told(String agreed) {
    return agreed.isEmpty()
        ? LoanCircumstances.NONE
        : LoanCircumstances.NONE.withUseTerm(UseTerm.valueOf(agreed));
  }

  private static AssessedLoan quoted(LoanOffer offer, LoanCircumstances told) {
    return new AssessedLoan(
        LenderKind.SMALL_LOAN_COMPANY,
        Lender.ofKind(LenderKind.SMALL_LOAN_COMPANY),
        offer,
        Costs.of(offer),
        Milestone.QUOTE,
        told,
        CapsInForce.of(new FixedLprHistory()));
  }

  private static CashFlows flows(RepaymentPlan plan) {
    List<DatedFlow> flows = new ArrayList<>();
    flows.add(new DatedFlow(plan.disbursementDate(), plan.principal()));
    for (PlanRow row : plan.rows()) {
      flows.add(new DatedFlow(row.dueDate(), Money.ZERO.minus(row.total())));
    }
    return new CashFlows.Dated(flows);
  }
}
