package io.clearcost.persistence.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.KnownLoan;
import io.clearcost.domain.money.Money;
import io.clearcost.persistence.sqlite.DateCodec;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What of a row of {@code ledger_loan} the checks of later records have to know. */
record KnownLoanRow(
    String loanReference,
    String disbursementDate,
    long principalFen,
    long record,
    String intakeId) {

  static KnownLoanRow of(ResultSet row) throws SQLException {
    return new KnownLoanRow(
        row.getString("loan_reference"),
        row.getString("disbursement_date"),
        row.getLong("principal_fen"),
        row.getLong("record"),
        row.getString("intake_id"));
  }

  LoanReference loan() {
    return new LoanReference(loanReference);
  }

  KnownLoan toDomain() {
    return new KnownLoan(
        DateCodec.parse(disbursementDate),
        Money.ofFen(principalFen),
        new IntakeId(intakeId),
        RecordKey.row(record));
  }
}
