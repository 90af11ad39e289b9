package io.clearcost.domain.law;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.util.List;

/**
 * What a rule measured against what. The rule demands measured ≤ limit, decided exactly and not on
 * the rounded rate shown here.
 *
 * @param rate the rate under the convention that binds
 * @param limit the limit
 * @param turning conventions that do not bind and would answer the other way
 */
public record Measurement(AnnualRate rate, Limit limit, List<RateConvention> turning) {

  public Measurement {
    turning = List.copyOf(turning);
  }
}
