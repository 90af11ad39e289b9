package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A charge that a loan kept to its terms never sees: penalty interest, liquidated damages, a fee
 * for early repayment. It is shown and totalled apart and has no part in the normal cost.
 *
 * @param item what is charged and by whom; its condition is contingent
 * @param standard how much
 */
public record ContingentCharge(FeeItem item, ContingentStandard standard) {

  public ContingentCharge {
    if (item.facts().condition().trigger().isEmpty()) {
      throw InvalidValue.of(
          "a contingent charge names the event that it depends on: %s",
          "或有费用%s须写明其触发事件", item.code());
    }
  }

  /** The event on which it depends. */
  public ContingentEvent event() {
    return item.facts().condition().trigger().orElseThrow();
  }

  /** Refuses contingent items among the fees, and codes given twice. */
  static void requireApart(List<FeeItem> fees, List<ContingentCharge> contingent) {
    for (FeeItem fee : fees) {
      if (fee.facts().condition().trigger().isPresent()) {
        throw InvalidValue.of("a contingent charge is not a fee: %s", "或有费用%s不能列为费用项目", fee.code());
      }
    }
    List<FeeItem> all = new ArrayList<>(fees);
    contingent.forEach(charge -> all.add(charge.item()));
    FeeItem.requireDistinctCodes(all);
  }
}
