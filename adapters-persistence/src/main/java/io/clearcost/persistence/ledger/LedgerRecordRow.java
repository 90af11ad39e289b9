package io.clearcost.persistence.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.ledger.RecordSource;
import io.clearcost.domain.ledger.SourcedRecord;
import io.clearcost.persistence.evidence.UnreadableContentException;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A row of {@code ledger_record} with what was made of its contract in {@code ledger_loan}. */
record LedgerRecordRow(
    String intakeId,
    long row,
    String loanReference,
    String recordedAt,
    String contentHash,
    String content,
    Optional<AssessmentColumns> assessment) {

  private static final LoanRecordJson RECORDS = new LoanRecordJson();

  static LedgerRecordRow of(ResultSet row) throws SQLException {
    return new LedgerRecordRow(
        row.getString("intake_id"),
        row.getLong("row"),
        row.getString("loan_reference"),
        row.getString("recorded_at"),
        row.getString("content_hash"),
        row.getString("content"),
        AssessmentColumns.of(row));
  }

  /**
   * The record as it came.
   *
   * @throws UnreadableRecordException when somebody altered the content, or what it is found by
   */
  SourcedRecord toDomain() {
    IntakeId intake = new IntakeId(intakeId);
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    ContentHash hash = ContentHash.of(bytes);
    if (!hash.value().equals(contentHash)) {
      throw new UnreadableRecordException(intake, row, "its content does not have its hash");
    }
    LoanRecord record = record(intake, bytes);
    if (!record.loan().value().equals(loanReference)) {
      throw new UnreadableRecordException(
          intake, row, "it stands under another loan than its content");
    }
    return new SourcedRecord(
        record,
        new RecordSource(intake, row, InstantCodec.parse(recordedAt), hash),
        assessment.map(AssessmentColumns::toDomain));
  }

  private LoanRecord record(IntakeId intake, byte[] bytes) {
    try {
      return RECORDS.read(bytes);
    } catch (UnreadableContentException e) {
      throw new UnreadableRecordException(intake, row, "its content cannot be read", e);
    }
  }
}
