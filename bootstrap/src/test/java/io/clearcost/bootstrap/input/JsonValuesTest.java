package io.clearcost.bootstrap.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonValuesTest {

  @Test
  void object_alone_isOneValue() {
    List<JsonValue> values = JsonValues.of("f", "\n {\n\"a\": {\"b\": \"}\"}\n}\n");

    assertThat(values).extracting(JsonValue::text).containsExactly("{\n\"a\": {\"b\": \"}\"}\n}");
    assertThat(values).extracting(JsonValue::source).containsExactly("f#1");
    assertThat(values).extracting(JsonValue::line).containsExactly(2);
  }

  @Test
  void array_ofObjects_isTakenApart() {
    List<JsonValue> values = JsonValues.of("f", "[{\"a\":1},\n {\"贷\":\"款\"} , 7]");

    assertThat(values)
        .extracting(JsonValue::text)
        .containsExactly("{\"a\":1}", "{\"贷\":\"款\"}", "");
    assertThat(values).extracting(JsonValue::line).containsExactly(1, 2, 2);
    assertThat(values.get(2).fault()).contains("line 2: a JSON object is expected here");
  }

  @Test
  void objects_inARow_areTakenApart() {
    assertThat(JsonValues.of("f", "{\"a\":1}{\"a\":2}\n\n{\n \"a\":3\n}"))
        .extracting(JsonValue::text, JsonValue::line)
        .containsExactly(tuple("{\"a\":1}", 1), tuple("{\"a\":2}", 1), tuple("{\n \"a\":3\n}", 3));
  }

  @Test
  void line_malformed_losesNoOther() {
    List<JsonValue> values =
        JsonValues.of(
            "f",
            "{\"a\":1}\n{\"a\":\n{\"a\":3}\n{'a':4}\nnonsense\n{\"a\":6}\n{\"a\":\"x}\n{\"a\":8}");

    assertThat(values)
        .extracting(JsonValue::text)
        .containsExactly("{\"a\":1}", "", "{\"a\":3}", "", "", "{\"a\":6}", "", "{\"a\":8}");
    assertThat(values).extracting(JsonValue::line).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(values.get(3).fault().orElseThrow()).startsWith("the value that begins on line 4");
  }

  @Test
  void element_malformedInAnArray_losesOnlyTheRest() {
    List<JsonValue> values = JsonValues.of("f", "[{\"a\":1},\n{\"a\":}, {\"a\":3}]");

    assertThat(values).extracting(JsonValue::text).containsExactly("{\"a\":1}", "");
  }

  @Test
  void key_givenTwice_isMalformed() {
    assertThat(JsonValues.of("f", "{\"a\":1,\"a\":2}").get(0).fault().orElseThrow())
        .contains("Duplicate field 'a'");
  }

  @Test
  void text_ofNothing_holdsNoValue() {
    assertThat(JsonValues.of("f", " \r\n\t\u001E\n")).isEmpty();
    assertThat(JsonValues.of("f", "[]")).isEmpty();
  }

  @Test
  void nesting_withoutBottom_isMalformed() {
    assertThat(JsonValues.of("f", "{\"a\":".repeat(5_000)).get(0).fault()).isPresent();
  }
}
