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

  private static final KeptJson<Readings> KEPT = new KeptJson<>(ReadingsJson::fields);

  private static final KeptJson<ReadingDependence> KEPT_DEPENDENCES =
      new KeptJson<>(ReadingsJson::fields);

  private ReadingsJson() {}

  static Json write(Readings readings) {
    return KEPT.of(readings);
  }

  private static JsonObject fields(Readings readings) {
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

  /** That no other answer turns a finding is what each rule mostly says. */
  static Json write(ReadingDependence dependence) {
    return dependence.turning().isEmpty() ? KEPT_DEPENDENCES.of(dependence) : fields(dependence);
  }

  private static JsonObject fields(ReadingDependence dependence) {
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
