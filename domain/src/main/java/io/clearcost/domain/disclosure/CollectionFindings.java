package io.clearcost.domain.disclosure;

import io.clearcost.domain.disclosure.CollectionFinding.Reason;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.NamedFacts;
import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The findings on one loan, each with the passage that speaks about its lender. */
final class CollectionFindings {

  private final LegalBasis basis;
  private final List<CollectionFinding> found = new ArrayList<>();

  CollectionFindings(LenderKind lender) {
    this.basis =
        switch (lender) {
          case COMMERCIAL_BANK,
              LOCAL_BANK,
              FOREIGN_BANK_BRANCH,
              TRUST_COMPANY,
              CONSUMER_FINANCE_COMPANY,
              AUTO_FINANCE_COMPANY ->
              AssistedLendingNotice.ARTICLE_9_NOTHING_ELSE;
          case SMALL_LOAN_COMPANY, OTHER_CONSUMER_LENDER -> SmallLoanGuideline.PART_1_NOTHING_ELSE;
        };
  }

  /**
   * Adds one whose sentence names its facts in their order.
   *
   * @param text has a place for each fact
   * @param namesAndValues the facts, name and value in turn
   */
  void add(Reason reason, Optional<Movement> movement, Text text, Object... namesAndValues) {
    NamedFacts facts = NamedFacts.of(namesAndValues);
    found.add(new CollectionFinding(reason, basis, movement, facts.in(text), facts.byName()));
  }

  List<CollectionFinding> list() {
    return List.copyOf(found);
  }
}
