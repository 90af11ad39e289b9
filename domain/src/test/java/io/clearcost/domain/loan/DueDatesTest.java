package io.clearcost.domain.loan;

import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFirstDueDate;
import static io.clearcost.domain.loan.Loans.withTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {

  private static final PaymentInterval MONTH = PaymentInterval.ofMonths(1);
  private static final PaymentInterval QUARTER = PaymentInterval.ofMonths(3);

  @ParameterizedTest
  @CsvSource({
    // the day of disbursement sets the day of the month, also after a short February
    "2026-01-31, 4, SAME_DAY, 2026-02-28 2026-03-31 2026-04-30 2026-05-31",
    "2028-01-30, 3, SAME_DAY, 2028-02-29 2028-03-30 2028-04-30",
    "2027-12-29, 3, SAME_DAY, 2028-01-29 2028-02-29 2028-03-29",
    "2026-02-28, 3, SAME_DAY, 2026-03-28 2026-04-28 2026-05-28",
    "2026-02-28, 3, END_OF_MONTH, 2026-03-31 2026-04-30 2026-05-31",
    "2028-02-28, 2, END_OF_MONTH, 2028-03-28 2028-04-28",
    "2028-02-29, 2, END_OF_MONTH, 2028-03-31 2028-04-30"
  })
  void months_countedFromDisbursement_keepTheirDay(
      String start, int months, MonthEndRule rule, String expected) {
    LoanTerms terms =
        withTerm(monthly(start), new LoanTerm.Months(months), Shapes.every(MONTH, rule));

    List<LocalDate> dates = ends(terms);

    assertThat(dates).isEqualTo(days(expected));
  }

  @Test
  void term_ofBegunIntervals_endsWithAnOddPeriod() {
    LoanTerms terms =
        withTerm(monthly("2026-01-31"), new LoanTerm.Months(8), Shapes.every(QUARTER));

    List<InstalmentPeriod> periods = terms.periods();

    assertThat(ends(terms)).isEqualTo(days("2026-04-30 2026-07-31 2026-09-30"));
    assertThat(periods).extracting(InstalmentPeriod::thirty360Days).containsExactly(90, 90, 60);
  }

  /** 28 February is the 31st of its month: to 15 April it is 45 days of 30/360, not 47. */
  @Test
  void oddLastPeriod_afterAShortFebruary_isMeasuredFromTheAnchor() {
    LoanTerms terms =
        withTerm(monthly("2026-01-31"), new LoanTerm.Months(2), Shapes.maturing(day("2026-04-15")));

    List<InstalmentPeriod> periods = terms.periods();

    assertThat(periods).extracting(InstalmentPeriod::thirty360Days).containsExactly(30, 45);
  }

  @Test
  void firstDueDate_beforeAnOddLastPeriod_movesTheWholeTerm() {
    LoanTerms quarters =
        withTerm(monthly("2026-01-10"), new LoanTerm.Months(8), Shapes.every(QUARTER));

    LoanTerms moved = withFirstDueDate(quarters, day("2026-04-20"));

    assertThat(ends(moved)).isEqualTo(days("2026-04-20 2026-07-20 2026-09-20"));
    assertThat(moved.periods())
        .extracting(InstalmentPeriod::thirty360Days)
        .containsExactly(100, 90, 60);
  }

  @ParameterizedTest
  @CsvSource({
    "WEEKS, 1, 3, 2026-02-07 2026-02-14 2026-02-21",
    "WEEKS, 2, 5, 2026-02-14 2026-02-28 2026-03-07",
    "DAYS, 10, 4, 2026-02-10 2026-02-20 2026-02-28",
    "MONTHS, 1, 5, 2026-02-28 2026-03-07"
  })
  void weeks_paidAtAnyInterval_endWithTheTerm(
      PaymentInterval.Unit unit, int every, int weeks, String expected) {
    LoanTerms terms =
        withTerm(
            monthly("2026-01-31"),
            new LoanTerm.Weeks(weeks),
            Shapes.every(new PaymentInterval(every, unit)));

    List<LocalDate> dates = ends(terms);

    assertThat(dates).isEqualTo(days(expected));
  }

  @Test
  void drawUntilTheEndOfItsLine_paidMonthly_endsWithTheLine() {
    LoanTerms draw =
        withTerm(
            terms(RepaymentMethod.INTEREST_FIRST, "10000", "0.12", 1, day("2026-01-31")),
            new LoanTerm.UntilLineMaturity(day("2026-04-10")),
            RepaymentShape.REGULAR);

    assertThat(ends(draw)).isEqualTo(days("2026-02-28 2026-03-31 2026-04-10"));
    assertThat(ends(withFirstDueDate(draw, day("2026-02-20"))))
        .isEqualTo(days("2026-02-20 2026-03-20 2026-04-10"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withFirstDueDate(draw, day("2026-04-10")))
        .withMessageContaining("credit line");
  }

  @Test
  void maturityDate_notAfterTheDueDateBefore_isRefused() {
    LoanTerms terms = monthly("2026-01-15");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> withTerm(terms, new LoanTerm.Months(2), Shapes.maturing(day("2026-02-15"))))
        .withMessageContaining("2026-02-15");
  }

  @Test
  void termsOfThousandsOfInstalments_areRefused() {
    PaymentInterval day = PaymentInterval.ofDays(1);
    LoanTerms terms = monthly("2026-01-15");

    assertThat(withTerm(terms, new LoanTerm.Days(1_200), Shapes.every(day)).periods())
        .hasSize(1_200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withTerm(terms, new LoanTerm.Days(1_201), Shapes.every(day)))
        .withMessageContaining("1200");
  }

  private static LoanTerms monthly(String start) {
    return terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.12", 12, day(start));
  }

  private static List<LocalDate> ends(LoanTerms terms) {
    return terms.periods().stream().map(InstalmentPeriod::end).toList();
  }

  private static List<LocalDate> days(String dates) {
    return Arrays.stream(dates.split(" ", -1)).map(Loans::day).toList();
  }
}
