package io.clearcost.persistence.ledger;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.ledger.LoanDimension;
import io.clearcost.domain.ledger.LoanFilter;
import io.clearcost.domain.ledger.LoanSummary;
import io.clearcost.persistence.evidence.Json;
import io.clearcost.persistence.evidence.JsonFields;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * The queries for the loans of a filter. A loan is the latest of its contracts that count and had
 * been disbursed, and what is asked for is asked of that.
 *
 * <p>Conditions are left out rather than made optional in SQL, where no index would serve them.
 */
final class LoanSelection {

  /** As the table's index has it. */
  private static final Set<Outcome> KEPT_FROM_DISBURSING =
      EnumSet.of(Outcome.REFER, Outcome.BLOCK, Outcome.ERROR);

  private final LoanFilter filter;
  private final Counting counting;

  LoanSelection(LoanFilter filter) {
    this.filter = filter;
    this.counting = Counting.at(filter.known());
  }

  /** One page in the order of the keys. */
  String page() {
    return """
    SELECT %s
    FROM ledger_loan l
    %s
    WHERE %s AND %s
    ORDER BY l.institution_id, l.loan_reference
    LIMIT :limit
    """
        .formatted(LedgerLoanRow.SUMMARY, Counting.joins("l"), afterKey(), conditions());
  }

  /** Where the page begins; of one institution so that its part of the key is fixed. */
  private String afterKey() {
    return filter.institution().isPresent()
        ? "l.loan_reference > :after_loan"
        : "(l.institution_id, l.loan_reference) > (:after_institution, :after_loan)";
  }

  /** A sum for each value. */
  String sums(LoanDimension dimension) {
    return """
    SELECT %s AS value, count(*) AS loans, sum(l.principal_fen) AS principal_fen
    FROM ledger_loan l
    %s
    WHERE %s
    GROUP BY 1
    ORDER BY 1 NULLS FIRST
    """
        .formatted(
            switch (dimension) {
              case OUTCOME -> "l.outcome";
              case MONTH -> "substr(l.disbursement_date, 1, 7)";
              case PRODUCT_LINE -> "l.product_line";
              case INSTITUTION -> "l.institution_id";
              case PROVINCE -> "l.province";
            },
            Counting.joins("l"),
            conditions());
  }

  private static final String IS_LATEST =
      """
      NOT EXISTS (
        SELECT 1 FROM ledger_loan later
        %s
        WHERE later.institution_id = l.institution_id AND later.loan_reference = l.loan_reference
          AND later.record <> l.record AND %s AND %s
          AND (%s, later.record) > (%s, l.record)
      )
      """;

  private String conditions() {
    List<String> conditions = new ArrayList<>();
    filter.institution().ifPresent(any -> conditions.add("l.institution_id = :institution"));
    filter.disbursedFrom().ifPresent(any -> conditions.add("l.disbursement_date >= :from"));
    filter.disbursedUntil().ifPresent(any -> conditions.add("l.disbursement_date < :until"));
    filter.productLine().ifPresent(any -> conditions.add("l.product_line = :product_line"));
    filter.province().ifPresent(any -> conditions.add("l.province = :province"));
    filter.platform().ifPresent(any -> conditions.add("l.platform_credit_code = :platform"));
    if (!filter.outcomes().isEmpty()) {
      conditions.add("l.outcome IN (SELECT value FROM json_each(:outcomes))");
      if (KEPT_FROM_DISBURSING.containsAll(filter.outcomes())) {
        // Says nothing more, but lets the index of these serve.
        conditions.add("l.outcome IN ('REFER', 'BLOCK', 'ERROR')");
      }
    }
    if (filter.claimDiffers()) {
      conditions.add("l.claim_differs = 1");
    }
    conditions.add(hadHappened("l"));
    conditions.add(counting.condition("l"));
    conditions.add(
        IS_LATEST.formatted(
            Counting.joins("later"),
            hadHappened("later"),
            counting.condition("later"),
            counting.since("later"),
            counting.since("l")));
    return String.join(" AND ", conditions);
  }

  private String hadHappened(String row) {
    return filter.effective().map(any -> row + ".disbursement_date <= :effective").orElse("TRUE");
  }

  /** Binds what a page asks for. */
  Query bind(Query query, Optional<LoanSummary.Key> after, int size) {
    query.bind("after_loan", after.map(key -> key.loan().value()).orElse("")).bind("limit", size);
    if (filter.institution().isEmpty()) {
      query.bind("after_institution", after.map(key -> key.institution().value()).orElse(""));
    }
    return bind(query);
  }

  /** Binds what the filter asks for. */
  Query bind(Query query) {
    filter.institution().ifPresent(only -> query.bind("institution", only.value()));
    filter.disbursedFrom().ifPresent(day -> query.bind("from", DateCodec.text(day)));
    filter.disbursedUntil().ifPresent(day -> query.bind("until", DateCodec.text(day)));
    filter.productLine().ifPresent(only -> query.bind("product_line", only.code()));
    filter.province().ifPresent(only -> query.bind("province", only.code()));
    filter.platform().ifPresent(only -> query.bind("platform", only.value()));
    if (!filter.outcomes().isEmpty()) {
      query.bind(
          "outcomes",
          JsonFields.array(
                  filter.outcomes().stream().map(Enum::name).sorted().toList(), Json.Quoted::new)
              .text());
    }
    filter.known().ifPresent(at -> query.bind("known", InstantCodec.textUpTo(at)));
    filter.effective().ifPresent(day -> query.bind("effective", DateCodec.text(day)));
    return query;
  }
}
