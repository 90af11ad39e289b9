package io.clearcost.domain.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import java.util.List;
import java.util.Optional;

/**
 * A row that is on disk.
 *
 * @param row its number on the tape
 * @param contentHash hash of the record in its canonical form
 * @param assessment what the engine made of the contract; empty without one
 * @param warnings what the checks warned of
 */
public record RecordedRow(
    long row,
    ContentHash contentHash,
    Optional<IntakeAssessment> assessment,
    List<CheckFinding> warnings) {

  public RecordedRow {
    warnings = List.copyOf(warnings);
  }

  public static RecordedRow of(LedgerRow row) {
    return new RecordedRow(row.row(), row.contentHash(), row.assessment(), row.warnings());
  }

  /** The same row with what was warned of it. */
  public RecordedRow with(List<CheckFinding> warned) {
    return new RecordedRow(row, contentHash, assessment, warned);
  }
}
