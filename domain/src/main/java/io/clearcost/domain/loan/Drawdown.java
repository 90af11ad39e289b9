package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
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
      throw new IllegalArgumentException("a drawdown must be positive, not " + amount);
    }
  }

  /** What is paid out on the day of disbursement: the principal without the later drawdowns. */
  static Money first(Money principal, List<Drawdown> later) {
    return later.stream().map(Drawdown::amount).reduce(principal, Money::minus);
  }

  /** Refuses drawdowns out of order, on or before disbursement, or of the whole principal. */
  static void requireOrder(Money principal, LocalDate disbursement, List<Drawdown> later) {
    LocalDate before = disbursement;
    for (Drawdown drawdown : later) {
      if (!drawdown.date.isAfter(before)) {
        throw new IllegalArgumentException(
            "drawdowns stand in order of date, one a day, after disbursement on %s: %s"
                .formatted(disbursement, drawdown.date));
      }
      before = drawdown.date;
    }
    if (!first(principal, later).isPositive()) {
      throw new IllegalArgumentException(
          "the later drawdowns leave nothing of %s for the day of disbursement"
              .formatted(principal));
    }
  }
}
