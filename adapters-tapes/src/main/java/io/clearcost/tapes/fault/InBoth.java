package io.clearcost.tapes.fault;

/**
 * Words that a message shows whole, each in its language.
 *
 * @param english English
 * @param chinese Chinese
 */
public record InBoth(String english, String chinese) {

  /** The same in both, such as a list of codes. */
  public static InBoth same(String words) {
    return new InBoth(words, words);
  }
}
