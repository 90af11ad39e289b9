package io.clearcost.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written, beside what a tree of the library would be written as. */
final class JsonTest {

  private static final ObjectMapper LIBRARY = new ObjectMapper();

  @Test
  void text_objectsInListsInObjects_keepsTheirOrder() {
    JsonObject inner = new JsonObject().put("b", "2").put("a", -1).put("kept", true);

    String written =
        new JsonObject()
            .set("list", JsonFields.array(List.of(1, 2), count -> inner))
            .set("none", new Json.Array(List.of()))
            .set("empty", new JsonObject())
            .set("before", Json.Written.of(JsonFields.array(List.of(0L), Json.Whole::new)))
            .text();

    assertThat(written)
        .isEqualTo(
            "{\"list\":[{\"b\":\"2\",\"a\":-1,\"kept\":true},{\"b\":\"2\",\"a\":-1,\"kept\":true}],"
                + "\"none\":[],\"empty\":{},\"before\":[0]}");
  }

  @Test
  void text_longerThanUsual_isWhole() throws JsonProcessingException {
    List<String> texts =
        IntStream.range(0, 10_000).mapToObj(k -> "第" + k + "期").collect(Collectors.toList());

    String written = JsonFields.texts(texts).text();

    assertThat(written).isEqualTo(LIBRARY.writeValueAsString(texts));
  }

  @Test
  void utf8_anyText_isTheTextInUtf8() {
    JsonObject object =
        new JsonObject()
            .put("中文", "\u0000\t\"\\\u007f\u2028é担保😀")
            .put("count", Long.MIN_VALUE)
            .set("before", Json.Written.of(new JsonObject().put("quote", "“超过”😀")))
            .set("list", JsonFields.texts(List.of("上限".repeat(10_000), "", "x".repeat(20_000))));

    byte[] written = object.utf8();

    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(object.text());
  }

  @Test
  void utf8_halfAPairOfSurrogates_isEscaped() {
    JsonObject object = new JsonObject().put("half", "a\ud83db");

    byte[] written = object.utf8();

    assertThat(written).asString(StandardCharsets.UTF_8).isEqualTo("{\"half\":\"a\\uD83Db\"}");
  }
}
