package io.clearcost.domain.cost;

import io.clearcost.domain.cost.FeeClassification.Excluded;
import io.clearcost.domain.cost.FeeClassification.Included;
import io.clearcost.domain.cost.FeeClassification.Prohibited;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.instrument.AnnualRateAnnouncement;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import java.util.Optional;

/**
 * Decides by what flows to whom and why, never by name, whether a charge is part of the cost.
 *
 * <pre>
 *   1. borne by the lender or a subsidy                                        excluded
 *   2. to a platform operator of an assisted loan, unless a proven choice of
 *      something unrelated                                                     prohibited
 *   3. contingent                                                              excluded, totalled apart
 *   4. to a credit enhancement provider of an assisted loan, for anything but
 *      enhancement, a deposit or a proven choice of something unrelated        prohibited
 *   5. a proven choice, other than the price of the credit                     excluded
 *   6. a public duty                                                           included or not, by reading
 *   7. everything else                                                         included
 * </pre>
 *
 * <p>A choice that nothing proves is none. Rules 2 and 4 hold for the kinds of lender that the
 * notice addresses; where the kind is not known they are silent, and the charge counts.
 */
final class FeeClassifier {

  private FeeClassifier() {}

  /** Why no rule maps a charge; empty where one does. */
  static Optional<Text> whyNotMapped(FeeFacts facts) {
    if (facts.payeeRole().isEmpty() || facts.purpose().isEmpty()) {
      return Optional.of(
          new Text(
              "nobody said what the payee is to the loan, or why the charge flows",
              "未说明收取主体与贷款的关系或收取原因"));
    }
    boolean duty = facts.purpose().get() == FeePurpose.PUBLIC_DUTY;
    if (duty != (facts.payeeRole().get() == PayeeRole.PUBLIC_AUTHORITY)) {
      return Optional.of(
          new Text(
              "a public duty flows to a public authority, and nothing else does",
              "公共税费只能且必须由公共机构收取"));
    }
    boolean deposit = facts.purpose().get() == FeePurpose.SECURITY_DEPOSIT;
    if (deposit != (facts.refund() == FeeRefund.AT_MATURITY)) {
      return Optional.of(
          new Text(
              "a security deposit comes back at maturity, and nothing else does", "保证金且只有保证金到期退还"));
    }
    return Optional.empty();
  }

  /** The class of a charge; empty where {@link #whyNotMapped} says why. */
  static Optional<FeeClassification> classify(FeeFacts facts, Lender lender) {
    return whyNotMapped(facts).isPresent()
        ? Optional.empty()
        : Optional.of(
            classify(
                facts, facts.payeeRole().orElseThrow(), facts.purpose().orElseThrow(), lender));
  }

  private static FeeClassification classify(
      FeeFacts facts, PayeeRole role, FeePurpose purpose, Lender from) {
    Optional<LenderKind> lender = from.kind();
    boolean assisted = lender.map(FeeClassifier::followsTheNotice).orElse(false);
    boolean unrelatedChoice =
        facts.condition().isProvenChoice() && purpose == FeePurpose.UNRELATED_GOODS_OR_SERVICES;
    if (facts.bearer() != FeeBearer.BORROWER) {
      return new Excluded(
          definition(lender),
          facts.bearer() == FeeBearer.LENDER
              ? "The lender bears it, not the borrower."
              : "A subsidy bears it, not the borrower.");
    }
    if (assisted && role == PayeeRole.PLATFORM_OPERATOR && !unrelatedChoice) {
      return new Prohibited(
          AssistedLendingNotice.ARTICLE_6_PLATFORM_CHARGES_NOTHING,
          "It flows from the borrower to the platform operator.");
    }
    if (facts.condition().trigger().isPresent()) {
      return new Excluded(
          assisted
              ? AssistedLendingNotice.ARTICLE_9_POST_DEFAULT_CHARGES
              : SmallLoanGuideline.PART_1_NOTHING_ELSE,
          "It is due only when something goes wrong, and is totalled apart.");
    }
    if (assisted
        && role == PayeeRole.CREDIT_ENHANCEMENT_PROVIDER
        && purpose != FeePurpose.CREDIT_ENHANCEMENT
        && purpose != FeePurpose.SECURITY_DEPOSIT
        && !unrelatedChoice) {
      return new Prohibited(
          AssistedLendingNotice.ARTICLE_6_NO_DISGUISED_FEE,
          "It flows to the credit enhancement provider, and not for enhancement.");
    }
    if (facts.condition().isProvenChoice() && purpose != FeePurpose.PRICE_OF_CREDIT) {
      return new Excluded(
          definition(lender),
          "The borrower chose it freely, which is on record; the loan does not depend on it.");
    }
    if (purpose == FeePurpose.PUBLIC_DUTY) {
      return from.readings().hold(Answer.COUNTED_WITH_THE_COST)
          ? new Included(
              definition(lender),
              "The borrower has to pay this public duty in connection with the loan.",
              true)
          : new Excluded(
              definition(lender),
              "By reading, a public duty that the state receives does not count.");
    }
    return included(facts, purpose, lender, assisted);
  }

  private static FeeClassification included(
      FeeFacts facts, FeePurpose purpose, Optional<LenderKind> lender, boolean assisted) {
    if (assisted && purpose == FeePurpose.CREDIT_ENHANCEMENT) {
      return new Included(
          AssistedLendingNotice.ARTICLE_6_ENHANCEMENT_COUNTS,
          "It is a fee for credit enhancement that the borrower bears.",
          false);
    }
    boolean unproven = facts.condition().fold(always -> false, chosen -> true, contingent -> false);
    return new Included(
        definition(lender),
        unproven
            ? "Nothing proves that the borrower was free to leave it."
            : "The borrower has to pay it in connection with the loan.",
        false);
  }

  /** Where the law says what the cost consists of. */
  private static LegalBasis definition(Optional<LenderKind> lender) {
    return lender.map(FeeClassifier::followsTheNotice).orElse(true)
        ? AnnualRateAnnouncement.ARTICLE_3
        : SmallLoanGuideline.PART_1_DEFINITION;
  }

  private static boolean followsTheNotice(LenderKind kind) {
    return switch (kind) {
      case COMMERCIAL_BANK,
          LOCAL_BANK,
          FOREIGN_BANK_BRANCH,
          TRUST_COMPANY,
          CONSUMER_FINANCE_COMPANY,
          AUTO_FINANCE_COMPANY ->
          true;
      case SMALL_LOAN_COMPANY, OTHER_CONSUMER_LENDER -> false;
    };
  }
}
