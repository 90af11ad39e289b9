package io.clearcost.domain.ledger;

import java.util.Optional;

/**
 * A record with where it comes from.
 *
 * @param record the record
 * @param source where it comes from
 * @param assessment what the engine made of its contract; empty without one
 */
public record SourcedRecord(
    LoanRecord record, RecordSource source, Optional<IntakeAssessment> assessment) {}
