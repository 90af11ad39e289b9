package io.clearcost.domain.gate;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import java.util.List;

/**
 * A verdict without its sentences, its remedies and what it rests on.
 *
 * @param outcome the outcome
 * @param notPassed the rules whose finding is not PASS, worst first
 * @param termClass whether the loan is ultra-short
 */
public record BriefVerdict(Outcome outcome, List<RuleId> notPassed, TermClass termClass) {

  public BriefVerdict {
    notPassed = List.copyOf(notPassed);
  }
}
