package io.clearcost.domain.cost;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What comes back of the fees of a plan when the loan ends early.
 *
 * <pre>
 *   in full     everything paid by then
 *   pro rata    amount x (end - settlement) / (end - charged),  in actual days, half up to the fen
 * </pre>
 *
 * <p>A fee paid in advance is for the time until its next payment, the last one until the loan
 * ends. A fee that is charged on the last due date is paid in arrears, and none of it is unearned.
 */
final class EarlyRefunds {

  private final RepaymentPlan plan;
  private final List<Unearned> unearned = new ArrayList<>();
  private final NavigableMap<LocalDate, Money> paidInFull;
  private final NavigableMap<LocalDate, Money> held;

  EarlyRefunds(RepaymentPlan plan) {
    this.plan = plan;
    this.paidInFull = cumulated(plan, FeeRefund.IN_FULL_ON_EARLY_SETTLEMENT);
    this.held = cumulated(plan, FeeRefund.AT_MATURITY);
    plan.fees().stream()
        .filter(fee -> fee.facts().refund() == FeeRefund.PRO_RATA_ON_EARLY_SETTLEMENT)
        .forEach(this::addInAdvance);
  }

  /**
   * An amount for a time.
   *
   * @param start the day on which it is paid
   * @param end the day up to which it pays
   */
  private record Unearned(LocalDate start, LocalDate end, Money amount) {

    Money on(LocalDate date) {
      if (date.isBefore(start) || !date.isBefore(end)) {
        return Money.ZERO;
      }
      Ratio left =
          Ratio.of(ChronoUnit.DAYS.between(date, end), ChronoUnit.DAYS.between(start, end));
      return amount.times(left, RoundingMode.HALF_UP);
    }
  }

  private void addInAdvance(FeeItem fee) {
    List<PlanRow> charging =
        plan.rows().stream().filter(row -> !row.charged(fee.code()).isZero()).toList();
    boolean inArrears = charging.stream().anyMatch(row -> row.dueDate().equals(plan.maturity()));
    for (int k = 0; k < charging.size() && !inArrears; k++) {
      LocalDate end = k + 1 < charging.size() ? charging.get(k + 1).dueDate() : plan.maturity();
      PlanRow row = charging.get(k);
      unearned.add(new Unearned(row.dueDate(), end, row.paid(fee.code())));
    }
  }

  /** What comes back when the loan is settled right after the payment of a day before the last. */
  Money on(LocalDate date) {
    return unearned.stream().map(part -> part.on(date)).reduce(upTo(paidInFull, date), Money::plus);
  }

  /** What is kept by then of items that come back in any case. */
  Money deposits(LocalDate date) {
    return upTo(held, date);
  }

  /** What is paid by each due date of the items with one kind of refund. */
  private static NavigableMap<LocalDate, Money> cumulated(RepaymentPlan plan, FeeRefund refund) {
    List<FeeItem> items =
        plan.fees().stream().filter(fee -> fee.facts().refund() == refund).toList();
    NavigableMap<LocalDate, Money> sums = new TreeMap<>();
    Money sum = Money.ZERO;
    for (PlanRow row : plan.rows()) {
      for (FeeItem item : items) {
        sum = sum.plus(row.paid(item.code()));
      }
      sums.put(row.dueDate(), sum);
    }
    return sums;
  }

  private static Money upTo(NavigableMap<LocalDate, Money> sums, LocalDate date) {
    return Optional.ofNullable(sums.floorEntry(date)).map(Map.Entry::getValue).orElse(Money.ZERO);
  }
}
