package io.clearcost.persistence.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.LedgerRow;
import io.clearcost.domain.ledger.RefusedRow;
import io.clearcost.domain.ledger.RowFinding;
import io.clearcost.persistence.evidence.Json;
import io.clearcost.persistence.evidence.JsonFields;
import io.clearcost.persistence.sqlite.InstantCodec;
import io.clearcost.persistence.sqlite.RowBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads and writes {@code ledger_finding} and {@code ledger_refusal} of one intake. */
final class FindingTable {

  private final Handle handle;
  private final long intake;

  FindingTable(Handle handle, long intake) {
    this.handle = handle;
    this.intake = intake;
  }

  private static final String INSERT =
      """
      INSERT INTO ledger_finding
        (intake, place, row, refusal, loan_reference, check_id, field, sentence, sentence_zh)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Adds the warnings about recorded rows; answers how many they are. */
  int warn(List<LedgerRow> rows) {
    List<LedgerFindingRow> warnings = new ArrayList<>();
    for (LedgerRow row : rows) {
      row.warnings()
          .forEach(
              warning ->
                  warnings.add(
                      LedgerFindingRow.from(
                          0, row.row(), null, Optional.of(row.record().loan()), warning)));
    }
    insert(warnings);
    return warnings.size();
  }

  private static final String INSERT_REFUSAL =
      """
      INSERT INTO ledger_refusal (intake, row, number, loan_reference, refused_at)
      VALUES (?, ?, ?, ?, ?)
      """;

  /** Adds a refusal unless the row was refused last for the same. */
  void refuse(RefusedRow row) {
    List<LedgerFindingRow> last = last(row.row());
    boolean same =
        !last.isEmpty()
            && last.stream().map(LedgerFindingRow::finding).toList().equals(row.findings())
            && last.stream().allMatch(finding -> finding.loan().equals(row.loan()));
    if (same) {
      return;
    }
    int number = refusals(row.row()) + 1;
    handle.execute(
        INSERT_REFUSAL,
        intake,
        row.row(),
        number,
        row.loan().map(LoanReference::value).orElse(null),
        InstantCodec.text(row.refusedAt()));
    insert(
        row.findings().stream()
            .map(finding -> LedgerFindingRow.from(0, row.row(), number, row.loan(), finding))
            .toList());
  }

  private static final String SELECT_LAST_PLACE =
      "SELECT ifnull(max(place), 0) FROM ledger_finding WHERE intake = ?";

  private void insert(List<LedgerFindingRow> findings) {
    if (findings.isEmpty()) {
      return;
    }
    long place = handle.createQuery(SELECT_LAST_PLACE).bind(0, intake).mapTo(long.class).one();
    RowBatch batch = new RowBatch(INSERT);
    for (LedgerFindingRow finding : findings) {
      place++;
      batch.add(
          intake,
          place,
          finding.row(),
          finding.refusal(),
          finding.loanReference(),
          finding.checkId(),
          finding.field(),
          finding.sentence(),
          finding.sentenceZh());
    }
    batch.insertBy(handle);
  }

  private static final String COUNT_REFUSALS =
      "SELECT ifnull(max(number), 0) FROM ledger_refusal WHERE intake = ? AND row = ?";

  private int refusals(long row) {
    return handle.createQuery(COUNT_REFUSALS).bind(0, intake).bind(1, row).mapTo(int.class).one();
  }

  private static final String SELECT =
      """
      SELECT place, row, refusal, loan_reference, check_id, field, sentence, sentence_zh
      FROM ledger_finding f
      """;

  static final String SELECT_LAST_REFUSAL =
      SELECT
          + """
          WHERE intake = :intake AND row = :row AND refusal = (
            SELECT max(number) FROM ledger_refusal WHERE intake = :intake AND row = :row
          )
          ORDER BY place
          """;

  private List<LedgerFindingRow> last(long row) {
    return handle
        .createQuery(SELECT_LAST_REFUSAL)
        .bind("intake", intake)
        .bind("row", row)
        .map((result, context) -> LedgerFindingRow.of(result))
        .list();
  }

  static final String COUNT_OPEN =
      """
      SELECT count(*) FROM json_each(:rows) asked
      WHERE EXISTS (SELECT 1 FROM ledger_refusal WHERE intake = :intake AND row = asked.value)
        AND NOT EXISTS (SELECT 1 FROM ledger_record WHERE record = :first + asked.value)
      """;

  /** How many of the rows were refused and are not recorded. */
  long countOpen(Collection<Long> rows) {
    return handle
        .createQuery(COUNT_OPEN)
        .bind("rows", JsonFields.array(List.copyOf(rows), Json.Whole::new).text())
        .bind("intake", intake)
        .bind("first", RecordKey.of(intake, 0))
        .mapTo(long.class)
        .one();
  }

  static final String SELECT_PAGE =
      """
      SELECT place, row, refusal, loan_reference, check_id, field, sentence, sentence_zh,
             refusal IS NOT NULL
               AND EXISTS (SELECT 1 FROM ledger_record WHERE record = :first + f.row) AS mended
      FROM ledger_finding f
      WHERE intake = :intake AND place > :after
      ORDER BY place
      LIMIT :limit
      """;

  List<RowFinding> page(OptionalLong after, int size) {
    return handle
        .createQuery(SELECT_PAGE)
        .bind("first", RecordKey.of(intake, 0))
        .bind("intake", intake)
        .bind("after", after.orElse(0))
        .bind("limit", size)
        .map((row, context) -> LedgerFindingRow.of(row).toDomain(row.getBoolean("mended")))
        .list();
  }

  static final String SELECT_WARNINGS =
      """
      SELECT f.place, f.row, f.refusal, f.loan_reference, f.check_id, f.field, f.sentence,
             f.sentence_zh
      FROM json_each(:rows) asked
      CROSS JOIN ledger_finding f
        ON f.intake = :intake AND f.row = asked.value AND f.refusal IS NULL
      ORDER BY f.place
      """;

  /** The warnings about recorded rows, by row. */
  Map<Long, List<CheckFinding>> warnings(Collection<Long> rows) {
    return handle
        .createQuery(SELECT_WARNINGS)
        .bind("rows", JsonFields.array(List.copyOf(rows), Json.Whole::new).text())
        .bind("intake", intake)
        .map((row, context) -> LedgerFindingRow.of(row))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                LedgerFindingRow::row,
                Collectors.mapping(LedgerFindingRow::finding, Collectors.toList())));
  }

  static final String SELECT_UNEXPLAINED =
      """
      SELECT asked.value FROM json_each(:checks) asked
      WHERE EXISTS (
          SELECT 1 FROM ledger_finding
          WHERE intake = :intake AND check_id = asked.value AND refusal IS NULL
        )
        AND NOT EXISTS (
          SELECT 1 FROM ledger_explanation WHERE intake = :intake AND check_id = asked.value
        )
      """;

  /** The checks that warned of recorded rows and are not explained. */
  List<CheckId> unexplained() {
    return handle
        .createQuery(SELECT_UNEXPLAINED)
        .bind("checks", CHECKS)
        .bind("intake", intake)
        .mapTo(String.class)
        .map(CheckId::valueOf)
        .stream()
        .sorted()
        .toList();
  }

  private static final String CHECKS =
      JsonFields.array(Arrays.stream(CheckId.values()).map(Enum::name).toList(), Json.Quoted::new)
          .text();
}
