package io.clearcost.domain.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import java.time.Instant;

/**
 * Where a record comes from.
 *
 * @param intake the intake
 * @param row the row of its tape
 * @param recordedAt when it came on disk; a submission counts only from its acceptance
 * @param contentHash hash of the record in its canonical form
 */
public record RecordSource(
    IntakeId intake, long row, Instant recordedAt, ContentHash contentHash) {}
