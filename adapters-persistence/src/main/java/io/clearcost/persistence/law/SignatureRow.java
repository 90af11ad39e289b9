package io.clearcost.persistence.law;

import io.clearcost.domain.law.change.Signature;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a signature, which {@code law_change} and {@code law_change_verdict} share. */
record SignatureRow(
    String requestId,
    String person,
    @Nullable String personInstitutionId,
    String personRoles,
    String at,
    String why) {

  static SignatureRow from(Signature signature) {
    return new SignatureRow(
        signature.requestId(),
        signature.caller().person(),
        signature.caller().institution().map(InstitutionId::value).orElse(null),
        signature.caller().roles().stream()
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining("|")),
        InstantCodec.text(signature.at()),
        signature.why());
  }

  /**
   * Reads the columns, whose names in the query begin with {@code prefix}.
   *
   * @param at name of the column with the time, without the prefix
   */
  static SignatureRow of(ResultSet row, String prefix, String at) throws SQLException {
    return new SignatureRow(
        row.getString(prefix + "request_id"),
        row.getString(prefix + "person"),
        row.getString(prefix + "person_institution_id"),
        row.getString(prefix + "person_roles"),
        row.getString(prefix + at),
        row.getString(prefix + "why"));
  }

  Signature toDomain() {
    return new Signature(
        new Caller(
            person,
            Optional.ofNullable(personInstitutionId).map(InstitutionId::new),
            Arrays.stream(personRoles.split("\\|"))
                .filter(role -> !role.isEmpty())
                .map(Caller.Role::valueOf)
                .collect(Collectors.toUnmodifiableSet())),
        requestId,
        InstantCodec.parse(at),
        why);
  }
}
