package io.clearcost.domain.cost;

import java.util.Optional;

/**
 * The proofs behind the rates of a cost.
 *
 * @param unitPeriod of the rate behind {@code NOMINAL_SIMPLE} and {@code EFFECTIVE_COMPOUND}
 * @param dated of the rate behind {@code DATED_EFFECTIVE}; empty where that does not apply
 */
public record CostProof(RateProof unitPeriod, Optional<RateProof> dated) {}
