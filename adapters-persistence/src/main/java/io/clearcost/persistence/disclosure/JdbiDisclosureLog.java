package io.clearcost.persistence.disclosure;

import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/**
 * The disclosure log in the tables {@code disclosure_version}, {@code disclosure_showing} and
 * {@code disclosure_acknowledgement}.
 *
 * <p>A version that was altered on disk is not read: {@link UnreadableDisclosureException}.
 */
public final class JdbiDisclosureLog implements DisclosureLog {

  private final JdbiTransactions transactions;

  public JdbiDisclosureLog(JdbiTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String INSERT_VERSION =
      """
      INSERT INTO disclosure_version
        (disclosure_id, institution_id, loan_reference, number, decision_id, request_id, created_at,
         person, person_institution_id, person_roles, content, content_hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public void add(DisclosureVersion version) {
    DisclosureVersionRow row = DisclosureVersionRow.from(version);
    transactions.append(
        handle ->
            handle
                .createUpdate(INSERT_VERSION)
                .bind(0, row.disclosureId())
                .bind(1, row.institutionId())
                .bind(2, row.loanReference())
                .bind(3, row.number())
                .bind(4, row.decisionId())
                .bind(5, row.requestId())
                .bind(6, row.createdAt())
                .bind(7, row.caller().person())
                .bind(8, row.caller().institutionId())
                .bind(9, row.caller().roles())
                .bind(10, row.content())
                .bind(11, row.contentHash())
                .execute());
  }

  private static final String SELECT_VERSION =
      """
      SELECT disclosure_id, institution_id, loan_reference, number, decision_id, request_id,
             created_at, person, person_institution_id, person_roles, content, content_hash
      FROM disclosure_version
      """;

  private static final String SELECT_BY_ID = SELECT_VERSION + "WHERE disclosure_id = ?";

  @Override
  public Optional<DisclosureVersion> find(DisclosureId id) {
    return transactions
        .read(handle -> versions(handle.createQuery(SELECT_BY_ID).bind(0, id.value())).findOne())
        .map(DisclosureVersionRow::toDomain);
  }

  private static final String SELECT_BY_REQUEST =
      SELECT_VERSION + "WHERE institution_id = ? AND request_id = ?";

  @Override
  public Optional<DisclosureVersion> findByRequest(InstitutionId institution, RequestId requestId) {
    return transactions
        .read(
            handle ->
                versions(
                        handle
                            .createQuery(SELECT_BY_REQUEST)
                            .bind(0, institution.value())
                            .bind(1, requestId.value()))
                    .findOne())
        .map(DisclosureVersionRow::toDomain);
  }

  static final String SELECT_BY_LOAN =
      SELECT_VERSION + "WHERE institution_id = ? AND loan_reference = ? ORDER BY number";

  private static final String SELECT_ANY =
      "SELECT number FROM disclosure_version WHERE institution_id = ? AND loan_reference = ? LIMIT"
          + " 1";

  @Override
  public List<DisclosureVersion> versions(InstitutionId institution, LoanReference loan) {
    // Asked about every loan of a tape, most of which have none.
    if (transactions.readDirectly(SELECT_ANY, institution.value(), loan.value()).isEmpty()) {
      return List.of();
    }
    return transactions
        .read(
            handle ->
                versions(
                        handle
                            .createQuery(SELECT_BY_LOAN)
                            .bind(0, institution.value())
                            .bind(1, loan.value()))
                    .list())
        .stream()
        .map(DisclosureVersionRow::toDomain)
        .toList();
  }

  private static ResultIterable<DisclosureVersionRow> versions(Query query) {
    return query.map((row, context) -> DisclosureVersionRow.of(row));
  }

  private static final String INSERT_SHOWING =
      """
      INSERT INTO disclosure_showing
        (disclosure_id, channel, shown_at, request_id, recorded_at, person, person_institution_id,
         person_roles)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public void add(Showing showing) {
    DisclosureShowingRow row = DisclosureShowingRow.from(showing);
    transactions.append(
        handle ->
            handle
                .createUpdate(INSERT_SHOWING)
                .bind(0, row.disclosureId())
                .bind(1, row.channel())
                .bind(2, row.shownAt())
                .bind(3, row.requestId())
                .bind(4, row.recordedAt())
                .bind(5, row.caller().person())
                .bind(6, row.caller().institutionId())
                .bind(7, row.caller().roles())
                .execute());
  }

  private static final String SELECT_SHOWING =
      """
      SELECT disclosure_id, channel, shown_at, request_id, recorded_at, person,
             person_institution_id, person_roles
      FROM disclosure_showing
      """;

  static final String SELECT_SHOWINGS =
      SELECT_SHOWING + "WHERE disclosure_id = ? ORDER BY sequence";

  @Override
  public List<Showing> showings(DisclosureId id) {
    return transactions.read(
        handle -> showings(handle.createQuery(SELECT_SHOWINGS).bind(0, id.value())).list());
  }

  private static ResultIterable<Showing> showings(Query query) {
    return query.map((row, context) -> DisclosureShowingRow.of(row).toDomain());
  }

  private static final String INSERT_ACKNOWLEDGEMENT =
      """
      INSERT INTO disclosure_acknowledgement
        (disclosure_id, content_hash, borrower, confirmed_at, reading_time, showing_request_id,
         request_id, recorded_at, person, person_institution_id, person_roles)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public void add(Acknowledgement acknowledgement) {
    DisclosureAcknowledgementRow row = DisclosureAcknowledgementRow.from(acknowledgement);
    transactions.append(
        handle -> {
          // The row names its showing only; what is read back has to be what was added.
          if (showing(handle, row).filter(acknowledgement.showing()::equals).isEmpty()) {
            throw new IllegalStateException("the confirmation rests on no showing on record");
          }
          handle
              .createUpdate(INSERT_ACKNOWLEDGEMENT)
              .bind(0, row.disclosureId())
              .bind(1, row.contentHash())
              .bind(2, row.borrower())
              .bind(3, row.confirmedAt())
              .bind(4, row.readingTime())
              .bind(5, row.showingRequestId())
              .bind(6, row.requestId())
              .bind(7, row.recordedAt())
              .bind(8, row.caller().person())
              .bind(9, row.caller().institutionId())
              .bind(10, row.caller().roles())
              .execute();
        });
  }

  private static final String SELECT_ACKNOWLEDGEMENT =
      """
      SELECT disclosure_id, content_hash, borrower, confirmed_at, reading_time, showing_request_id,
             request_id, recorded_at, person, person_institution_id, person_roles
      FROM disclosure_acknowledgement
      WHERE disclosure_id = ?
      """;

  @Override
  public Optional<Acknowledgement> acknowledgement(DisclosureId id) {
    return transactions.read(
        handle ->
            handle
                .createQuery(SELECT_ACKNOWLEDGEMENT)
                .bind(0, id.value())
                .map((row, context) -> DisclosureAcknowledgementRow.of(row))
                .findOne()
                .map(row -> row.toDomain(showing(handle, row).orElseThrow())));
  }

  private static final String SELECT_SHOWING_BY_REQUEST =
      SELECT_SHOWING + "WHERE disclosure_id = ? AND request_id = ?";

  private static Optional<Showing> showing(Handle handle, DisclosureAcknowledgementRow row) {
    return showings(
            handle
                .createQuery(SELECT_SHOWING_BY_REQUEST)
                .bind(0, row.disclosureId())
                .bind(1, row.showingRequestId()))
        .findOne();
  }
}
