package io.clearcost.domain.gate;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.Thirty360;
import io.clearcost.domain.time.UnitPeriod;
import java.time.LocalDate;

/** Whether a loan is ultra-short (超短期贷款). */
public enum TermClass {
  ULTRA_SHORT,
  NORMAL;

  /** So many unit periods a year or more are days. */
  private static final Ratio FEWEST_DAYS_IN_YEAR = Ratio.of(Thirty360.DAYS_IN_YEAR);

  /**
   * The class of a loan: ultra-short when the last payment falls within {@code term} after
   * disbursement. Periodic flows are measured in years; where their unit is a day, on the calendar
   * from the day of disbursement, or in the shortest months where that day is not known. A draw
   * without an agreed term is never ultra-short: it may last as long as its line.
   *
   * @param term the longest that an ultra-short loan may last
   */
  static TermClass of(LoanOffer offer, UltraShortTerm term) {
    boolean withinMonths =
        offer.fold(
            terms ->
                terms.term().hasAgreedLength()
                    && isWithin(terms.disbursementDate(), terms.maturity(), term),
            plan -> isWithin(plan.disbursementDate(), plan.maturity(), term),
            flows -> isWithin(flows, term));
    return withinMonths ? ULTRA_SHORT : NORMAL;
  }

  private static boolean isWithin(CashFlows cashFlows, UltraShortTerm term) {
    return cashFlows.fold(
        dated ->
            isWithin(
                dated.flows().get(0).date(),
                dated.flows().get(dated.flows().size() - 1).date(),
                term),
        periodic -> isWithin(periodic, term));
  }

  private static boolean isWithin(LocalDate disbursement, LocalDate maturity, UltraShortTerm term) {
    return !maturity.isAfter(term.lastDay(disbursement));
  }

  private static boolean isWithin(CashFlows.Periodic periodic, UltraShortTerm term) {
    PeriodicFlows flows = periodic.flows();
    PeriodOffset last = flows.flows().get(flows.flows().size() - 1).offset();
    if (flows.unit().perYear().compareTo(FEWEST_DAYS_IN_YEAR) < 0) {
      return flows.years(last).compareTo(Ratio.of(term.months(), UnitPeriod.MONTHS_IN_YEAR)) <= 0;
    }
    int days = last.isWhole() ? last.whole() : last.whole() + 1;
    return periodic
        .disbursementDate()
        .map(start -> isWithin(start, start.plusDays(days), term))
        .orElse(days <= term.surelyWithinDays());
  }
}
