package io.clearcost.domain.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people read, in both languages; the two say the same.
 *
 * @param english English
 * @param chinese Chinese
 */
public record Text(String english, String chinese) {

  public Text {
    if (english.isBlank() || chinese.isBlank()) {
      throw new IllegalArgumentException("a text has words in both languages");
    }
  }

  /** The same in both languages, each with a place (%s) for every value, in this order. */
  public static Text of(String english, String chinese, Object... values) {
    return new Text(english, chinese).with(values);
  }

  /** The same word in both, as a code or a value has it. */
  public static Text same(String word) {
    return new Text(word, word);
  }

  /** Several sentences in one. */
  public static Text join(List<Text> sentences) {
    return new Text(
        sentences.stream().map(Text::english).collect(Collectors.joining("; ")),
        sentences.stream().map(Text::chinese).collect(Collectors.joining("；")));
  }

  /**
   * The same with values in the places (%s) of both, which stand in the same order; a value that is
   * a text itself stands there in its language.
   */
  public Text with(Object... values) {
    return new Text(
        english.formatted(inOne(Text::english, values)),
        chinese.formatted(inOne(Text::chinese, values)));
  }

  private static Object[] inOne(Function<Text, String> language, Object... values) {
    return Arrays.stream(values)
        .map(value -> value instanceof Text text ? language.apply(text) : value)
        .toArray();
  }
}
