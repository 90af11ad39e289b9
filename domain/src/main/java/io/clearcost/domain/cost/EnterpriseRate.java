package io.clearcost.domain.cost;

import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import java.util.List;
import java.util.Optional;

/**
 * The additive rate of the enterprise form.
 *
 * <pre>
 *   (rate of the loan without fees) + sum over fees of (rate of that fee without interest),   each = IRR x periods a year
 * </pre>
 *
 * <p>Source: 企业贷款综合融资成本年化率的计算规则及示例, rules 1, 2 and 5 (known from an implementation of it).
 */
final class EnterpriseRate {

  private EnterpriseRate() {}

  /** The sum of the own rates of interest and of each fee. */
  static AnnualisedCost of(List<Optional<RateBracket>> parts) {
    Optional<RateBracket> sum = parts.get(0);
    for (Optional<RateBracket> own : parts.subList(1, parts.size())) {
      sum = sum.flatMap(before -> own.map(before::plus));
    }
    return sum.<AnnualisedCost>map(
            total -> new AnnualisedCost.Rated(RateConvention.ENTERPRISE_ADDITIVE, total))
        .orElseGet(
            () ->
                new AnnualisedCost.NotAvailable(
                    RateConvention.ENTERPRISE_ADDITIVE, "one of the parts has no single rate"));
  }
}
