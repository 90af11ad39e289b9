package io.clearcost.domain.gate;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.reading.Answer;
import java.util.List;

/**
 * On which readings a finding rests, and which other admissible answers would turn it.
 *
 * @param rule the rule that found it
 * @param answers the answers that held, in the order of the readings
 * @param turning other answers, each of which alone would change the outcome of the finding
 */
public record ReadingDependence(RuleId rule, List<Answer> answers, List<Turning> turning) {

  public ReadingDependence {
    answers = List.copyOf(answers);
    turning = List.copyOf(turning);
  }

  /**
   * An answer that would turn a finding.
   *
   * @param answer another admissible answer
   * @param outcome what the finding would demand under it
   */
  public record Turning(Answer answer, Outcome outcome) {}
}
