package io.clearcost.persistence.law;

import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.party.Recording;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code law_institution}. */
record InstitutionRow(
    String institutionId,
    String legalName,
    @Nullable String creditCode,
    String kind,
    String province,
    String effectiveFrom,
    String recordedAt,
    String recordedBy,
    @Nullable String changeId) {

  static InstitutionRow from(Institution entry, Recording recording) {
    return new InstitutionRow(
        entry.id().value(),
        entry.legalName(),
        entry.creditCode().map(CreditCode::value).orElse(null),
        entry.kind().name(),
        entry.province().code(),
        DateCodec.text(entry.from()),
        InstantCodec.text(recording.at()),
        recording.person(),
        recording.change().orElse(null));
  }

  static InstitutionRow of(ResultSet row) throws SQLException {
    return new InstitutionRow(
        row.getString("institution_id"),
        row.getString("legal_name"),
        row.getString("credit_code"),
        row.getString("kind"),
        row.getString("province"),
        row.getString("effective_from"),
        row.getString("recorded_at"),
        row.getString("recorded_by"),
        row.getString("change_id"));
  }

  Institution toDomain() {
    return new Institution(
        new InstitutionId(institutionId),
        legalName,
        Optional.ofNullable(creditCode).map(CreditCode::new),
        LenderKind.valueOf(kind),
        new Province(province),
        DateCodec.parse(effectiveFrom));
  }
}
