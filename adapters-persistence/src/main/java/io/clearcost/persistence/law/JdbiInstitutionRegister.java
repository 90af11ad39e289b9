package io.clearcost.persistence.law;

import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.Recording;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The institution register in the table {@code law_institution}. */
public final class JdbiInstitutionRegister implements InstitutionRegister {

  private final JdbiTransactions transactions;

  public JdbiInstitutionRegister(JdbiTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String SELECT_AT =
      """
      SELECT institution_id, legal_name, credit_code, kind, province, effective_from,
        recorded_at, recorded_by, change_id
      FROM law_institution
      WHERE institution_id = ? AND effective_from <= ?
      ORDER BY effective_from DESC
      LIMIT 1
      """;

  @Override
  public Optional<Institution> at(InstitutionId id, LocalDate date) {
    return find(SELECT_AT, id, date);
  }

  private static final String SELECT_ENTRY =
      """
      SELECT institution_id, legal_name, credit_code, kind, province, effective_from,
        recorded_at, recorded_by, change_id
      FROM law_institution
      WHERE institution_id = ? AND effective_from = ?
      """;

  @Override
  public Optional<Institution> entry(InstitutionId id, LocalDate from) {
    return find(SELECT_ENTRY, id, from);
  }

  private static final String SELECT_ALL =
      """
      SELECT institution_id, legal_name, credit_code, kind, province, effective_from,
        recorded_at, recorded_by, change_id
      FROM law_institution
      ORDER BY institution_id, effective_from
      """;

  @Override
  public List<Institution> entries() {
    return transactions.read(
        handle ->
            handle
                .createQuery(SELECT_ALL)
                .map((row, context) -> InstitutionRow.of(row).toDomain())
                .list());
  }

  private static final String SELECT_NONE = "SELECT NOT EXISTS (SELECT 1 FROM law_institution)";

  @Override
  public boolean isEmpty() {
    return transactions.read(handle -> handle.createQuery(SELECT_NONE).mapTo(boolean.class).one());
  }

  private static final String INSERT =
      """
      INSERT INTO law_institution
        (institution_id, legal_name, credit_code, kind, province, effective_from, recorded_at,
         recorded_by, change_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public void addAll(List<Institution> entries, Recording recording) {
    transactions.append(handle -> insert(handle, entries, recording));
  }

  private static void insert(Handle handle, List<Institution> entries, Recording recording) {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
      for (Institution entry : entries) {
        InstitutionRow row = InstitutionRow.from(entry, recording);
        batch
            .bind(0, row.institutionId())
            .bind(1, row.legalName())
            .bind(2, row.creditCode())
            .bind(3, row.kind())
            .bind(4, row.province())
            .bind(5, row.effectiveFrom())
            .bind(6, row.recordedAt())
            .bind(7, row.recordedBy())
            .bind(8, row.changeId())
            .add();
      }
      batch.execute();
    }
  }

  private Optional<Institution> find(String query, InstitutionId id, LocalDate date) {
    return transactions.read(
        handle ->
            handle
                .createQuery(query)
                .bind(0, id.value())
                .bind(1, DateCodec.text(date))
                .map((row, context) -> InstitutionRow.of(row).toDomain())
                .findOne());
  }
}
