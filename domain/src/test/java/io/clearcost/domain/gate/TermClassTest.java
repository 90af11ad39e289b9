package io.clearcost.domain.gate;

import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFirstDueDate;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentMethod;
import org.junit.jupiter.api.Test;

class TermClassTest {

  /** One instalment due 31 March on a loan of 28 February: 31 days, more than one month. */
  @Test
  void termClass_ofOneInstalmentOnADayTheMonthBeforeLacks_isThatOfItsPlan() {
    LoanTerms terms =
        withFirstDueDate(
            terms(RepaymentMethod.LEVEL_PRINCIPAL, "10000", "0.24", 1, day("2026-02-28")),
            day("2026-03-31"));

    TermClass ofTerms = TermClass.of(new LoanOffer.OfTerms(terms), 1);
    TermClass ofPlan = TermClass.of(new LoanOffer.OfPlan(PlanExpander.expand(terms)), 1);

    assertThat(ofPlan).isEqualTo(TermClass.NORMAL);
    assertThat(ofTerms).isEqualTo(ofPlan);
  }
}
