package io.clearcost.persistence.ledger;

import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.ValidationCode;
import io.clearcost.persistence.evidence.CallerColumns;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code ledger_intake_end}, without the intake that it is of. */
record LedgerIntakeEndRow(
    String kind, String endedAt, CallerColumns caller, @Nullable String validationCode) {

  static LedgerIntakeEndRow from(IntakeEnd end) {
    return new LedgerIntakeEndRow(
        end.kind().name(),
        InstantCodec.text(end.at()),
        CallerColumns.from(end.caller()),
        end.code().map(ValidationCode::value).orElse(null));
  }

  /** The end in a row to which it was joined under names that begin with {@code end_}. */
  static Optional<LedgerIntakeEndRow> of(ResultSet row) throws SQLException {
    String kind = row.getString("end_kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new LedgerIntakeEndRow(
                kind,
                row.getString("end_at"),
                CallerColumns.of(row, "end_"),
                row.getString("end_validation_code")));
  }

  IntakeEnd toDomain() {
    return new IntakeEnd(
        IntakeEnd.Kind.valueOf(kind),
        InstantCodec.parse(endedAt),
        caller.toDomain(),
        Optional.ofNullable(validationCode).map(ValidationCode::new));
  }
}
