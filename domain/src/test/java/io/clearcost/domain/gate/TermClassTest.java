package io.clearcost.domain.gate;

import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFirstDueDate;
import static io.clearcost.domain.loan.Loans.withTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.time.UnitPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TermClassTest {

  private static final UltraShortTerm MONTH = new UltraShortTerm(1, false);

  /** Thirty days from 1 February end on 3 March, beyond the month; 28 days end on 1 March. */
  @Test
  void termClass_ofDailyPeriodsFromAKnownDay_isThatOfTheCalendar() {
    TermClass thirty = TermClass.of(inDays(30, Optional.of(day("2026-02-01"))), MONTH);
    TermClass twentyEight = TermClass.of(inDays(28, Optional.of(day("2026-02-01"))), MONTH);
    TermClass thirtyOne = TermClass.of(inDays(31, Optional.of(day("2026-07-01"))), MONTH);

    assertThat(thirty).isEqualTo(TermClass.NORMAL);
    assertThat(twentyEight).isEqualTo(TermClass.ULTRA_SHORT);
    assertThat(thirtyOne).isEqualTo(TermClass.ULTRA_SHORT);
  }

  @Test
  void termClass_ofDailyPeriodsFromAnUnknownDay_takesTheShortestMonth() {
    TermClass twentyEight = TermClass.of(inDays(28, Optional.empty()), MONTH);
    TermClass twentyNine = TermClass.of(inDays(29, Optional.empty()), MONTH);

    assertThat(twentyEight).isEqualTo(TermClass.ULTRA_SHORT);
    assertThat(twentyNine).isEqualTo(TermClass.NORMAL);
  }

  private static LoanOffer inDays(int days, Optional<LocalDate> disbursement) {
    PeriodicFlows flows =
        new PeriodicFlows(
            UnitPeriod.DAY, List.of(flow(0, 0, 1, 100_000), flow(days, 0, 1, -101_000)));
    return new LoanOffer.OfFlows(new CashFlows.Periodic(flows, disbursement));
  }

  /** One instalment due 31 March on a loan of 28 February: 31 days, more than one month. */
  @Test
  void termClass_ofOneInstalmentOnADayTheMonthBeforeLacks_isThatOfItsPlan() {
    LoanTerms terms =
        withFirstDueDate(
            terms(RepaymentMethod.LEVEL_PRINCIPAL, "10000", "0.24", 1, day("2026-02-28")),
            day("2026-03-31"));

    TermClass ofTerms = TermClass.of(new LoanOffer.OfTerms(terms), MONTH);
    TermClass ofPlan = TermClass.of(new LoanOffer.OfPlan(PlanExpander.expand(terms)), MONTH);

    assertThat(ofPlan).isEqualTo(TermClass.NORMAL);
    assertThat(ofTerms).isEqualTo(ofPlan);
  }

  /** Ten days to the end of its line, but nothing keeps such a draw from lasting longer. */
  @Tag("SLC-QA4-4")
  @Tag("SLC-QA4-5")
  @Test
  void termClass_ofADrawWithoutAnAgreedTerm_isNormal() {
    LoanTerms agreed = terms(RepaymentMethod.BULLET, "10000", "0.24", 1, day("2026-07-01"));
    LoanTerms draw =
        withTerm(agreed, new LoanTerm.UntilLineMaturity(day("2026-07-11")), RepaymentShape.REGULAR);

    TermClass ofAgreed = TermClass.of(new LoanOffer.OfTerms(agreed), MONTH);
    TermClass ofDraw = TermClass.of(new LoanOffer.OfTerms(draw), MONTH);

    assertThat(ofAgreed).isEqualTo(TermClass.ULTRA_SHORT);
    assertThat(ofDraw).isEqualTo(TermClass.NORMAL);
  }
}
