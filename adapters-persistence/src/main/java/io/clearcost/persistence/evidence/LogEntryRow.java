package io.clearcost.persistence.evidence;

import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.LogEntry;
import io.clearcost.domain.evidence.LoggedLoan;
import io.clearcost.domain.party.InstitutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A whole row of {@code evidence_decision}. */
record LogEntryRow(long sequence, DecisionRow columns) {

  static LogEntryRow of(ResultSet row) throws SQLException {
    return new LogEntryRow(row.getLong("sequence"), DecisionRow.of(row));
  }

  /**
   * The decision.
   *
   * @throws UnreadableContentException when it is in a form that this program does not read
   */
  Decision decision(TextPacker packer) {
    return DecisionJson.read(columns.text(packer));
  }

  LogEntry toDomain(TextPacker packer) {
    try {
      String text = columns.text(packer);
      Decision decision = DecisionJson.read(text);
      return entry(Optional.of(decision), columns.otherThan(decision, text));
    } catch (RuntimeException unreadable) {
      // Whatever a row throws that somebody changed: nothing can be read of it.
      return entry(Optional.empty(), List.of("content"));
    }
  }

  LoggedLoan toLoan(TextPacker packer) {
    return new LoggedLoan(sequence, new DecisionId(columns.decisionId()), loan(packer));
  }

  private Optional<LoggedLoan.Loan> loan(TextPacker packer) {
    try {
      return Optional.of(DecisionJson.readLoan(columns.text(packer)));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private LogEntry entry(Optional<Decision> decision, List<String> altered) {
    return new LogEntry(
        sequence,
        new DecisionId(columns.decisionId()),
        new InstitutionId(columns.institutionId()),
        decision,
        altered);
  }
}
