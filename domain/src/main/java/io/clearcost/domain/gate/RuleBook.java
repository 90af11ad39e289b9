package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fingerprint;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules about loans, an explicit list.
 *
 * @param rules in the order in which they are shown
 */
public record RuleBook(List<LoanRule> rules) {

  public RuleBook {
    rules = List.copyOf(rules);
    if (rules.stream().map(LoanRule::id).distinct().count() < rules.size()) {
      throw new IllegalArgumentException("a rule id stands twice in the rule book");
    }
  }

  /** The rules that this program holds. */
  public static RuleBook ofThisProgram() {
    return new RuleBook(Stream.concat(aboutLoans(), CollectionMustKeepToSheet.all()).toList());
  }

  private static Stream<LoanRule> aboutLoans() {
    return Stream.of(
        CostMustNotExceedHardCap.FOR_BANKS,
        CostMustNotExceedHardCap.FOR_SMALL_LOANS,
        new UltraShortCostMustNotExceedHardCap(),
        CostMustNotExceedTargetCap.ON_GLIDE_PATH,
        CostMustNotExceedTargetCap.AFTER_GLIDE_PATH,
        ProductLineMustNotBeStopped.FOR_BANKS,
        ProductLineMustNotBeStopped.FOR_SMALL_LOANS,
        NothingProhibitedMustBeCharged.BY_PLATFORMS,
        NothingProhibitedMustBeCharged.BY_ENHANCERS_IN_DISGUISE,
        InterestMustNotBeDeducted.FOR_BANKS,
        InterestMustNotBeDeducted.FOR_SMALL_LOANS,
        new PrincipalMustBePaidOutInFull(),
        new DefaultChargesMustNotExceedHardCap(),
        DisclosureMustPrecedeSigning.FOR_BANKS,
        DisclosureMustPrecedeSigning.FOR_SMALL_LOANS,
        LoanMustBeAsShown.FOR_BANKS,
        LoanMustBeAsShown.FOR_SMALL_LOANS,
        new MoneyMustNotServeBannedPurpose(),
        new ConsumptionLineMustNotExceedCap(),
        new BulletConsumptionLoanMustEndWithinYear(),
        new PartnerMustFundItsShare(),
        new LoanMustStayInRegisteredArea(),
        new LenderMustKnowBorrower(),
        new CreditInformationMustBeLicensed());
  }

  /** The rules in force on a day. */
  public List<LoanRule> inForce(LocalDate date) {
    return rules.stream().filter(rule -> rule.inForce().contains(date)).toList();
  }

  /** Whether any rule about one kind of lender is in force on a day. */
  public boolean covers(LenderKind kind, LocalDate date) {
    return about(kind).stream().anyMatch(rule -> rule.inForce().contains(date));
  }

  /** The rules that speak about one kind of lender, at any time. */
  public List<LoanRule> about(LenderKind kind) {
    return rules.stream().filter(rule -> rule.lenderKinds().contains(kind)).toList();
  }

  /**
   * "sha256:" and 64 hex digits over what makes each rule: id, passage, time, lenders, numbers with
   * their passages and dates, consequence, demand, and the questions on which it rests. Their
   * answers are data and stand in the decision.
   */
  public String version() {
    String content =
        rules.stream()
            .map(
                rule ->
                    String.join(
                        "|",
                        rule.id().value(),
                        content(rule.basis()),
                        rule.inForce().toString(),
                        rule.lenderKinds().stream()
                            .map(Enum::name)
                            .sorted()
                            .collect(Collectors.joining(",")),
                        rule.numbers().stream()
                            .map(RuleBook::content)
                            .collect(Collectors.joining(",")),
                        rule.consequence().name(),
                        rule.milestones().stream()
                            .map(Enum::name)
                            .sorted()
                            .collect(Collectors.joining(",")),
                        rule.facts().stream().map(Enum::name).collect(Collectors.joining(",")),
                        rule.readings().stream().map(Enum::name).collect(Collectors.joining(",")),
                        rule.summary().english(),
                        rule.summary().chinese()))
            .collect(Collectors.joining("\n"));
    return "sha256:" + Fingerprint.hex(content);
  }

  private static String content(EffectiveDated<LegalNumber> number) {
    return number.entries().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + content(entry.getValue()))
        .collect(Collectors.joining(";"));
  }

  /** All of it, for all of it stands in decisions. */
  private static String content(LegalNumber number) {
    return String.join(
        "/",
        number.name(),
        number.value().toString(),
        number.unit().name(),
        content(number.basis()),
        number.published().toString(),
        number.effective().toString(),
        number.reviewed().toString());
  }

  private static String content(LegalBasis basis) {
    return String.join(
        "/",
        basis.citation(),
        basis.force().name(),
        basis.quote(),
        basis.gloss(),
        basis.evidence().name());
  }
}
