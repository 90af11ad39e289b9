package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * An amount on a day.
 *
 * @param date the day
 * @param amount positive is received by the borrower, negative is paid
 */
public record DatedFlow(LocalDate date, Money amount) {

  /**
   * The same flows in order of date, those of one day added up; a day that adds up to nothing
   * stays.
   */
  public static List<DatedFlow> merged(List<DatedFlow> flows) {
    if (flows.isEmpty()) {
      throw new IllegalArgumentException("no cash flow is given");
    }
    Money.requireSummable(flows.stream().map(DatedFlow::amount));
    TreeMap<LocalDate, Money> byDate = new TreeMap<>();
    flows.forEach(flow -> byDate.merge(flow.date(), flow.amount(), Money::plus));
    return byDate.entrySet().stream().map(e -> new DatedFlow(e.getKey(), e.getValue())).toList();
  }
}
