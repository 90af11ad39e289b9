package io.clearcost.domain.cost;

import io.clearcost.domain.cost.UnitPeriodFinder.UnitPeriodTimes;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.ReliefAmount;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The money of a plan in columns, seen from the borrower: for each day on which anything moves what
 * is received of principal, less what is given back, and what is paid of interest and of each fee.
 *
 * <p>The times in unit periods are found once and serve every part of the plan, so that all of them
 * have the same unit period. A day on which nothing moves is left out: it cannot cut a term into
 * more periods.
 */
final class PlanColumns {

  private final List<LocalDate> dates;
  private final UnitPeriodTimes times;
  private final long[] principal;
  private final long[] interest;

  /** Interest too, and before the fees. */
  private final Map<String, long[]> charges = new LinkedHashMap<>();

  private PlanColumns(RepaymentPlan plan, List<PlanRow> rows, Set<String> codes) {
    dates = dates(plan, rows);
    times = UnitPeriodFinder.times(dates);
    principal = new long[dates.size()];
    interest = new long[dates.size()];
    charges.put(FeeItem.INTEREST_CODE, interest);
    for (FeeItem item : plan.fees()) {
      if (codes.contains(item.code())) {
        charges.put(item.code(), new long[dates.size()]);
      }
    }
  }

  /** Interest and all fees of a plan, after reliefs. */
  static PlanColumns all(RepaymentPlan plan) {
    return net(plan, plan.fees().stream().map(FeeItem::code).collect(Collectors.toSet()));
  }

  /** Interest and some of the fees of a plan, after reliefs. */
  static PlanColumns net(RepaymentPlan plan, Set<String> codes) {
    return of(plan, codes, true);
  }

  /** Interest and some of the fees of a plan, as if nobody took anything off. */
  static PlanColumns gross(RepaymentPlan plan, Set<String> codes) {
    return of(plan, codes, false);
  }

  private static PlanColumns of(RepaymentPlan plan, Set<String> codes, boolean afterReliefs) {
    List<PlanRow> rows = new ArrayList<>(plan.rows().size());
    for (PlanRow row : plan.rows()) {
      if (moves(row, codes)) {
        rows.add(row);
      }
    }
    PlanColumns columns = new PlanColumns(plan, rows, codes);
    columns.principal[0] += plan.firstDrawn().fen();
    for (Drawdown drawn : plan.drawdowns()) {
      columns.principal[columns.dates.indexOf(drawn.date())] += drawn.amount().fen();
    }
    int at = 0;
    for (PlanRow row : rows) {
      while (!columns.dates.get(at).equals(row.dueDate())) {
        at++;
      }
      columns.put(row, at, afterReliefs);
    }
    return columns;
  }

  private static boolean moves(PlanRow row, Set<String> codes) {
    if (!row.principal().isZero() || !row.interest().isZero()) {
      return true;
    }
    for (FeeAmount fee : row.fees()) {
      if (!fee.amount().isZero() && codes.contains(fee.code())) {
        return true;
      }
    }
    return false;
  }

  private static List<LocalDate> dates(RepaymentPlan plan, List<PlanRow> rows) {
    if (plan.drawdowns().isEmpty()) {
      List<LocalDate> dates = new ArrayList<>(rows.size() + 1);
      dates.add(plan.disbursementDate());
      for (PlanRow row : rows) {
        if (!row.dueDate().equals(plan.disbursementDate())) {
          dates.add(row.dueDate());
        }
      }
      return dates;
    }
    TreeSet<LocalDate> days = new TreeSet<>(List.of(plan.disbursementDate()));
    plan.drawdowns().forEach(drawn -> days.add(drawn.date()));
    rows.forEach(row -> days.add(row.dueDate()));
    return List.copyOf(days);
  }

  private void put(PlanRow row, int at, boolean afterReliefs) {
    principal[at] -= row.principal().fen();
    interest[at] += row.interest().fen();
    for (FeeAmount fee : row.fees()) {
      if (!fee.amount().isZero()) {
        add(fee.code(), at, fee.amount().fen());
      }
    }
    if (afterReliefs) {
      for (ReliefAmount relief : row.reliefs()) {
        add(relief.code(), at, -relief.amount().fen());
      }
    }
  }

  private void add(String code, int at, long fen) {
    long[] column = charges.get(code);
    if (column != null) {
      column[at] += fen;
    }
  }

  /** Interest, then the fees in the order of the plan. */
  Collection<String> codes() {
    return charges.keySet();
  }

  UnitPeriod unit() {
    return times.unit();
  }

  /** All that is paid of interest or of one fee; zero for a fee that is not among the columns. */
  Money total(String code) {
    long total = 0;
    long[] column = charges.get(code);
    if (column != null) {
      for (long fen : column) {
        total += fen;
      }
    }
    return Money.ofFen(total);
  }

  /** Everything, in unit periods. */
  PeriodicFlows flows() {
    return flows(codes());
  }

  /** Principal and some of the charges, as if no other were charged, in unit periods. */
  PeriodicFlows flows(Collection<String> parts) {
    return inUnitPeriods(amounts(parts, dates.size()));
  }

  /** Everything, on its days; a day on which all adds up to nothing stays. */
  List<DatedFlow> dated() {
    long[] amounts = amounts(codes(), dates.size());
    List<DatedFlow> flows = new ArrayList<>(amounts.length);
    for (int k = 0; k < amounts.length; k++) {
      flows.add(new DatedFlow(dates.get(k), Money.ofFen(amounts[k])));
    }
    return flows;
  }

  /** Everything, in days. */
  PeriodicFlows daily() {
    long start = dates.get(0).toEpochDay();
    return flows(
        UnitPeriod.DAY,
        amounts(codes(), dates.size()),
        k -> PeriodOffset.ofWhole(Math.toIntExact(dates.get(k).toEpochDay() - start)));
  }

  /**
   * What the borrower receives if only some of the charges are made, and what of the principal is
   * given back: the money actually occupied, in unit periods. Two days may be the one start.
   */
  PeriodicFlows occupied(Collection<String> parts) {
    int atStart = 1;
    while (atStart < dates.size() && times.offsets().get(atStart).equals(PeriodOffset.START)) {
      atStart++;
    }
    return inUnitPeriods(amounts(parts, atStart));
  }

  /** The money actually occupied when everything is charged. */
  PeriodicFlows occupied() {
    return occupied(codes());
  }

  /** Principal, and the charges of the first {@code charged} days. */
  private long[] amounts(Collection<String> parts, int charged) {
    long[] amounts = principal.clone();
    for (String code : parts) {
      long[] column = charges.get(code);
      for (int k = 0; column != null && k < charged; k++) {
        amounts[k] -= column[k];
      }
    }
    return amounts;
  }

  private PeriodicFlows inUnitPeriods(long[] amounts) {
    return flows(times.unit(), amounts, times.offsets()::get);
  }

  /** What moves; a list of just its length is not copied again. */
  private static PeriodicFlows flows(
      UnitPeriod unit, long[] amounts, IntFunction<PeriodOffset> offsets) {
    int count = 0;
    for (long amount : amounts) {
      count += amount == 0 ? 0 : 1;
    }
    PeriodicFlow[] flows = new PeriodicFlow[count];
    int next = 0;
    for (int k = 0; k < amounts.length; k++) {
      if (amounts[k] != 0) {
        flows[next++] = new PeriodicFlow(offsets.apply(k), Money.ofFen(amounts[k]));
      }
    }
    return new PeriodicFlows(unit, List.of(flows));
  }
}
