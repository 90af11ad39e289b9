package io.clearcost.persistence.ledger;

import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.IntakeScope;
import io.clearcost.domain.ledger.LoggedIntake;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.evidence.CallerColumns;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ledger_intake}.
 *
 * @param place the number that the table gives it; 0 before
 * @param month as yyyy-mm; of a submission
 * @param version of a submission, 0 of a stream
 */
record LedgerIntakeRow(
    long place,
    String intakeId,
    String institutionId,
    String requestId,
    @Nullable String month,
    int version,
    boolean legacy,
    @Nullable String source,
    String begunAt,
    CallerColumns caller) {

  static LedgerIntakeRow from(Intake intake) {
    return new LedgerIntakeRow(
        0,
        intake.id().value(),
        intake.institution().value(),
        intake.requestId().value(),
        intake.scope().period().map(YearMonth::toString).orElse(null),
        intake.scope().fold(IntakeScope.Submission::version, stream -> 0),
        intake.legacy(),
        intake.source().orElse(null),
        InstantCodec.text(intake.begunAt()),
        CallerColumns.from(intake.caller()));
  }

  static LedgerIntakeRow of(ResultSet row) throws SQLException {
    return new LedgerIntakeRow(
        row.getLong("place"),
        row.getString("intake_id"),
        row.getString("institution_id"),
        row.getString("request_id"),
        row.getString("month"),
        row.getInt("version"),
        row.getBoolean("legacy"),
        row.getString("source"),
        row.getString("begun_at"),
        CallerColumns.of(row, ""));
  }

  LoggedIntake toDomain(Optional<LedgerIntakeEndRow> end) {
    return new LoggedIntake(
        place,
        new Intake(
            new IntakeId(intakeId),
            new InstitutionId(institutionId),
            new RequestId(requestId),
            Optional.ofNullable(month)
                .<IntakeScope>map(
                    text -> new IntakeScope.Submission(YearMonth.parse(text), version))
                .orElseGet(IntakeScope.Stream::new),
            legacy,
            Optional.ofNullable(source),
            InstantCodec.parse(begunAt),
            caller.toDomain()),
        end.map(LedgerIntakeEndRow::toDomain));
  }
}
