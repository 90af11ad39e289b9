package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What falls due on one day.
 *
 * @param dueDate the day
 * @param principal principal repaid, not negative
 * @param interest not negative, except that a rounding difference may lower the last period's
 *     interest below zero by a few fen
 * @param fees at most one amount for each fee item
 */
public record PlanRow(LocalDate dueDate, Money principal, Money interest, List<FeeAmount> fees) {

  public PlanRow {
    fees = List.copyOf(fees);
    if (principal.isNegative()) {
      throw new IllegalArgumentException("principal is not negative: " + principal);
    }
    if (fees.stream().map(FeeAmount::code).distinct().count() < fees.size()) {
      throw new IllegalArgumentException("a fee item stands twice in the row of " + dueDate);
    }
  }

  Stream<Money> amounts() {
    return Stream.concat(Stream.of(principal, interest), fees.stream().map(FeeAmount::amount));
  }

  /** Everything due on the day. */
  public Money total() {
    Money total = principal.plus(interest);
    for (FeeAmount fee : fees) {
      total = total.plus(fee.amount());
    }
    return total;
  }

  /** The amount of one fee item, zero when the row does not charge it. */
  public Money fee(String code) {
    return fees.stream()
        .filter(fee -> fee.code().equals(code))
        .map(FeeAmount::amount)
        .findAny()
        .orElse(Money.ZERO);
  }
}
