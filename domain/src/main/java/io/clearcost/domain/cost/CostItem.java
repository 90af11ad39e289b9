package io.clearcost.domain.cost;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;

/**
 * One part of the comprehensive financing cost.
 *
 * @param item what is charged and who receives it
 * @param total over the life of the loan
 */
public record CostItem(FeeItem item, Money total) {

  /** What this item takes of every hundred yuan of {@code principal}, in yuan. */
  public Ratio perHundredYuan(Money principal) {
    return Ratio.of(total.fen(), principal.fen()).times(Ratio.of(100));
  }
}
