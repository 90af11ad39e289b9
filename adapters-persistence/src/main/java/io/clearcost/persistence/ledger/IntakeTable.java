package io.clearcost.persistence.ledger;

import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeFilter;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.LoggedIntake;
import io.clearcost.domain.party.InstitutionId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** Reads and writes {@code ledger_intake} and {@code ledger_intake_end}. */
final class IntakeTable {

  private IntakeTable() {}

  private static final String INSERT =
      """
      INSERT INTO ledger_intake
        (intake_id, institution_id, request_id, month, version, legacy, source, begun_at, person,
         person_institution_id, person_roles)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  static void insert(Handle handle, Intake intake) {
    LedgerIntakeRow row = LedgerIntakeRow.from(intake);
    handle.execute(
        INSERT,
        row.intakeId(),
        row.institutionId(),
        row.requestId(),
        row.month(),
        row.month() == null ? null : row.version(),
        row.legacy(),
        row.source(),
        row.begunAt(),
        row.caller().person(),
        row.caller().institutionId(),
        row.caller().roles());
  }

  private static final String INSERT_END =
      """
      INSERT INTO ledger_intake_end
        (intake, kind, ended_at, person, person_institution_id, person_roles, validation_code)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  static void insert(Handle handle, long place, IntakeEnd end) {
    LedgerIntakeEndRow row = LedgerIntakeEndRow.from(end);
    handle.execute(
        INSERT_END,
        place,
        row.kind(),
        row.endedAt(),
        row.caller().person(),
        row.caller().institutionId(),
        row.caller().roles(),
        row.validationCode());
  }

  private static final String SELECT =
      """
      SELECT place, intake_id, institution_id, request_id, month, version, legacy, source, begun_at,
             i.person, i.person_institution_id, i.person_roles, e.kind AS end_kind,
             e.ended_at AS end_at, e.person AS end_person,
             e.person_institution_id AS end_person_institution_id,
             e.person_roles AS end_person_roles, e.validation_code AS end_validation_code
      FROM ledger_intake i
      LEFT JOIN ledger_intake_end e ON e.intake = i.place
      """;

  private static final String SELECT_BY_ID = SELECT + "WHERE intake_id = ?";

  static Optional<LoggedIntake> find(Handle handle, IntakeId id) {
    return intakes(handle.createQuery(SELECT_BY_ID).bind(0, id.value())).findOne();
  }

  private static final String SELECT_BY_REQUEST =
      SELECT + "WHERE institution_id = ? AND request_id = ?";

  static Optional<LoggedIntake> find(Handle handle, InstitutionId institution, RequestId request) {
    return intakes(
            handle
                .createQuery(SELECT_BY_REQUEST)
                .bind(0, institution.value())
                .bind(1, request.value()))
        .findOne();
  }

  private static final String SELECT_LATEST_VERSION =
      "SELECT ifnull(max(version), 0) FROM ledger_intake WHERE institution_id = ? AND month = ?";

  static int latestVersion(Handle handle, InstitutionId institution, YearMonth month) {
    return handle
        .createQuery(SELECT_LATEST_VERSION)
        .bind(0, institution.value())
        .bind(1, month.toString())
        .mapTo(int.class)
        .one();
  }

  static final String SELECT_ACCEPTED =
      SELECT
          + """
          WHERE institution_id = ? AND month = ? AND e.kind = 'ACCEPTED'
          ORDER BY version DESC
          LIMIT 1
          """;

  static Optional<LoggedIntake> accepted(
      Handle handle, InstitutionId institution, YearMonth month) {
    return intakes(
            handle
                .createQuery(SELECT_ACCEPTED)
                .bind(0, institution.value())
                .bind(1, month.toString()))
        .findOne();
  }

  private static final String SELECT_PAGE =
      SELECT
          + """
          WHERE place < :before %s %s
          ORDER BY place DESC
          LIMIT :limit
          """;

  /** Conditions are left out rather than made optional in SQL, where no index would serve them. */
  static String selectPage(IntakeFilter filter) {
    return SELECT_PAGE.formatted(
        filter.institution().map(any -> "AND institution_id = :institution").orElse(""),
        filter.period().map(any -> "AND month = :month").orElse(""));
  }

  static List<LoggedIntake> list(
      Handle handle, IntakeFilter filter, OptionalLong before, int size) {
    Query query =
        handle
            .createQuery(selectPage(filter))
            .bind("before", before.orElse(Long.MAX_VALUE))
            .bind("limit", size);
    filter.institution().ifPresent(only -> query.bind("institution", only.value()));
    filter.period().ifPresent(only -> query.bind("month", only.toString()));
    return intakes(query).list();
  }

  private static ResultIterable<LoggedIntake> intakes(Query query) {
    return query.map(
        (row, context) -> LedgerIntakeRow.of(row).toDomain(LedgerIntakeEndRow.of(row)));
  }
}
