package io.clearcost.domain.law.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The answers that hold for one lender on one day, one to every reading.
 *
 * @param answers by reading, all of them
 */
public record Readings(Map<Reading, Answer> answers) {

  private static final List<Reading> READINGS = List.of(Reading.values());

  /** Every reading by its default. */
  public static final Readings DEFAULTS = new Readings(Map.of());

  /** Takes the chosen answers; readings without one take their default. */
  public Readings {
    Map<Reading, Answer> all = new EnumMap<>(Reading.class);
    for (Reading reading : READINGS) {
      Answer chosen = answers.get(reading);
      Answer answer = chosen == null ? reading.byDefault() : chosen;
      if (answer.reading() != reading) {
        throw new IllegalArgumentException(answer + " does not answer " + reading);
      }
      all.put(reading, answer);
    }
    answers = Collections.unmodifiableMap(all);
  }

  public Answer to(Reading reading) {
    Answer held = answers.get(reading);
    return held == null ? reading.byDefault() : held;
  }

  /** Whether an answer holds. */
  public boolean hold(Answer answer) {
    return to(answer.reading()) == answer;
  }

  /** The same with one answer changed. */
  public Readings with(Answer answer) {
    Map<Reading, Answer> changed = new EnumMap<>(answers);
    changed.put(answer.reading(), answer);
    return new Readings(changed);
  }
}
