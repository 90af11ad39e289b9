package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.Uniqueness;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;

/**
 * A rate per unit period with what anyone needs to check it.
 *
 * @param flows the flows, in unit periods
 * @param bracket an interval whose ends are finite decimals; the present value of the flows is
 *     negative at the lower end and positive at the upper one, or zero where both are one
 * @param uniqueness why there is no other rate
 */
public record RateProof(PeriodicFlows flows, RateBracket bracket, Uniqueness uniqueness) {

  /** The sign of the present value at the lower end: −1, or 0 for a rate known exactly. */
  public int signAtLower() {
    return bracket.isExact() ? 0 : -1;
  }

  /** The sign of the present value at the upper end: 1, or 0 for a rate known exactly. */
  public int signAtUpper() {
    return bracket.isExact() ? 0 : 1;
  }
}
