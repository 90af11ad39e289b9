package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.List;

/**
 * A part of the principal that is paid out after the day of disbursement.
 *
 * @param date the day
 * @param amount positive
 */
public record Drawdown(LocalDate date, Money amount) {

  public Drawdown {
    if (!amount.isPositive()) {
      throw InvalidValue.of("a drawdown must be positive, not %s", "提款金额应为正数，不能是%s", amount);
    }
  }

  /** What is paid out on the day of disbursement: the principal without the later drawdowns. */
  static Money first(Money principal, List<Drawdown> later) {
    Money first = principal;
    for (Drawdown drawn : later) {
      first = first.minus(drawn.amount);
    }
    return first;
  }

  /** Refuses drawdowns out of order, on or before disbursement, or of the whole principal. */
  static void requireOrder(Money principal, LocalDate disbursement, List<Drawdown> later) {
    LocalDate before = disbursement;
    for (Drawdown drawdown : later) {
      if (!drawdown.date.isAfter(before)) {
        throw InvalidValue.of(
            "drawdowns stand in order of date, one a day, after disbursement on %s: %s",
            "后续提款须晚于放款日%s，按日期排列，每日一笔：%s", disbursement, drawdown.date);
      }
      before = drawdown.date;
    }
    if (!first(principal, later).isPositive()) {
      throw InvalidValue.of(
          "the later drawdowns leave nothing of %s for the day of disbursement",
          "后续提款占尽本金%s，放款日没有余额", principal);
    }
  }
}
