package io.clearcost.persistence.evidence;

import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionFilter;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.DecisionPage;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LogEntry;
import io.clearcost.domain.evidence.LogSelection;
import io.clearcost.domain.evidence.LoggedLoan;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.InstantCodec;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The decision log in the table {@code evidence_decision}. */
public final class JdbiDecisionLog implements DecisionLog {

  private final JdbiTransactions transactions;
  private final TextPacker packer;

  public JdbiDecisionLog(JdbiTransactions transactions) {
    this.transactions = transactions;
    this.packer = new TextPacker(transactions);
  }

  private static final String INSERT =
      """
      INSERT INTO evidence_decision
        (decision_id, institution_id, request_id, loan_reference, as_of, decided_at, person,
         outcome, binding_rate, binding_convention, rule_book_version, content, dictionary, packed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public Draft draft(Judgement judgement) {
    PackedText packed = packer.packed(DecisionJson.rest(judgement));
    return decision -> transactions.appendDirectly(INSERT, DecisionRow.values(decision, packed));
  }

  @Override
  public Optional<Decision> find(DecisionId id) {
    return row(id).map(row -> row.decision(packer));
  }

  private static final String SELECT_BY_REQUEST =
      "SELECT decision_id FROM evidence_decision WHERE institution_id = ? AND request_id = ?";

  @Override
  public Optional<Decision> findByRequest(InstitutionId institution, RequestId requestId) {
    return transactions
        .readDirectly(SELECT_BY_REQUEST, institution.value(), requestId.value())
        .flatMap(id -> find(new DecisionId(id)));
  }

  @Override
  public DecisionPage list(DecisionFilter filter, OptionalLong before, int size) {
    // One more than asked for tells whether the page is the last one.
    List<DecisionSummaryRow> rows =
        transactions.read(handle -> select(handle, filter, before, size + 1L));
    List<DecisionSummaryRow> page = rows.subList(0, Math.min(size, rows.size()));
    return new DecisionPage(
        page.stream().map(DecisionSummaryRow::toDomain).toList(),
        rows.size() > size ? OptionalLong.of(page.get(size - 1).sequence()) : OptionalLong.empty());
  }

  private static final String SELECT_PAGE =
      """
      SELECT sequence, decision_id, institution_id, loan_reference, as_of, decided_at, outcome,
             binding_rate, binding_convention
      FROM evidence_decision
      WHERE sequence < :before %s %s
      ORDER BY sequence DESC
      LIMIT :limit
      """;

  /** Conditions are left out rather than made optional in SQL, where no index would serve them. */
  static String selectPage(DecisionFilter filter) {
    return SELECT_PAGE.formatted(
        filter.institution().map(any -> "AND institution_id = :institution").orElse(""),
        filter.outcome().map(any -> "AND outcome = :outcome").orElse(""));
  }

  private static List<DecisionSummaryRow> select(
      Handle handle, DecisionFilter filter, OptionalLong before, long limit) {
    Query query =
        handle
            .createQuery(selectPage(filter))
            .bind("before", before.orElse(Long.MAX_VALUE))
            .bind("limit", limit);
    filter.institution().ifPresent(institution -> query.bind("institution", institution.value()));
    filter.outcome().ifPresent(outcome -> query.bind("outcome", outcome.name()));
    return query.map((row, context) -> DecisionSummaryRow.of(row)).list();
  }

  private static final String SELECT_ENTRY =
      """
      SELECT sequence, decision_id, institution_id, request_id, loan_reference, as_of, decided_at,
             person, outcome, binding_rate, binding_convention, rule_book_version, content,
             dictionary, packed
      FROM evidence_decision e
      """;

  private static final String SELECT_ENTRY_BY_ID = SELECT_ENTRY + "WHERE decision_id = ?";

  @Override
  public Optional<LogEntry> entry(DecisionId id) {
    return row(id).map(row -> row.toDomain(packer));
  }

  private Optional<LogEntryRow> row(DecisionId id) {
    return transactions.read(
        handle ->
            handle
                .createQuery(SELECT_ENTRY_BY_ID)
                .bind(0, id.value())
                .map((row, context) -> LogEntryRow.of(row))
                .findOne());
  }

  @Override
  public List<LogEntry> entries(LogSelection selection, OptionalLong after, int size) {
    return transactions.read(handle -> select(handle, selection, after, size)).stream()
        .map(row -> row.toDomain(packer))
        .toList();
  }

  @Override
  public List<LoggedLoan> loans(LogSelection selection, OptionalLong after, int size) {
    return transactions.read(handle -> select(handle, selection, after, size)).stream()
        .map(row -> row.toLoan(packer))
        .toList();
  }

  private static final String SELECT_ENTRIES =
      SELECT_ENTRY
          + """
          WHERE sequence > :after %s %s %s %s
          ORDER BY sequence
          LIMIT :limit
          """;

  private static final String IS_LATEST =
      """
      AND NOT EXISTS (
        SELECT 1 FROM evidence_decision later
        WHERE later.institution_id = e.institution_id
          AND later.loan_reference = e.loan_reference
          AND later.sequence > e.sequence
      )
      """;

  static String selectEntries(LogSelection selection) {
    return SELECT_ENTRIES.formatted(
        selection.institution().map(any -> "AND institution_id = :institution").orElse(""),
        selection.decidedFrom().map(any -> "AND decided_at >= :decided").orElse(""),
        selection.disbursedFrom().map(any -> "AND as_of >= :disbursed").orElse(""),
        selection.latestOnly() ? IS_LATEST : "");
  }

  private static List<LogEntryRow> select(
      Handle handle, LogSelection selection, OptionalLong after, int size) {
    Query query =
        handle
            .createQuery(selectEntries(selection))
            .bind("after", after.orElse(0))
            .bind("limit", size);
    selection.institution().ifPresent(only -> query.bind("institution", only.value()));
    selection.decidedFrom().ifPresent(from -> query.bind("decided", InstantCodec.text(from)));
    selection.disbursedFrom().ifPresent(from -> query.bind("disbursed", DateCodec.text(from)));
    return query.map((row, context) -> LogEntryRow.of(row)).list();
  }

  private static final String SELECT_NEWEST = "SELECT max(sequence) FROM evidence_decision";

  @Override
  public OptionalLong newest() {
    return transactions
        .read(handle -> handle.createQuery(SELECT_NEWEST).mapTo(Long.class).findOne())
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }
}
