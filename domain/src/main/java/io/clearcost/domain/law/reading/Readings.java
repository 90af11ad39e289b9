package io.clearcost.domain.law.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The answers that hold for one lender on one day, one to every reading.
 *
 * @param answers by reading, all of them
 */
public record Readings(Map<Reading, Answer> answers) {

  /** Every reading by its default. */
  public static final Readings DEFAULTS = new Readings(Map.of());

  /** Takes the chosen answers; readings without one take their default. */
  public Readings {
    Map<Reading, Answer> all = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      all.put(reading, answers.getOrDefault(reading, reading.byDefault()));
    }
    all.forEach(
        (reading, answer) -> {
          if (answer.reading() != reading) {
            throw new IllegalArgumentException(answer + " does not answer " + reading);
          }
        });
    answers = Collections.unmodifiableMap(all);
  }

  public Answer to(Reading reading) {
    return answers.getOrDefault(reading, reading.byDefault());
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
