package io.clearcost.persistence.evidence;

import io.clearcost.domain.gate.ReadingDependence;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import java.util.EnumMap;
import java.util.Map;

/** The answers to open questions, as JSON: the name of each question and of its answer. */
public final class ReadingsJson {

  private ReadingsJson() {}

  static JsonObject write(Readings readings) {
    JsonObject json = JsonFields.newObject();
    readings.answers().forEach((reading, answer) -> json.put(reading.name(), answer.name()));
    return json;
  }

  /** A question that was not asked at the time of writing takes its default. */
  public static Readings read(JsonFields json) {
    Map<Reading, Answer> answers = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      json.optionalLabel(reading.name(), Answer.class)
          .ifPresent(answer -> answers.put(reading, answer));
    }
    return new Readings(answers);
  }

  static JsonObject write(ReadingDependence dependence) {
    JsonObject json = JsonFields.newObject();
    json.put("rule", dependence.rule().value());
    json.set("answers", JsonFields.texts(dependence.answers().stream().map(Enum::name).toList()));
    json.set(
        "turning",
        JsonFields.array(
            dependence.turning(),
            turning ->
                JsonFields.newObject()
                    .put("answer", turning.answer().name())
                    .put("outcome", turning.outcome().name())));
    return json;
  }

  static ReadingDependence readDependence(JsonFields json) {
    return new ReadingDependence(
        new RuleId(json.text("rule")),
        json.texts("answers").stream().map(Answer::valueOf).toList(),
        json.list(
            "turning",
            turning ->
                new ReadingDependence.Turning(
                    turning.label("answer", Answer.class),
                    turning.label("outcome", Outcome.class))));
  }
}
