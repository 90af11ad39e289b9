package io.clearcost.persistence.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.LedgerRow;
import io.clearcost.domain.ledger.LoanContract;
import io.clearcost.domain.ledger.LoanSummary;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code ledger_loan}. */
record LedgerLoanRow(
    String institutionId,
    String loanReference,
    long record,
    String recordedAt,
    String disbursementDate,
    long principalFen,
    String depth,
    @Nullable String productLine,
    @Nullable String province,
    @Nullable String platformCreditCode,
    AssessmentColumns assessment) {

  static final String INSERT =
      """
      INSERT INTO ledger_loan
        (institution_id, loan_reference, record, recorded_at, disbursement_date, principal_fen,
         depth, product_line, province, platform_credit_code, status, outcome, rules, binding_rate,
         binding_convention, total_cost_fen, net_proceeds_fen, claimed_rate_less,
         claimed_total_less_fen, claim_differs, term_class, rule_book_version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** The columns of which a list is made. */
  static final String SUMMARY =
      """
      l.institution_id, l.loan_reference, l.record, l.recorded_at, l.disbursement_date,
      l.principal_fen, l.depth, l.product_line, l.province, l.platform_credit_code, %s
      """
          .formatted(AssessmentColumns.COLUMNS);

  /**
   * The row of a record's contract.
   *
   * @throws IllegalArgumentException when the record comes without what belongs to a contract
   */
  static LedgerLoanRow from(
      InstitutionId institution, long record, LedgerRow row, LoanContract contract) {
    LoanCircumstances told = contract.circumstances();
    return new LedgerLoanRow(
        institution.value(),
        row.record().loan().value(),
        record,
        InstantCodec.text(row.recordedAt()),
        DateCodec.text(contract.disbursementDate()),
        row.principal().orElseThrow(LedgerLoanRow::incomplete).fen(),
        contract.offer().fold(terms -> "TERMS", plan -> "PLAN", flows -> "FLOWS"),
        told.productLine().map(ProductLine::code).orElse(null),
        told.customerProvince().map(Province::code).orElse(null),
        contract.platform().flatMap(ChargingParty::creditCode).map(CreditCode::value).orElse(null),
        AssessmentColumns.from(row.assessment().orElseThrow(LedgerLoanRow::incomplete)));
  }

  private static IllegalArgumentException incomplete() {
    return new IllegalArgumentException("a contract comes with its principal and its assessment");
  }

  static LedgerLoanRow of(ResultSet row) throws SQLException {
    return new LedgerLoanRow(
        row.getString("institution_id"),
        row.getString("loan_reference"),
        row.getLong("record"),
        row.getString("recorded_at"),
        row.getString("disbursement_date"),
        row.getLong("principal_fen"),
        row.getString("depth"),
        row.getString("product_line"),
        row.getString("province"),
        row.getString("platform_credit_code"),
        AssessmentColumns.of(row).orElseThrow());
  }

  @Nullable Object[] values() {
    return new @Nullable Object[] {
      institutionId,
      loanReference,
      record,
      recordedAt,
      disbursementDate,
      principalFen,
      depth,
      productLine,
      province,
      platformCreditCode,
      assessment.status(),
      assessment.outcome(),
      assessment.rules(),
      assessment.bindingRate(),
      assessment.bindingConvention(),
      assessment.totalCostFen(),
      assessment.netProceedsFen(),
      assessment.claimedRateLess(),
      assessment.claimedTotalLessFen(),
      assessment.claimDiffers() ? 1 : 0,
      assessment.termClass(),
      assessment.ruleBookVersion()
    };
  }

  LoanSummary toSummary() {
    return new LoanSummary(
        new LoanSummary.Key(new InstitutionId(institutionId), new LoanReference(loanReference)),
        DateCodec.parse(disbursementDate),
        Money.ofFen(principalFen),
        Optional.ofNullable(productLine).map(ProductLine::new),
        assessment.toDomain());
  }
}
