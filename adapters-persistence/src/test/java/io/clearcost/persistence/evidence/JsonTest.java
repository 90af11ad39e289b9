package io.clearcost.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
            .set("before", new Json.Written("[0]"))
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
}
