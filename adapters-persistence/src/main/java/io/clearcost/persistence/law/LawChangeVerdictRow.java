package io.clearcost.persistence.law;

import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeVerdict;
import io.clearcost.domain.law.change.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A row of {@code law_change_verdict}, without the sequence that the table gives it. */
record LawChangeVerdictRow(String changeId, String ruling, SignatureRow signature) {

  static LawChangeVerdictRow from(ChangeVerdict verdict) {
    return new LawChangeVerdictRow(
        verdict.change().value(), verdict.ruling().name(), SignatureRow.from(verdict.signature()));
  }

  /** The verdict that was joined to a change, if there is one. */
  static Optional<LawChangeVerdictRow> of(ResultSet row) throws SQLException {
    String ruling = row.getString("ruling");
    return ruling == null
        ? Optional.empty()
        : Optional.of(
            new LawChangeVerdictRow(
                row.getString("change_id"),
                ruling,
                SignatureRow.of(row, "verdict_", "decided_at")));
  }

  ChangeVerdict toDomain() {
    return new ChangeVerdict(new ChangeId(changeId), Ruling.valueOf(ruling), signature.toDomain());
  }
}
