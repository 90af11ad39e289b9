package io.clearcost.domain.law.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers that hold for one lender on one day, one to every reading.
 *
 * <p>No record, for a record would check every answer anew where one is changed, and every loan is
 * judged under every answer.
 */
public final class Readings {

  private static final List<Reading> READINGS = List.of(Reading.values());

  /** Every reading by its default. */
  public static final Readings DEFAULTS = new Readings(Map.of());

  private final EnumMap<Reading, Answer> answers;

  /** Takes the chosen answers; readings without one take their default. */
  public Readings(Map<Reading, Answer> chosen) {
    answers = new EnumMap<>(Reading.class);
    for (Reading reading : READINGS) {
      Answer choice = chosen.get(reading);
      Answer answer = choice == null ? reading.byDefault() : choice;
      if (answer.reading() != reading) {
        throw new IllegalArgumentException(answer + " does not answer " + reading);
      }
      answers.put(reading, answer);
    }
  }

  private Readings(Readings others, Answer changed) {
    answers = others.answers.clone();
    answers.put(changed.reading(), changed);
  }

  /** By reading, all of them. */
  public Map<Reading, Answer> answers() {
    return Collections.unmodifiableMap(answers);
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
    return new Readings(this, answer);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Readings that && answers.equals(that.answers);
  }

  @Override
  public int hashCode() {
    return answers.hashCode();
  }

  @Override
  public String toString() {
    return answers.toString();
  }
}
