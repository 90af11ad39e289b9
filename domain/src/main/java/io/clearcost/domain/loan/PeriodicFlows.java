package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.util.List;
import java.util.TreeMap;

/**
 * Flows in unit periods: what a period rate is solved from.
 *
 * @param unit the unit period
 * @param flows in any order; kept in order of time, one flow at a time, without zero amounts
 */
public record PeriodicFlows(UnitPeriod unit, List<PeriodicFlow> flows) {

  public PeriodicFlows {
    Money.requireSummable(flows, PeriodicFlow::amount);
    flows = isCanonical(flows) ? List.copyOf(flows) : canonical(flows);
  }

  private static boolean isCanonical(List<PeriodicFlow> flows) {
    for (int k = 0; k < flows.size(); k++) {
      PeriodicFlow flow = flows.get(k);
      if (flow.amount().isZero()
          || (k > 0 && flows.get(k - 1).offset().compareTo(flow.offset()) >= 0)) {
        return false;
      }
    }
    return true;
  }

  private static List<PeriodicFlow> canonical(List<PeriodicFlow> flows) {
    TreeMap<PeriodOffset, Money> byOffset = new TreeMap<>();
    flows.forEach(flow -> byOffset.merge(flow.offset(), flow.amount(), Money::plus));
    return byOffset.entrySet().stream()
        .filter(entry -> !entry.getValue().isZero())
        .map(entry -> new PeriodicFlow(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Everything the borrower receives. */
  public Money received() {
    long sum = 0;
    for (PeriodicFlow flow : flows) {
      sum += Math.max(flow.amount().fen(), 0);
    }
    return Money.ofFen(sum);
  }

  /** Everything the borrower pays, as a positive amount. */
  public Money paid() {
    long sum = 0;
    for (PeriodicFlow flow : flows) {
      sum -= Math.min(flow.amount().fen(), 0);
    }
    return Money.ofFen(sum);
  }

  /** Years from disbursement to {@code offset}: (s + f) / periods a year. */
  public Ratio years(PeriodOffset offset) {
    return Ratio.of(offset.whole())
        .plus(Ratio.of(offset.numerator(), offset.denominator()))
        .dividedBy(unit.perYear());
  }
}
