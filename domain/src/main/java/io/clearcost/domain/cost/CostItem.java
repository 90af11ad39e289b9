package io.clearcost.domain.cost;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.util.Optional;

/**
 * One charge and its part in the comprehensive financing cost.
 *
 * @param item what is charged and who receives it
 * @param total its part in the cost, in all: after reliefs, and zero where it does not count
 * @param charged what is charged in all, before reliefs and whoever bears it
 * @param classification whether it counts, and why; empty only in decisions of old
 * @param increment by how much the binding rate rises with it, the items before it being charged;
 *     empty where it does not count or a part of the loan has no single rate
 * @param ownRate the annual rate of it alone, without interest and other fees, as the enterprise
 *     form has it; empty likewise
 */
public record CostItem(
    FeeItem item,
    Money total,
    Money charged,
    Optional<FeeClassification> classification,
    Optional<AnnualRate> increment,
    Optional<AnnualRate> ownRate) {

  /** An item of which only the total is known. */
  public CostItem(FeeItem item, Money total) {
    this(item, total, total, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What this item takes of every hundred yuan of {@code principal}, in yuan. */
  public Ratio perHundredYuan(Money principal) {
    return Ratio.of(total.fen(), principal.fen()).times(Ratio.of(100));
  }
}
