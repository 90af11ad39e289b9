package io.clearcost.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldShapesTest {

  private static final int LONGEST = 20;

  private final FieldErrors errors = new FieldErrors();
  private final FieldShapes shapes = new FieldShapes(errors);

  @ParameterizedTest
  @ValueSource(strings = {"1990-01-01", "2024-02-29", "2026-06-01", "2200-12-31"})
  void date_ofTheCalendar_isRead(String date) {
    assertThat(shapes.date("date", date)).hasValue(LocalDate.parse(date));
    assertThat(errors.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-04-31",
        "2026-00-10",
        "2026-13-01",
        "2026-01-00",
        "2026-1-01",
        "+026-01-01",
        "2026-01-01Z",
        "２０２６-01-01"
      })
  void date_thatDoesNotExist_isMalformed(String date) {
    assertThat(shapes.date("date", date)).isEmpty();
    assertThat(errors.found())
        .extracting(FieldError::reason)
        .containsExactly(FieldError.Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "1989-12-31", "2201-01-01"})
  void date_outsideTheYears_isOutOfRange(String date) {
    assertThat(shapes.date("date", date)).isEmpty();
    assertThat(errors.found())
        .extracting(FieldError::reason)
        .containsExactly(FieldError.Reason.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"loan 1", "担保费", "𠮷野家", "fee 💰"})
  void text_thatShows_isRead(String text) {
    assertThat(shapes.text("name", text, LONGEST)).hasValue(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"loan\t1", "loan\u200b", "\u2028loan", "loan\udb40\udc01", "  "})
  void text_withWhatDoesNotShow_isMalformed(String text) {
    assertThat(shapes.text("name", text, LONGEST)).isEmpty();
    assertThat(errors.found())
        .extracting(FieldError::reason)
        .containsExactly(FieldError.Reason.MALFORMED);
  }

  @Test
  void text_withHalfACharacter_isMalformed() {
    String half = "𠮷".substring(0, 1);

    assertThat(shapes.text("name", half + "a", LONGEST)).isEmpty();
    assertThat(shapes.text("name", "a" + half, LONGEST)).isEmpty();
    assertThat(errors.count()).isEqualTo(2);
  }
}
