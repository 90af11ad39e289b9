package io.clearcost.domain.ledger;

import io.clearcost.domain.party.InstitutionId;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which intakes are asked for.
 *
 * @param institution only of this institution
 * @param period only submissions of this month
 */
public record IntakeFilter(Optional<InstitutionId> institution, Optional<YearMonth> period) {}
