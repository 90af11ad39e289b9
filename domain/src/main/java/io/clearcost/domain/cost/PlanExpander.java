package io.clearcost.domain.cost;

import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Works out the repayment plan of loan terms.
 *
 * <p>Every amount is rounded half up to the fen where it arises; what rounding leaves of the
 * principal falls to the last instalment. Interest runs on the outstanding principal for the 30/360
 * length of each period, except for {@link RepaymentMethod#FLAT}, where it runs on the original
 * principal.
 */
public final class PlanExpander {

  private PlanExpander() {}

  /** The plan that follows from the terms: instalments of principal and interest, then the fees. */
  public static RepaymentPlan expand(LoanTerms terms) {
    List<PlanRow> instalments = instalments(terms, dueDates(terms));
    List<FeeItem> items = terms.fees().stream().map(TermsFee::item).toList();
    return new RepaymentPlan(
        terms.principal(),
        terms.disbursementDate(),
        FeeSchedule.charge(terms, instalments),
        items,
        terms.contingent());
  }

  private static List<PlanRow> instalments(LoanTerms terms, List<LocalDate> dueDates) {
    return switch (terms.method()) {
      case LEVEL_INSTALMENT -> level(terms, dueDates);
      case LEVEL_PRINCIPAL, INTEREST_FIRST, FLAT -> byPrincipal(terms, dueDates);
      case BULLET -> single(terms, dueDates.get(0));
    };
  }

  /**
   * Equal instalments.
   *
   * <pre>
   *   A = P (1 + p i) / (sum of (1 + i)^−k, k = 0..n−1),   p = length of the first period in months
   * </pre>
   *
   * <p>After a long first period an instalment may not cover the interest; what is left of it is
   * owed, bears interest as the formula has it, and is paid before principal.
   */
  private static List<PlanRow> level(LoanTerms terms, List<LocalDate> dueDates) {
    Ratio rate = monthly(terms.rate());
    int n = dueDates.size();
    Ratio discount = Ratio.ONE.dividedBy(Ratio.ONE.plus(rate));
    Ratio annuity =
        rate.signum() == 0
            ? Ratio.of(n)
            : Ratio.ONE.minus(discount.pow(n)).dividedBy(Ratio.ONE.minus(discount));
    Ratio grown = Ratio.ONE.plus(rate.times(periodInMonths(terms, dueDates, 0)));
    Money instalment = terms.principal().times(grown.dividedBy(annuity), RoundingMode.HALF_UP);

    List<PlanRow> rows = new ArrayList<>();
    Money owed = terms.principal();
    Money outstanding = terms.principal();
    for (int k = 0; k < n; k++) {
      Money accrued =
          owed.times(rate.times(periodInMonths(terms, dueDates, k)), RoundingMode.HALF_UP);
      Money due = owed.plus(accrued);
      boolean last = k == n - 1;
      boolean paysWhatIsLeft = last && !staysEqual(terms, instalment, due);
      // Rounded down, an instalment may fall a fen short of the interest, which would then grow.
      Money equal = k == 0 || last ? instalment : most(instalment, accrued);
      Money payment = paysWhatIsLeft ? due : last ? equal : least(equal, due);
      owed = due.minus(payment);
      Money outstandingAfter = last ? Money.ZERO : least(owed, outstanding);
      Money principal = outstanding.minus(outstandingAfter);
      Money interest = payment.minus(principal);
      rows.add(new PlanRow(dueDates.get(k), principal, interest, List.of()));
      outstanding = outstandingAfter;
    }
    return rows;
  }

  /** Whether the last instalment is as large as the others; more than a fen each is no rounding. */
  private static boolean staysEqual(LoanTerms terms, Money instalment, Money due) {
    return terms.rounding() == InstalmentRounding.ALL_EQUAL
        && Math.abs(due.minus(instalment).fen()) <= terms.term().count();
  }

  private static List<PlanRow> byPrincipal(LoanTerms terms, List<LocalDate> dueDates) {
    Ratio rate = monthly(terms.rate());
    int n = dueDates.size();
    Money share =
        terms.method() == RepaymentMethod.INTEREST_FIRST
            ? Money.ZERO
            : terms.principal().times(Ratio.of(1, n), RoundingMode.HALF_UP);
    List<PlanRow> rows = new ArrayList<>();
    Money outstanding = terms.principal();
    for (int k = 0; k < n; k++) {
      boolean last = k == n - 1;
      Money base = terms.method() == RepaymentMethod.FLAT ? terms.principal() : outstanding;
      Money interest =
          base.times(rate.times(periodInMonths(terms, dueDates, k)), RoundingMode.HALF_UP);
      Money principal = last ? outstanding : least(share, outstanding);
      rows.add(new PlanRow(dueDates.get(k), principal, interest, List.of()));
      outstanding = outstanding.minus(principal);
    }
    return rows;
  }

  private static List<PlanRow> single(LoanTerms terms, LocalDate maturity) {
    Money interest = terms.principal().times(wholeTermRate(terms, maturity), RoundingMode.HALF_UP);
    return List.of(new PlanRow(maturity, terms.principal(), interest, List.of()));
  }

  /** Interest of a single repayment as a fraction of the principal. */
  private static Ratio wholeTermRate(LoanTerms terms, LocalDate maturity) {
    LocalDate start = terms.disbursementDate();
    Ratio rate = terms.rate().fraction();
    if (!terms.term().inDays()) {
      return monthly(terms.rate()).times(months(start, maturity));
    }
    return switch (terms.rate().basis()) {
      case DAILY -> rate.times(Ratio.of(ChronoUnit.DAYS.between(start, maturity)));
      case MONTHLY ->
          rate.times(Ratio.of(UnitPeriod.MONTHS_IN_YEAR))
              .times(terms.dayCount().yearFraction(start, maturity));
      case ANNUAL -> rate.times(terms.dayCount().yearFraction(start, maturity));
    };
  }

  private static List<LocalDate> dueDates(LoanTerms terms) {
    LocalDate start = terms.disbursementDate();
    if (terms.method() == RepaymentMethod.BULLET) {
      return List.of(terms.term().maturity(start));
    }
    int count = terms.term().count();
    LocalDate first = terms.firstDueDate().orElse(start.plusMonths(1));
    // Without a first due date the day of disbursement sets the day of the month, also after a
    // short February.
    LocalDate anchor = terms.firstDueDate().isPresent() ? first : start;
    int offset = terms.firstDueDate().isPresent() ? 0 : 1;
    List<LocalDate> dates = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      dates.add(anchor.plusMonths(k + (long) offset));
    }
    return dates;
  }

  private static Ratio monthly(QuotedRate rate) {
    return switch (rate.basis()) {
      case ANNUAL -> rate.fraction().dividedBy(Ratio.of(UnitPeriod.MONTHS_IN_YEAR));
      case MONTHLY -> rate.fraction();
      case DAILY -> throw new IllegalArgumentException("a daily rate needs a term in days");
    };
  }

  /** Length of the k-th period: the first one 30/360 from disbursement, every later one a month. */
  private static Ratio periodInMonths(LoanTerms terms, List<LocalDate> dueDates, int k) {
    return k == 0 ? months(terms.disbursementDate(), dueDates.get(0)) : Ratio.ONE;
  }

  private static Ratio months(LocalDate from, LocalDate to) {
    return DayCount.THIRTY_360.yearFraction(from, to).times(Ratio.of(UnitPeriod.MONTHS_IN_YEAR));
  }

  private static Money least(Money a, Money b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Money most(Money a, Money b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
