package io.clearcost.domain.cost;

import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a cap holds for what a borrower pays on which days, without computing a rate.
 *
 * @param cap an annual fraction
 * @param readings which conventions bind
 * @param start the day of disbursement
 * @param firstDrawn what is paid out on it
 * @param drawdowns what is paid out later
 */
record CapProbe(
    Ratio cap, Readings readings, LocalDate start, Money firstDrawn, List<Drawdown> drawdowns) {

  /** What the borrower pays on each day on which a row takes anything, after reliefs. */
  static List<DatedFlow> paid(List<PlanRow> rows) {
    List<DatedFlow> paid = new ArrayList<>(rows.size());
    for (PlanRow row : rows) {
      if (!row.isIdle()) {
        paid.add(new DatedFlow(row.dueDate(), row.total().negated()));
      }
    }
    return paid;
  }

  /** The same with one fee more, from rows that charge it. */
  static List<DatedFlow> paid(List<DatedFlow> without, List<PlanRow> rows, String code) {
    List<DatedFlow> paid = new ArrayList<>(without);
    for (PlanRow row : rows) {
      if (!row.charged(code).isZero()) {
        paid.add(new DatedFlow(row.dueDate(), row.paid(code).negated()));
      }
    }
    return paid;
  }

  /**
   * Whether the cap holds under every convention that binds.
   *
   * @param paid what is paid, in any order
   */
  boolean holds(List<DatedFlow> paid) {
    List<DatedFlow> flows = new ArrayList<>(paid.size() + drawdowns.size() + 1);
    flows.add(new DatedFlow(start, firstDrawn));
    drawdowns.forEach(drawn -> flows.add(new DatedFlow(drawn.date(), drawn.amount())));
    flows.addAll(paid);
    return !CapTest.exceeds(UnitPeriodFinder.inUnitPeriods(DatedFlow.merged(flows)), cap, readings);
  }
}
