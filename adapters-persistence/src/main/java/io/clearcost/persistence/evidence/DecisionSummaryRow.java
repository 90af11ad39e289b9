package io.clearcost.persistence.evidence;

import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionSummary;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of {@code evidence_decision} that a list shows. */
record DecisionSummaryRow(
    long sequence,
    String decisionId,
    String institutionId,
    String loanReference,
    String asOf,
    String decidedAt,
    String outcome,
    String bindingRate,
    String bindingConvention) {

  static DecisionSummaryRow of(ResultSet row) throws SQLException {
    return new DecisionSummaryRow(
        row.getLong("sequence"),
        row.getString("decision_id"),
        row.getString("institution_id"),
        row.getString("loan_reference"),
        row.getString("as_of"),
        row.getString("decided_at"),
        row.getString("outcome"),
        row.getString("binding_rate"),
        row.getString("binding_convention"));
  }

  DecisionSummary toDomain() {
    return new DecisionSummary(
        new DecisionId(decisionId),
        new InstitutionId(institutionId),
        new LoanReference(loanReference),
        DateCodec.parse(asOf),
        InstantCodec.parse(decidedAt),
        Outcome.valueOf(outcome),
        new AnnualRate(new BigDecimal(bindingRate), RateConvention.valueOf(bindingConvention)));
  }
}
