package io.clearcost.persistence.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.Explanation;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeFilter;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.IntakeProgress;
import io.clearcost.domain.ledger.IntakeTotals;
import io.clearcost.domain.ledger.KnownLoan;
import io.clearcost.domain.ledger.LedgerRow;
import io.clearcost.domain.ledger.LoggedIntake;
import io.clearcost.domain.ledger.RecordedRow;
import io.clearcost.domain.ledger.RefusedRow;
import io.clearcost.domain.ledger.RowFinding;
import io.clearcost.domain.ledger.ValidationCode;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.evidence.CallerColumns;
import io.clearcost.persistence.evidence.Json;
import io.clearcost.persistence.evidence.JsonFields;
import io.clearcost.persistence.sqlite.InstantCodec;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The intake log in the tables of the ledger: this class finds the intake and leaves each table to
 * a class of its own.
 *
 * <p>Size: one method for each of the port, most of them a line or two.
 */
public final class JdbiIntakeLog implements IntakeLog {

  private final JdbiTransactions transactions;

  public JdbiIntakeLog(JdbiTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void begin(Intake intake) {
    transactions.append(handle -> IntakeTable.insert(handle, intake));
  }

  @Override
  public Optional<LoggedIntake> find(IntakeId id) {
    return transactions.read(handle -> IntakeTable.find(handle, id));
  }

  @Override
  public Optional<LoggedIntake> findByRequest(InstitutionId institution, RequestId requestId) {
    return transactions.read(handle -> IntakeTable.find(handle, institution, requestId));
  }

  @Override
  public int latestVersion(InstitutionId institution, YearMonth month) {
    return transactions.read(handle -> IntakeTable.latestVersion(handle, institution, month));
  }

  @Override
  public Optional<LoggedIntake> accepted(InstitutionId institution, YearMonth month) {
    return transactions.read(handle -> IntakeTable.accepted(handle, institution, month));
  }

  @Override
  public void end(IntakeId id, IntakeEnd end) {
    transactions.append(handle -> IntakeTable.insert(handle, place(id), end));
  }

  @Override
  public List<LoggedIntake> list(IntakeFilter filter, OptionalLong before, int size) {
    return transactions.read(handle -> IntakeTable.list(handle, filter, before, size));
  }

  @Override
  public void record(Intake intake, List<LedgerRow> rows) {
    transactions.append(
        handle -> {
          long place = openPlace(intake.id());
          RecordTables tables = new RecordTables(intake.institution());
          long contracts = 0;
          Money principal = Money.ZERO;
          for (LedgerRow row : rows) {
            tables.add(RecordKey.of(place, row.row()), row);
            if (row.record().contract().isPresent()) {
              contracts++;
              principal = principal.plus(row.principal().orElseThrow());
            }
          }
          FindingTable findings = new FindingTable(handle, place);
          long mended = findings.countOpen(rows.stream().map(LedgerRow::row).toList());
          tables.insertBy(handle);
          int warnings = findings.warn(rows);
          new ProgressTable(handle, place)
              .add(rows.size(), -mended, warnings, contracts, principal.fen());
        });
  }

  @Override
  public void refuse(IntakeId id, List<RefusedRow> rows) {
    transactions.append(
        handle -> {
          long place = openPlace(id);
          FindingTable findings = new FindingTable(handle, place);
          List<Long> numbers = rows.stream().map(RefusedRow::row).distinct().toList();
          long before = findings.countOpen(numbers);
          rows.forEach(findings::refuse);
          new ProgressTable(handle, place).add(0, findings.countOpen(numbers) - before, 0, 0, 0);
        });
  }

  static final String SELECT_RECORDED =
      """
      SELECT r.row, r.content_hash, %s
      FROM json_each(:rows) asked
      CROSS JOIN ledger_record r ON r.record = :first + asked.value
      LEFT JOIN ledger_loan l ON l.institution_id = r.institution_id
        AND l.loan_reference = r.loan_reference AND l.record = r.record
      """
          .formatted(AssessmentColumns.COLUMNS);

  private static final String SELECT_END = "SELECT kind FROM ledger_intake_end WHERE intake = ?";

  @Override
  public Optional<IntakeEnd.Kind> ended(IntakeId id) {
    return transactions.readDirectly(SELECT_END, place(id)).map(IntakeEnd.Kind::valueOf);
  }

  @Override
  public Map<Long, RecordedRow> recorded(IntakeId id, Collection<Long> rows) {
    long place = place(id);
    return transactions.read(
        handle -> {
          List<RecordedRow> found = recorded(handle, place, rows.stream().distinct().toList());
          // Of rows that come for the first time none is there.
          return found.isEmpty() ? Map.of() : withWarnings(handle, place, found);
        });
  }

  private static List<RecordedRow> recorded(Handle handle, long place, List<Long> numbers) {
    return handle
        .createQuery(SELECT_RECORDED)
        .bind("rows", JsonFields.array(numbers, Json.Whole::new).text())
        .bind("first", RecordKey.of(place, 0))
        .map(
            (found, context) ->
                new RecordedRow(
                    found.getLong("row"),
                    new ContentHash(found.getString("content_hash")),
                    AssessmentColumns.of(found).map(AssessmentColumns::toDomain),
                    List.of()))
        .list();
  }

  private static Map<Long, RecordedRow> withWarnings(
      Handle handle, long place, List<RecordedRow> found) {
    Map<Long, List<CheckFinding>> warnings =
        new FindingTable(handle, place).warnings(found.stream().map(RecordedRow::row).toList());
    return found.stream()
        .map(row -> row.with(warnings.getOrDefault(row.row(), List.of())))
        .collect(Collectors.toMap(RecordedRow::row, Function.identity()));
  }

  static final String SELECT_KNOWN =
      """
      SELECT l.loan_reference, l.disbursement_date, l.principal_fen, l.record,
             l_intake.intake_id
      FROM json_each(:loans) asked
      CROSS JOIN ledger_loan l
        ON l.institution_id = :institution AND l.loan_reference = asked.value
      %s
      WHERE %s
      ORDER BY %s, l.record
      """
          .formatted(
              Counting.joins("l"),
              Counting.WITH_INTAKE.condition("l"),
              Counting.WITH_INTAKE.since("l"));

  @Override
  public Map<LoanReference, KnownLoan> known(Intake intake, Collection<LoanReference> loans) {
    List<String> references = loans.stream().map(LoanReference::value).distinct().toList();
    long place = place(intake.id());
    return transactions.read(
        handle ->
            handle
                .createQuery(SELECT_KNOWN)
                .bind("loans", JsonFields.array(references, Json.Quoted::new).text())
                .bindMap(WithIntake.parameters(place, intake))
                .map((row, context) -> KnownLoanRow.of(row))
                .stream()
                .collect(
                    Collectors.toMap(
                        KnownLoanRow::loan, KnownLoanRow::toDomain, (earlier, later) -> later)));
  }

  private static final String INSERT_EXPLANATION =
      """
      INSERT INTO ledger_explanation
        (intake, check_id, explanation, explained_at, person, person_institution_id, person_roles)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public void explain(IntakeId id, Explanation explanation) {
    CallerColumns caller = CallerColumns.from(explanation.caller());
    transactions.append(
        handle ->
            handle.execute(
                INSERT_EXPLANATION,
                place(id),
                explanation.check().name(),
                explanation.text(),
                InstantCodec.text(explanation.at()),
                caller.person(),
                caller.institutionId(),
                caller.roles()));
  }

  private static final String SELECT_EXPLAINED =
      "SELECT DISTINCT check_id FROM ledger_explanation WHERE intake = ?";

  @Override
  public Set<CheckId> explained(IntakeId id) {
    long place = place(id);
    return transactions.read(
        handle ->
            handle
                .createQuery(SELECT_EXPLAINED)
                .bind(0, place)
                .map((row, context) -> CheckId.valueOf(row.getString(1)))
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public IntakeProgress progress(IntakeId id) {
    long place = place(id);
    return transactions.read(
        handle -> {
          LedgerProgressRow last = new ProgressTable(handle, place).last();
          return new IntakeProgress(
              last.recorded(),
              last.refused(),
              last.warnings(),
              last.completeUntil(),
              new FindingTable(handle, place).unexplained());
        });
  }

  @Override
  public IntakeTotals totals(IntakeId id) {
    return transactions.read(
        handle -> {
          LoggedIntake logged =
              IntakeTable.find(handle, id)
                  .orElseThrow(() -> new IllegalStateException("no such intake: " + id));
          LedgerProgressRow last = new ProgressTable(handle, logged.place()).last();
          return new IntakeTotals(
              last.contracts(),
              Money.ofFen(last.principalFen()),
              WithIntake.overpaid(handle, logged.place(), logged.intake()));
        });
  }

  static final String SELECT_HASHES =
      """
      SELECT content_hash FROM ledger_record
      WHERE record > :first AND record <= :last
      ORDER BY record
      """;

  @Override
  public ValidationCode code(IntakeId id) {
    long place = place(id);
    return transactions.read(
        handle -> {
          ValidationCode.Sum sum = new ValidationCode.Sum();
          handle
              .createQuery(SELECT_HASHES)
              .bind("first", RecordKey.of(place, 0))
              .bind("last", RecordKey.last(place))
              .mapTo(String.class)
              .forEach(hash -> sum.row(new ContentHash(hash)));
          return sum.code();
        });
  }

  @Override
  public List<RowFinding> findings(IntakeId id, OptionalLong after, int size) {
    long place = place(id);
    return transactions.read(handle -> new FindingTable(handle, place).page(after, size));
  }

  private static final String SELECT_PLACE = "SELECT place FROM ledger_intake WHERE intake_id = ?";

  private long place(IntakeId id) {
    return transactions
        .readDirectly(SELECT_PLACE, id.value())
        .map(Long::parseLong)
        .orElseThrow(() -> new IllegalStateException("no such intake: " + id));
  }

  private static final String SELECT_ENDED = "SELECT kind FROM ledger_intake_end WHERE intake = ?";

  private long openPlace(IntakeId id) {
    long place = place(id);
    if (transactions.readDirectly(SELECT_ENDED, place).isPresent()) {
      throw new IllegalStateException("the intake has ended: " + id);
    }
    return place;
  }
}
