package io.clearcost.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.instrument.AnnualRateAnnouncement;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.party.LenderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeeClassifierTest {

  private static final Optional<LenderKind> BANK = Optional.of(LenderKind.COMMERCIAL_BANK);
  private static final Optional<LenderKind> SMALL = Optional.of(LenderKind.SMALL_LOAN_COMPANY);
  private static final FeeCondition PROVEN = new FeeCondition.Elective(Optional.of("rec-1"));
  private static final FeeCondition UNPROVEN = new FeeCondition.Elective(Optional.empty());
  private static final FeeCondition OVERDUE = new FeeCondition.Contingent(ContingentEvent.OVERDUE);

  @Test
  void classify_ofEveryCombination_givesOneClassOrSaysWhyNot() {
    List<FeeFacts> all = everyCombination();
    List<Optional<LenderKind>> lenders = everyLender();

    for (FeeFacts facts : all) {
      for (Optional<LenderKind> lender : lenders) {
        Optional<FeeClassification> found = FeeClassifier.classify(facts, of(lender));
        assertThat(found.isPresent())
            .as("%s", facts)
            .isNotEqualTo(FeeClassifier.whyNotMapped(facts).isPresent());
        found.ifPresent(
            one -> {
              assertThat(one.reason()).as("%s", facts).endsWith(".");
              assertThat(one.counts()).as("%s", facts).isEqualTo(counts(facts, prohibits(lender)));
            });
      }
    }
    assertThat(all).hasSize(6 * 7 * 7 * 4 * 3);
  }

  /** What the rules say, said another way: all counts but these. */
  private static boolean counts(FeeFacts facts, boolean assisted) {
    FeePurpose purpose = facts.purpose().orElseThrow();
    PayeeRole role = facts.payeeRole().orElseThrow();
    boolean free =
        facts.condition().equals(PROVEN) && purpose == FeePurpose.UNRELATED_GOODS_OR_SERVICES;
    if (facts.bearer() != FeeBearer.BORROWER) {
      return false;
    }
    if (facts.condition().trigger().isPresent()) {
      return assisted && role == PayeeRole.PLATFORM_OPERATOR;
    }
    if (!facts.condition().equals(PROVEN) || purpose == FeePurpose.PRICE_OF_CREDIT) {
      return true;
    }
    boolean ownTrade =
        purpose == FeePurpose.CREDIT_ENHANCEMENT || purpose == FeePurpose.SECURITY_DEPOSIT;
    return assisted
        && !free
        && (role == PayeeRole.PLATFORM_OPERATOR
            || (role == PayeeRole.CREDIT_ENHANCEMENT_PROVIDER && !ownTrade));
  }

  @Test
  void classify_ofAFeeToThePlatform_isProhibitedForABankOnly() {
    FeeFacts facts = FeeFacts.of(PayeeRole.PLATFORM_OPERATOR, FeePurpose.SERVICE_OF_THE_LOAN);

    assertThat(classOf(facts, BANK)).isEqualTo("Prohibited");
    assertThat(FeeClassifier.classify(facts, of(BANK)).orElseThrow().basis())
        .isEqualTo(AssistedLendingNotice.ARTICLE_6_PLATFORM_CHARGES_NOTHING);
    assertThat(classOf(facts, SMALL)).isEqualTo("Included");
    assertThat(classOf(facts, Optional.empty())).isEqualTo("Included");
  }

  @Test
  void classify_ofAnEnhancersAdvice_isProhibitedAndItsGuaranteeIncluded() {
    FeeFacts advice =
        FeeFacts.of(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER, FeePurpose.SERVICE_OF_THE_LOAN);
    FeeFacts guarantee =
        FeeFacts.of(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER, FeePurpose.CREDIT_ENHANCEMENT);

    assertThat(classOf(advice, BANK)).isEqualTo("Prohibited");
    assertThat(classOf(guarantee, BANK)).isEqualTo("Included");
    assertThat(classOf(advice, SMALL)).isEqualTo("Included");
  }

  @Test
  void classify_ofAChoice_believesItOnlyWithEvidence() {
    FeeFacts cover =
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.UNRELATED_GOODS_OR_SERVICES);

    assertThat(classOf(cover.withCondition(PROVEN), BANK)).isEqualTo("Excluded");
    assertThat(classOf(cover.withCondition(UNPROVEN), BANK)).isEqualTo("Included");
    assertThat(classOf(cover, BANK)).isEqualTo("Included");
  }

  @Test
  void classify_ofAPublicDuty_isIncludedByReading() {
    FeeFacts duty = FeeFacts.of(PayeeRole.PUBLIC_AUTHORITY, FeePurpose.PUBLIC_DUTY);

    FeeClassification found = FeeClassifier.classify(duty, of(BANK)).orElseThrow();

    boolean byReading = found.fold(in -> in.byReading(), out -> false, no -> false);
    assertThat(byReading).isTrue();
    FeeClassification otherwise =
        FeeClassifier.classify(
                duty, of(BANK).under(Readings.DEFAULTS.with(Answer.LEFT_OUT_OF_THE_COST)))
            .orElseThrow();
    assertThat(otherwise.counts()).isFalse();
  }

  @Test
  void classify_ofADepositThatNeverComesBack_isRefused() {
    FeeFacts deposit = FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT);

    assertThat(FeeClassifier.classify(deposit, of(BANK))).isEmpty();
    assertThat(classOf(deposit.withRefund(FeeRefund.AT_MATURITY), BANK)).isEqualTo("Included");
  }

  @Test
  void classify_ofEachLender_citesTheTextThatBindsIt() {
    FeeFacts service = FeeFacts.of(PayeeRole.LENDER, FeePurpose.SERVICE_OF_THE_LOAN);
    FeeFacts guarantee =
        FeeFacts.of(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER, FeePurpose.CREDIT_ENHANCEMENT);
    FeeFacts overdue = service.withCondition(OVERDUE);

    assertThat(basis(service, BANK)).isEqualTo(AnnualRateAnnouncement.ARTICLE_3);
    assertThat(basis(service, SMALL)).isEqualTo(SmallLoanGuideline.PART_1_DEFINITION);
    assertThat(basis(service, Optional.empty())).isEqualTo(AnnualRateAnnouncement.ARTICLE_3);
    assertThat(basis(guarantee, BANK))
        .isEqualTo(AssistedLendingNotice.ARTICLE_6_ENHANCEMENT_COUNTS);
    assertThat(basis(guarantee, SMALL)).isEqualTo(SmallLoanGuideline.PART_1_DEFINITION);
    assertThat(basis(overdue, BANK))
        .isEqualTo(AssistedLendingNotice.ARTICLE_9_POST_DEFAULT_CHARGES);
    assertThat(basis(overdue, SMALL)).isEqualTo(SmallLoanGuideline.PART_1_NOTHING_ELSE);
  }

  @Test
  void classify_ofAFeeNotBorneOrNotProvenFree_saysSo() {
    FeeFacts service = FeeFacts.of(PayeeRole.LENDER, FeePurpose.SERVICE_OF_THE_LOAN);

    assertThat(reason(service.withBearer(FeeBearer.LENDER))).contains("lender bears it");
    assertThat(reason(service.withBearer(FeeBearer.SUBSIDY))).contains("subsidy bears it");
    assertThat(reason(service.withCondition(UNPROVEN))).contains("Nothing proves");
    assertThat(reason(service)).contains("has to pay it");
  }

  private static LegalBasis basis(FeeFacts facts, Optional<LenderKind> lender) {
    return FeeClassifier.classify(facts, of(lender)).orElseThrow().basis();
  }

  private static String reason(FeeFacts facts) {
    return FeeClassifier.classify(facts, of(BANK)).orElseThrow().reason();
  }

  private static Lender of(Optional<LenderKind> kind) {
    return new Lender(kind, Optional.empty(), Optional.empty(), Readings.DEFAULTS);
  }

  private static String classOf(FeeFacts facts, Optional<LenderKind> lender) {
    return FeeClassifier.classify(facts, of(lender)).orElseThrow().getClass().getSimpleName();
  }

  private static boolean prohibits(Optional<LenderKind> lender) {
    return lender
        .filter(
            kind ->
                kind != LenderKind.SMALL_LOAN_COMPANY && kind != LenderKind.OTHER_CONSUMER_LENDER)
        .isPresent();
  }

  private static List<Optional<LenderKind>> everyLender() {
    return Stream.concat(
            Stream.of(Optional.<LenderKind>empty()),
            Stream.of(LenderKind.values()).map(Optional::of))
        .toList();
  }

  private static List<FeeFacts> everyCombination() {
    List<FeeCondition> conditions =
        new ArrayList<>(List.of(new FeeCondition.Unconditional(), PROVEN, UNPROVEN, OVERDUE));
    for (ContingentEvent event : ContingentEvent.values()) {
      if (event != ContingentEvent.OVERDUE) {
        conditions.add(new FeeCondition.Contingent(event));
      }
    }
    List<FeeFacts> all = new ArrayList<>();
    for (Optional<PayeeRole> role : withNone(PayeeRole.values())) {
      for (Optional<FeePurpose> purpose : withNone(FeePurpose.values())) {
        for (FeeCondition condition : conditions) {
          for (FeeRefund refund : FeeRefund.values()) {
            for (FeeBearer bearer : FeeBearer.values()) {
              all.add(
                  new FeeFacts(
                      role,
                      purpose,
                      Optional.empty(),
                      condition,
                      refund,
                      bearer,
                      Optional.empty()));
            }
          }
        }
      }
    }
    return all;
  }

  private static <E> List<Optional<E>> withNone(E[] values) {
    return Stream.concat(Stream.of(Optional.<E>empty()), Stream.of(values).map(Optional::of))
        .toList();
  }
}
