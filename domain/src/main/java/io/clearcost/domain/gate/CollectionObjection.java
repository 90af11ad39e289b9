package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * What speaks against taking money, as matching it with the sheet found it.
 *
 * @param rule the rule that it breaks
 * @param sentence for people, without a full stop
 * @param facts the facts of the sentence
 * @param measured what was taken or asked for against what may be, where there is a limit
 */
public record CollectionObjection(
    RuleId rule, Text sentence, List<Fact> facts, Optional<Measurement> measured) {

  public CollectionObjection {
    facts = List.copyOf(facts);
  }
}
