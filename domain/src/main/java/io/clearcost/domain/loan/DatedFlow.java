package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
      throw InvalidValue.of("no cash flow is given", "没有给出现金流");
    }
    Money.requireSummable(flows, DatedFlow::amount);
    List<DatedFlow> inOrder = new ArrayList<>(flows);
    inOrder.sort(Comparator.comparing(DatedFlow::date));
    List<DatedFlow> merged = new ArrayList<>(inOrder.size());
    for (DatedFlow flow : inOrder) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).date.equals(flow.date)) {
        merged.set(last, new DatedFlow(flow.date, merged.get(last).amount.plus(flow.amount)));
      } else {
        merged.add(flow);
      }
    }
    return List.copyOf(merged);
  }
}
