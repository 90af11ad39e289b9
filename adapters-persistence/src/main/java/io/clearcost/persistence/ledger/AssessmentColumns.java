package io.clearcost.persistence.ledger;

import io.clearcost.domain.gate.TermClass;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.ledger.IntakeAssessment;
import io.clearcost.domain.ledger.IntakeAssessment.Cost;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in the columns of {@code ledger_loan}. The rate and what is told beside it are null
 * together where nothing is known of the cost.
 *
 * @param rules separated by |
 */
record AssessmentColumns(
    String status,
    @Nullable String outcome,
    String rules,
    @Nullable String bindingRate,
    @Nullable String bindingConvention,
    @Nullable Long totalCostFen,
    @Nullable Long netProceedsFen,
    @Nullable String claimedRateLess,
    @Nullable Long claimedTotalLessFen,
    boolean claimDiffers,
    @Nullable String termClass,
    @Nullable String ruleBookVersion) {

  /** The columns in a query in which the table is named l. */
  static final String COLUMNS =
      """
      l.status, l.outcome, l.rules, l.binding_rate, l.binding_convention, l.total_cost_fen,
      l.net_proceeds_fen, l.claimed_rate_less, l.claimed_total_less_fen, l.claim_differs,
      l.term_class, l.rule_book_version
      """;

  static AssessmentColumns from(IntakeAssessment assessment) {
    Optional<Cost> cost = assessment.cost();
    return new AssessmentColumns(
        assessment.status().name(),
        assessment.outcome().map(Enum::name).orElse(null),
        assessment.rules().stream().map(RuleId::value).collect(Collectors.joining("|")),
        cost.map(told -> told.bindingRate().text()).orElse(null),
        cost.map(told -> told.bindingRate().convention().name()).orElse(null),
        cost.map(told -> told.total().fen()).orElse(null),
        cost.map(told -> told.netProceeds().fen()).orElse(null),
        cost.flatMap(Cost::claimedRateLess).map(BigDecimal::toPlainString).orElse(null),
        cost.flatMap(Cost::claimedTotalLess).map(Money::fen).orElse(null),
        cost.filter(Cost::isClaimedOtherwise).isPresent(),
        assessment.termClass().map(Enum::name).orElse(null),
        assessment.ruleBookVersion().orElse(null));
  }

  /** The assessment of a contract in a row to which it may have been joined. */
  static Optional<AssessmentColumns> of(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return status == null
        ? Optional.empty()
        : Optional.of(
            new AssessmentColumns(
                status,
                row.getString("outcome"),
                row.getString("rules"),
                row.getString("binding_rate"),
                row.getString("binding_convention"),
                fen(row, "total_cost_fen"),
                fen(row, "net_proceeds_fen"),
                row.getString("claimed_rate_less"),
                fen(row, "claimed_total_less_fen"),
                row.getBoolean("claim_differs"),
                row.getString("term_class"),
                row.getString("rule_book_version")));
  }

  IntakeAssessment toDomain() {
    return new IntakeAssessment(
        IntakeAssessment.Status.valueOf(status),
        Optional.ofNullable(outcome).map(Outcome::valueOf),
        rules.isEmpty() ? List.of() : Arrays.stream(rules.split("\\|")).map(RuleId::new).toList(),
        cost(),
        Optional.ofNullable(termClass).map(TermClass::valueOf),
        Optional.ofNullable(ruleBookVersion));
  }

  private Optional<Cost> cost() {
    if (bindingRate == null
        || bindingConvention == null
        || totalCostFen == null
        || netProceedsFen == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Cost(
            new AnnualRate(new BigDecimal(bindingRate), RateConvention.valueOf(bindingConvention)),
            Money.ofFen(totalCostFen),
            Money.ofFen(netProceedsFen),
            Optional.ofNullable(claimedRateLess).map(BigDecimal::new),
            Optional.ofNullable(claimedTotalLessFen).map(Money::ofFen)));
  }

  private static @Nullable Long fen(ResultSet row, String column) throws SQLException {
    long fen = row.getLong(column);
    return row.wasNull() ? null : fen;
  }
}
