package io.clearcost.persistence.evidence;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A caller in the columns {@code person}, {@code person_institution_id} and {@code person_roles} of
 * any table.
 *
 * @param roles by name, separated by |
 */
public record CallerColumns(String person, @Nullable String institutionId, String roles) {

  public static CallerColumns from(Caller caller) {
    return new CallerColumns(
        caller.person(),
        caller.institution().map(InstitutionId::value).orElse(null),
        caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining("|")));
  }

  /** Reads the columns, whose names in the query begin with {@code prefix}. */
  public static CallerColumns of(ResultSet row, String prefix) throws SQLException {
    return new CallerColumns(
        row.getString(prefix + "person"),
        row.getString(prefix + "person_institution_id"),
        row.getString(prefix + "person_roles"));
  }

  public Caller toDomain() {
    return new Caller(
        person,
        Optional.ofNullable(institutionId).map(InstitutionId::new),
        Arrays.stream(roles.split("\\|"))
            .filter(role -> !role.isEmpty())
            .map(Caller.Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
