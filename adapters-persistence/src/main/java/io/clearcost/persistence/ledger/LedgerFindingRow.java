package io.clearcost.persistence.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.CheckCatalogue;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.RowFinding;
import io.clearcost.domain.text.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ledger_finding}, without the intake that it is of.
 *
 * @param refusal number of the refusal; none for a warning about a recorded row
 */
record LedgerFindingRow(
    long place,
    long row,
    @Nullable Integer refusal,
    @Nullable String loanReference,
    String checkId,
    String field,
    String sentence,
    String sentenceZh) {

  static LedgerFindingRow from(
      long place,
      long row,
      @Nullable Integer refusal,
      Optional<LoanReference> loan,
      CheckFinding finding) {
    return new LedgerFindingRow(
        place,
        row,
        refusal,
        loan.map(LoanReference::value).orElse(null),
        finding.check().id(),
        finding.field(),
        finding.sentence().english(),
        finding.sentence().chinese());
  }

  static LedgerFindingRow of(ResultSet row) throws SQLException {
    int refusal = row.getInt("refusal");
    return new LedgerFindingRow(
        row.getLong("place"),
        row.getLong("row"),
        row.wasNull() ? null : refusal,
        row.getString("loan_reference"),
        row.getString("check_id"),
        row.getString("field"),
        row.getString("sentence"),
        row.getString("sentence_zh"));
  }

  CheckFinding finding() {
    return new CheckFinding(
        CheckCatalogue.check(CheckId.valueOf(checkId)), field, new Text(sentence, sentenceZh));
  }

  Optional<LoanReference> loan() {
    return Optional.ofNullable(loanReference).map(LoanReference::new);
  }

  RowFinding toDomain(boolean mended) {
    return new RowFinding(place, row, loan(), finding(), mended);
  }
}
