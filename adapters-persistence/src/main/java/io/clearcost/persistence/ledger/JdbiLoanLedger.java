package io.clearcost.persistence.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.LoanDimension;
import io.clearcost.domain.ledger.LoanFilter;
import io.clearcost.domain.ledger.LoanLedger;
import io.clearcost.domain.ledger.LoanSum;
import io.clearcost.domain.ledger.LoanSummary;
import io.clearcost.domain.ledger.SourcedRecord;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.sqlite.InstantCodec;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * The loans on record in the tables of the ledger.
 *
 * <p>A record that was altered on disk is not read: {@link UnreadableRecordException}.
 */
public final class JdbiLoanLedger implements LoanLedger {

  private final JdbiTransactions transactions;

  public JdbiLoanLedger(JdbiTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String SELECT_RECORDS =
      """
      SELECT r_intake.intake_id, r.row, r.loan_reference, r.recorded_at, r.content_hash, r.content,
             %s
      FROM ledger_record r
      %s
      LEFT JOIN ledger_loan l ON l.institution_id = r.institution_id
        AND l.loan_reference = r.loan_reference AND l.record = r.record
      WHERE r.institution_id = :institution AND r.loan_reference = :loan AND %s
      ORDER BY %s, r.record
      """;

  static String selectRecords(Counting counting) {
    return SELECT_RECORDS.formatted(
        AssessmentColumns.COLUMNS,
        Counting.joins("r"),
        counting.condition("r"),
        counting.since("r"));
  }

  @Override
  public List<SourcedRecord> records(
      InstitutionId institution, LoanReference loan, Optional<Instant> known) {
    Counting counting = Counting.at(known);
    return transactions
        .read(
            handle -> {
              Query query =
                  handle
                      .createQuery(selectRecords(counting))
                      .bind("institution", institution.value())
                      .bind("loan", loan.value());
              known.ifPresent(at -> query.bind("known", InstantCodec.textUpTo(at)));
              return query.map((row, context) -> LedgerRecordRow.of(row)).list();
            })
        .stream()
        .map(LedgerRecordRow::toDomain)
        .toList();
  }

  @Override
  public List<LoanSummary> list(LoanFilter filter, Optional<LoanSummary.Key> after, int size) {
    LoanSelection selection = new LoanSelection(filter);
    return transactions
        .read(
            handle ->
                selection
                    .bind(handle.createQuery(selection.page()), after, size)
                    .map((row, context) -> LedgerLoanRow.of(row))
                    .list())
        .stream()
        .map(LedgerLoanRow::toSummary)
        .toList();
  }

  @Override
  public List<LoanSum> sums(LoanFilter filter, LoanDimension dimension) {
    LoanSelection selection = new LoanSelection(filter);
    return transactions.read(
        handle ->
            selection
                .bind(handle.createQuery(selection.sums(dimension)))
                .map(
                    (row, context) ->
                        new LoanSum(
                            Optional.ofNullable(row.getString("value")),
                            row.getLong("loans"),
                            Money.ofFen(row.getLong("principal_fen"))))
                .list());
  }
}
