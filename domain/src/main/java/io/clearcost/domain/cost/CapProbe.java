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
import java.util.Map;
import java.util.TreeMap;

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
  static TreeMap<LocalDate, Money> paid(List<PlanRow> rows) {
    TreeMap<LocalDate, Money> paid = new TreeMap<>();
    rows.stream()
        .filter(row -> !row.isIdle())
        .forEach(row -> add(paid, row.dueDate(), row.total()));
    return paid;
  }

  /** The same with one fee more, from rows that charge it. */
  static TreeMap<LocalDate, Money> paid(
      Map<LocalDate, Money> without, List<PlanRow> rows, String code) {
    TreeMap<LocalDate, Money> paid = new TreeMap<>(without);
    rows.stream()
        .filter(row -> !row.charged(code).isZero())
        .forEach(row -> add(paid, row.dueDate(), row.paid(code)));
    return paid;
  }

  private static void add(Map<LocalDate, Money> paid, LocalDate date, Money amount) {
    paid.merge(date, amount, Money::plus);
  }

  /**
   * Whether the cap holds under every convention that binds.
   *
   * @param paid amounts by day
   */
  boolean holds(Map<LocalDate, Money> paid) {
    List<DatedFlow> flows = new ArrayList<>();
    flows.add(new DatedFlow(start, firstDrawn));
    drawdowns.forEach(drawn -> flows.add(new DatedFlow(drawn.date(), drawn.amount())));
    paid.forEach((date, amount) -> flows.add(new DatedFlow(date, amount.negated())));
    return !CapTest.exceeds(UnitPeriodFinder.inUnitPeriods(DatedFlow.merged(flows)), cap, readings);
  }
}
