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
    Money.requireSummable(flows.stream().map(PeriodicFlow::amount));
    TreeMap<PeriodOffset, Money> byOffset = new TreeMap<>();
    flows.forEach(flow -> byOffset.merge(flow.offset(), flow.amount(), Money::plus));
    flows =
        byOffset.entrySet().stream()
            .filter(entry -> !entry.getValue().isZero())
            .map(entry -> new PeriodicFlow(entry.getKey(), entry.getValue()))
            .toList();
  }

  /** Everything the borrower receives. */
  public Money received() {
    return flows.stream()
        .map(PeriodicFlow::amount)
        .filter(Money::isPositive)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Everything the borrower pays, as a positive amount. */
  public Money paid() {
    return flows.stream()
        .map(PeriodicFlow::amount)
        .filter(Money::isNegative)
        .reduce(Money.ZERO, Money::plus)
        .negated();
  }

  /** Years from disbursement to {@code offset}: (s + f) / periods a year. */
  public Ratio years(PeriodOffset offset) {
    return Ratio.of(offset.whole())
        .plus(Ratio.of(offset.numerator(), offset.denominator()))
        .dividedBy(unit.perYear());
  }
}
