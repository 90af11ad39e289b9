package io.clearcost.persistence.law;

import io.clearcost.domain.law.change.ChangeFilter;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangePage;
import io.clearcost.domain.law.change.ChangeProposal;
import io.clearcost.domain.law.change.ChangeStatus;
import io.clearcost.domain.law.change.ChangeVerdict;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.party.Institution;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * The changes of law in the tables {@code law_change} and {@code law_change_verdict}, with what
 * they hold for the register of lenders in {@code law_change_institution}.
 */
public final class JdbiLawChanges implements LawChanges {

  private final JdbiTransactions transactions;

  public JdbiLawChanges(JdbiTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String INSERT_CHANGE =
      """
      INSERT INTO law_change
        (change_id, kind, institution_id, province, answer, limit_kind, rate,
         rate_over_five_years, effective_from, request_id, person, person_institution_id,
         person_roles, proposed_at, why, product_line, effective_until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public void propose(ChangeProposal proposal) {
    LawChangeRow row = LawChangeRow.from(proposal);
    transactions.append(
        handle ->
            handle
                .createUpdate(INSERT_CHANGE)
                .bind(0, row.changeId())
                .bind(1, row.kind().name())
                .bind(2, row.institutionId())
                .bind(3, row.province())
                .bind(4, row.answer())
                .bind(5, row.limitKind())
                .bind(6, row.rate())
                .bind(7, row.rateOverFiveYears())
                .bind(8, row.effectiveFrom())
                .bind(9, row.signature().requestId())
                .bind(10, row.signature().caller().person())
                .bind(11, row.signature().caller().institutionId())
                .bind(12, row.signature().caller().roles())
                .bind(13, row.signature().at())
                .bind(14, row.signature().why())
                .bind(15, row.productLine())
                .bind(16, row.effectiveUntil())
                .execute());
    List<Institution> entries = entries(proposal.change());
    if (!entries.isEmpty()) {
      transactions.append(handle -> insert(handle, row.changeId(), entries));
    }
  }

  private static List<Institution> entries(LawChange change) {
    return change.fold(
        LawChange.Cases.of(
            choice -> List.of(),
            addition -> List.of(),
            scheme -> List.of(),
            limit -> List.of(),
            stop -> List.of(),
            LawChange.RegisterEntries::entries));
  }

  private static final String INSERT_INSTITUTION =
      """
      INSERT INTO law_change_institution
        (change_id, position, institution_id, legal_name, credit_code, kind, province,
         effective_from)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static void insert(Handle handle, String changeId, List<Institution> entries) {
    try (PreparedBatch batch = handle.prepareBatch(INSERT_INSTITUTION)) {
      for (int position = 0; position < entries.size(); position++) {
        LawChangeInstitutionRow row =
            LawChangeInstitutionRow.from(changeId, position, entries.get(position));
        batch
            .bind(0, row.changeId())
            .bind(1, row.position())
            .bind(2, row.institutionId())
            .bind(3, row.legalName())
            .bind(4, row.creditCode())
            .bind(5, row.kind())
            .bind(6, row.province())
            .bind(7, row.effectiveFrom())
            .add();
      }
      batch.execute();
    }
  }

  private static final String INSERT_VERDICT =
      """
      INSERT INTO law_change_verdict
        (change_id, ruling, request_id, person, person_institution_id, person_roles, decided_at,
         why)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public void decide(ChangeVerdict verdict) {
    LawChangeVerdictRow row = LawChangeVerdictRow.from(verdict);
    transactions.append(
        handle ->
            handle
                .createUpdate(INSERT_VERDICT)
                .bind(0, row.changeId())
                .bind(1, row.ruling())
                .bind(2, row.signature().requestId())
                .bind(3, row.signature().caller().person())
                .bind(4, row.signature().caller().institutionId())
                .bind(5, row.signature().caller().roles())
                .bind(6, row.signature().at())
                .bind(7, row.signature().why())
                .execute());
  }

  private static final String SELECT =
      """
      SELECT c.sequence, c.change_id, c.kind, c.institution_id, c.province, c.answer, c.limit_kind,
             c.rate, c.rate_over_five_years, c.effective_from, c.request_id, c.person,
             c.person_institution_id, c.person_roles, c.proposed_at, c.why, c.product_line,
             c.effective_until,
             v.ruling, v.request_id AS verdict_request_id, v.person AS verdict_person,
             v.person_institution_id AS verdict_person_institution_id,
             v.person_roles AS verdict_person_roles, v.decided_at AS verdict_decided_at,
             v.why AS verdict_why
      FROM law_change c LEFT JOIN law_change_verdict v ON v.change_id = c.change_id
      """;

  private static final String SELECT_BY_ID = SELECT + "WHERE c.change_id = ?";

  @Override
  public Optional<RecordedChange> find(ChangeId id) {
    return transactions.read(
        handle -> change(handle, handle.createQuery(SELECT_BY_ID).bind(0, id.value())));
  }

  private static final String SELECT_PROPOSED = SELECT + "WHERE c.person = ? AND c.request_id = ?";

  @Override
  public Optional<RecordedChange> findProposed(String person, String requestId) {
    return transactions.read(
        handle ->
            change(handle, handle.createQuery(SELECT_PROPOSED).bind(0, person).bind(1, requestId)));
  }

  private static final String SELECT_DECIDED = SELECT + "WHERE v.person = ? AND v.request_id = ?";

  @Override
  public Optional<RecordedChange> findDecided(String person, String requestId) {
    return transactions.read(
        handle ->
            change(handle, handle.createQuery(SELECT_DECIDED).bind(0, person).bind(1, requestId)));
  }

  private static final String SELECT_APPROVED =
      SELECT + "WHERE v.ruling = 'APPROVED' AND c.kind <> 'REGISTER_ENTRIES' ORDER BY v.sequence";

  @Override
  public List<RecordedChange> approved() {
    return transactions.read(
        handle ->
            entries(handle, handle.createQuery(SELECT_APPROVED)).stream()
                .map(Entry::change)
                .toList());
  }

  @Override
  public ChangePage list(ChangeFilter filter, OptionalLong before, int size) {
    // One more than asked for tells whether the page is the last one.
    List<Entry> entries = transactions.read(handle -> select(handle, filter, before, size + 1L));
    List<Entry> page = entries.subList(0, Math.min(size, entries.size()));
    return new ChangePage(
        page.stream().map(Entry::change).toList(),
        entries.size() > size
            ? OptionalLong.of(page.get(size - 1).sequence())
            : OptionalLong.empty());
  }

  private static final String SELECT_PAGE =
      SELECT
          + """
          WHERE c.sequence < :before %s %s
          ORDER BY c.sequence DESC
          LIMIT :limit
          """;

  private static List<Entry> select(
      Handle handle, ChangeFilter filter, OptionalLong before, long limit) {
    Query query =
        handle
            .createQuery(
                SELECT_PAGE.formatted(
                    filter.status().map(JdbiLawChanges::condition).orElse(""),
                    filter.everyInstitution()
                        ? ""
                        : "AND (c.institution_id IS NULL OR c.institution_id = :institution)"))
            .bind("before", before.orElse(Long.MAX_VALUE))
            .bind("limit", limit);
    if (!filter.everyInstitution()) {
      // No institution has the empty id.
      query.bind("institution", filter.institution().map(id -> id.value()).orElse(""));
    }
    return entries(handle, query);
  }

  private static String condition(ChangeStatus status) {
    return switch (status) {
      case OPEN -> "AND v.ruling IS NULL";
      case APPROVED -> "AND v.ruling = 'APPROVED'";
      case REJECTED -> "AND v.ruling = 'REJECTED'";
    };
  }

  private static Optional<RecordedChange> change(Handle handle, Query query) {
    return entries(handle, query).stream().findFirst().map(Entry::change);
  }

  private static List<Entry> entries(Handle handle, Query query) {
    return query.map((row, context) -> Found.of(row)).list().stream()
        .map(found -> found.with(institutions(handle, found.change())))
        .toList();
  }

  private static final String SELECT_INSTITUTIONS =
      """
      SELECT change_id, position, institution_id, legal_name, credit_code, kind, province,
        effective_from
      FROM law_change_institution
      WHERE change_id = ?
      ORDER BY position
      """;

  private static List<Institution> institutions(Handle handle, LawChangeRow change) {
    return change.kind() == LawChangeRow.Kind.REGISTER_ENTRIES
        ? handle
            .createQuery(SELECT_INSTITUTIONS)
            .bind(0, change.changeId())
            .map((row, context) -> LawChangeInstitutionRow.of(row).toDomain())
            .list()
        : List.of();
  }

  /** A row of the join. */
  private record Found(long sequence, LawChangeRow change, Optional<LawChangeVerdictRow> verdict) {

    static Found of(ResultSet row) throws SQLException {
      return new Found(row.getLong("sequence"), LawChangeRow.of(row), LawChangeVerdictRow.of(row));
    }

    Entry with(List<Institution> entries) {
      return new Entry(
          sequence,
          new RecordedChange(change.toDomain(entries), verdict.map(LawChangeVerdictRow::toDomain)));
    }
  }

  /**
   * A change and its place.
   *
   * @param sequence its place
   */
  private record Entry(long sequence, RecordedChange change) {}
}
