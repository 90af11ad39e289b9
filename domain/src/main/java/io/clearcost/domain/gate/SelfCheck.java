package io.clearcost.domain.gate;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.RuleId;
import java.time.LocalDate;
import java.util.List;

/**
 * Proves for every rule that it can be kept and broken: the gate judges the two loans of its
 * witness on the first day on which the rule is in force.
 */
public final class SelfCheck {

  private SelfCheck() {}

  /**
   * What came of one rule.
   *
   * @param rule the rule
   * @param day the day on which it was tried
   * @param keeps whether the loan that keeps it was found to keep it
   * @param fires whether the loan that breaks it was found to break it
   */
  public record RuleProof(RuleId rule, LocalDate day, boolean keeps, boolean fires) {
    public boolean holds() {
      return keeps && fires;
    }
  }

  /** One proof for each rule, in the order of the book. */
  public static List<RuleProof> run(LoanGate gate) {
    return gate.ruleBook().rules().stream().map(rule -> prove(gate, rule)).toList();
  }

  private static RuleProof prove(LoanGate gate, LoanRule rule) {
    LocalDate day = rule.inForce().from();
    Witness witness = rule.witness(day);
    return new RuleProof(
        rule.id(),
        day,
        ends(gate, rule, witness.keeping(), day, false),
        ends(gate, rule, witness.breaking(), day, true));
  }

  private static boolean ends(
      LoanGate gate, LoanRule rule, AssessedLoan loan, LocalDate day, boolean broken) {
    return gate.judge(loan, day)
        .fold(
            decision ->
                decision.findings().stream()
                    .filter(finding -> finding.rule().equals(rule.id()))
                    .anyMatch(finding -> isBroken(finding) == broken && applies(finding)),
            notInForce -> false);
  }

  private static boolean isBroken(Finding finding) {
    return finding.fold(kept -> false, broken -> true, none -> false, unknown -> false);
  }

  private static boolean applies(Finding finding) {
    return finding.fold(kept -> true, broken -> true, none -> false, unknown -> false);
  }
}
