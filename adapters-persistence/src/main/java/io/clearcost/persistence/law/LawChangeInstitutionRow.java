package io.clearcost.persistence.law;

import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.persistence.sqlite.DateCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code law_change_institution}. */
record LawChangeInstitutionRow(
    String changeId,
    int position,
    String institutionId,
    String legalName,
    @Nullable String creditCode,
    String kind,
    String province,
    String effectiveFrom) {

  static LawChangeInstitutionRow from(String changeId, int position, Institution entry) {
    return new LawChangeInstitutionRow(
        changeId,
        position,
        entry.id().value(),
        entry.legalName(),
        entry.creditCode().map(CreditCode::value).orElse(null),
        entry.kind().name(),
        entry.province().code(),
        DateCodec.text(entry.from()));
  }

  static LawChangeInstitutionRow of(ResultSet row) throws SQLException {
    return new LawChangeInstitutionRow(
        row.getString("change_id"),
        row.getInt("position"),
        row.getString("institution_id"),
        row.getString("legal_name"),
        row.getString("credit_code"),
        row.getString("kind"),
        row.getString("province"),
        row.getString("effective_from"));
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
