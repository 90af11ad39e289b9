package io.clearcost.domain.evidence;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.AnnualRate;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision in a list.
 *
 * @param id identifier
 * @param institution the lending institution
 * @param reference the caller's own name for the loan
 * @param asOf the day whose law was applied
 * @param decidedAt when it was decided
 * @param outcome the outcome
 * @param bindingRate the annual rate under the convention that binds
 */
public record DecisionSummary(
    DecisionId id,
    InstitutionId institution,
    LoanReference reference,
    LocalDate asOf,
    Instant decidedAt,
    Outcome outcome,
    AnnualRate bindingRate) {}
