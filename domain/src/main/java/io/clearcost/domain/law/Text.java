package io.clearcost.domain.law;

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

  /** The same with values in the places (%s) of both, which stand in the same order. */
  public Text with(Object... values) {
    return new Text(english.formatted(values), chinese.formatted(values));
  }
}
