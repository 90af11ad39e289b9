package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of a tape that was not recorded.
 *
 * @param row its number on the tape, 1 to {@value Intake#LAST_ROW}
 * @param loan the loan; empty where the row did not tell it
 * @param findings everything that is wrong with it; at least one is an error
 * @param refusedAt when, to the microsecond
 */
public record RefusedRow(
    long row, Optional<LoanReference> loan, List<CheckFinding> findings, Instant refusedAt) {

  public RefusedRow {
    Intake.requireRow(row);
    findings = List.copyOf(findings);
  }
}
