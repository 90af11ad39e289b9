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
}
