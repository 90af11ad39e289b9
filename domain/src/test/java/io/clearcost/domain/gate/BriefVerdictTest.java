package io.clearcost.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.party.LenderKind;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict in brief is the verdict, for every loan that shows what some rule does. */
class BriefVerdictTest {

  private static final LoanGate GATE = Judged.GATE;

  static Stream<AssessedLoan> loans() {
    return GATE.ruleBook().inForce(Judged.DAY).stream()
        .map(rule -> rule.witness(Judged.DAY))
        .flatMap(witness -> Stream.of(witness.keeping(), witness.breaking()))
        .flatMap(
            loan -> Stream.of(Milestone.values()).map(milestone -> Judged.at(milestone, loan)));
  }

  @ParameterizedTest
  @MethodSource("loans")
  void brief_ofALoan_saysWhatTheWholeVerdictSays(AssessedLoan loan) {
    GateDecision whole = Judged.judge(loan);

    BriefVerdict brief = GATE.brief(loan, Judged.DAY).orElseThrow();

    assertThat(brief.outcome()).isEqualTo(whole.outcome());
    assertThat(brief.notPassed())
        .isEqualTo(
            whole.findings().stream()
                .filter(finding -> finding.outcome() != Outcome.PASS)
                .map(Finding::rule)
                .toList());
    assertThat(brief.termClass()).isEqualTo(loan.termClass(Judged.DAY));
  }

  @Test
  void brief_whereNoRuleIsInForce_isEmpty() {
    AssessedLoan loan = Judged.loan(LenderKind.COMMERCIAL_BANK).assessed();

    assertThat(GATE.brief(loan, LocalDate.of(2025, 9, 30))).isEmpty();
  }
}
