package io.clearcost.domain.gate;

import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.time.EffectiveDated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

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

  public static RuleBook of(LprHistory lprHistory) {
    return new RuleBook(
        List.of(
            CostMustNotExceedHardCap.FOR_BANKS,
            CostMustNotExceedHardCap.FOR_SMALL_LOANS,
            new UltraShortCostMustNotExceedHardCap(),
            CostMustNotExceedTargetCap.onGlidePath(lprHistory),
            CostMustNotExceedTargetCap.afterGlidePath(lprHistory),
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
            new MoneyMustNotServeBannedPurpose(),
            new ConsumptionLineMustNotExceedCap(),
            new BulletConsumptionLoanMustEndWithinYear(),
            new PartnerMustFundItsShare(),
            new LoanMustStayInRegisteredArea(),
            new LenderMustKnowBorrower(),
            new CreditInformationMustBeLicensed()));
  }

  /** The rules in force on a day. */
  public List<LoanRule> inForce(LocalDate date) {
    return rules.stream().filter(rule -> rule.inForce().contains(date)).toList();
  }

  /** The rules that speak about one kind of lender, at any time. */
  public List<LoanRule> about(LenderKind kind) {
    return rules.stream().filter(rule -> rule.lenderKinds().contains(kind)).toList();
  }

  /**
   * "sha256:" and 64 hex digits over what makes each rule: id, passage, time, lenders, numbers,
   * consequence, demand, and the questions on which it rests. Their answers are data and stand in
   * the decision.
   */
  public String version() {
    String content =
        rules.stream()
            .map(
                rule ->
                    String.join(
                        "|",
                        rule.id().value(),
                        rule.basis().citation(),
                        rule.basis().quote(),
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
    return "sha256:" + HexFormat.of().formatHex(sha256(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String content(EffectiveDated<LegalNumber> number) {
    return number.entries().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue().value())
        .collect(Collectors.joining(";"));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
