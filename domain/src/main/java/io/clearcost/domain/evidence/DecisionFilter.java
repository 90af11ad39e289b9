package io.clearcost.domain.evidence;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.party.InstitutionId;
import java.util.Optional;

/**
 * Which decisions are asked for.
 *
 * @param institution only of this institution
 * @param outcome only with this outcome
 */
public record DecisionFilter(Optional<InstitutionId> institution, Optional<Outcome> outcome) {}
