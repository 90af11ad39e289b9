package io.clearcost.domain.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  @Test
  void everyReading_hasAnswersAndPassages() {
    for (Reading reading : Reading.values()) {
      assertThat(reading.answers()).as(reading.name()).isNotEmpty();
      assertThat(reading.texts()).as(reading.name()).isNotEmpty();
      assertThat(reading.question()).endsWith("?");
      assertThat(reading.questionZh()).endsWith("？");
    }
    assertThat(Arrays.stream(Reading.values()).map(Reading::id).toList())
        .isEqualTo(
            List.of(
                "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13",
                "R14", "R15", "R16", "R17"));
  }

  @Test
  void readings_withoutAChoice_areTheDefaults() {
    assertThat(Readings.DEFAULTS.answers()).hasSize(Reading.values().length);
    assertThat(Readings.DEFAULTS.to(Reading.ANNUALISATION)).isEqualTo(Answer.SIMPLE);
    assertThat(Readings.DEFAULTS.to(Reading.LONG_SINGLE_PAYMENT)).isEqualTo(Answer.HIGHER_OF_BOTH);
    assertThat(Readings.DEFAULTS.hold(Answer.NAMED_NOT_COUNTED)).isTrue();
  }

  @Test
  void answer_changed_changesNoOtherReading() {
    Readings changed = Readings.DEFAULTS.with(Answer.THIRTY_DAYS);

    assertThat(changed.to(Reading.ONE_MONTH)).isEqualTo(Answer.THIRTY_DAYS);
    assertThat(changed.with(Answer.CALENDAR_MONTH)).isEqualTo(Readings.DEFAULTS);
  }

  @Test
  void readings_withTheSameAnswers_areEqualHoweverTheyCameAbout() {
    Readings chosen = new Readings(Map.of(Reading.ROUNDING, Answer.COUNTED));
    Readings changed = Readings.DEFAULTS.with(Answer.COUNTED);

    assertThat(changed).isEqualTo(chosen).hasSameHashCodeAs(chosen).hasToString(chosen.toString());
    assertThat(changed).isNotEqualTo(Readings.DEFAULTS);
    assertThat(changed.toString()).contains("ROUNDING=COUNTED");
  }

  @Test
  void answers_ofReadings_cannotBeChanged() {
    assertThatThrownBy(() -> Readings.DEFAULTS.answers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void answer_toAnotherQuestion_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Readings(Map.of(Reading.ROUNDING, Answer.COMPOUND)))
        .withMessage("COMPOUND does not answer ROUNDING");
  }
}
