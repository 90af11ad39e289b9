package io.clearcost.domain.gate;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.time.LocalDate;
import java.util.List;

/** Whether a loan is ultra-short (超短期贷款). */
public enum TermClass {
  ULTRA_SHORT,
  NORMAL;

  /**
   * The class of a loan: ultra-short when the last payment falls not later than {@code months}
   * calendar months after disbursement, with the end-of-month rule. Flows without dates are
   * measured in years.
   *
   * @param months the most an ultra-short loan may last
   */
  static TermClass of(LoanOffer offer, int months) {
    boolean withinMonths =
        offer.fold(
            terms -> isWithin(terms.disbursementDate(), terms.maturity(), months),
            plan -> isWithin(plan.disbursementDate(), plan.maturity(), months),
            flows -> isWithin(flows, months));
    return withinMonths ? ULTRA_SHORT : NORMAL;
  }

  private static boolean isWithin(CashFlows cashFlows, int months) {
    return cashFlows.fold(
        dated ->
            isWithin(
                dated.flows().get(0).date(),
                dated.flows().get(dated.flows().size() - 1).date(),
                months),
        periodic -> isWithin(periodic.flows(), months));
  }

  private static boolean isWithin(LocalDate disbursement, LocalDate maturity, int months) {
    return !maturity.isAfter(disbursement.plusMonths(months));
  }

  private static boolean isWithin(PeriodicFlows flows, int months) {
    List<PeriodicFlow> list = flows.flows();
    Ratio years = flows.years(list.get(list.size() - 1).offset());
    return years.compareTo(Ratio.of(months, UnitPeriod.MONTHS_IN_YEAR)) <= 0;
  }
}
