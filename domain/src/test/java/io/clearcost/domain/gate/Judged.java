package io.clearcost.domain.gate;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.party.LenderKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Made-up loans before the whole rule book, and what comes of them. */
final class Judged {

  static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  static final LoanGate GATE = new LoanGate(RuleBook.ofThisProgram());

  private Judged() {}

  /** A loan that keeps every rule on {@link #DAY}. */
  static WitnessLoan loan(LenderKind kind) {
    WitnessLoan bank = WitnessLoan.of(CostMustNotExceedHardCap.FOR_BANKS, DAY);
    return new WitnessLoan(
        kind,
        DAY,
        bank.annualRate(),
        2,
        bank.fees(),
        bank.contingent(),
        bank.told(),
        bank.stopped());
  }

  static AssessedLoan at(Milestone milestone, AssessedLoan loan) {
    return new AssessedLoan(
        loan.lenderKind(),
        loan.lender(),
        loan.offer(),
        loan.cost(),
        milestone,
        loan.circumstances(),
        loan.caps());
  }

  static GateDecision judge(AssessedLoan loan) {
    return GATE.judge(loan, DAY)
        .fold(
            decision -> decision,
            notInForce -> {
              throw new AssertionError(notInForce.toString());
            });
  }

  /** The rules that are broken, worst first. */
  static List<String> broken(GateDecision decision) {
    List<String> broken = new ArrayList<>();
    for (Finding finding : decision.findings()) {
      finding.fold(
          kept -> false,
          breached -> broken.add(finding.rule().value()),
          none -> false,
          unknown -> false);
    }
    return broken;
  }

  /** The fields that nobody told, each once. */
  static List<String> missing(GateDecision decision) {
    return decision.findings().stream()
        .flatMap(
            finding ->
                finding
                    .fold(
                        kept -> List.<MissingFact>of(),
                        breached -> List.<MissingFact>of(),
                        none -> List.<MissingFact>of(),
                        Finding.Undetermined::missing)
                    .stream())
        .map(MissingFact::name)
        .distinct()
        .toList();
  }

  /** What one rule found. */
  static Finding finding(GateDecision decision, String rule) {
    return decision.findings().stream()
        .filter(finding -> finding.rule().value().equals(rule))
        .findAny()
        .orElseThrow();
  }
}
