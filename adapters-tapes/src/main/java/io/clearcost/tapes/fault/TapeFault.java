package io.clearcost.tapes.fault;

import java.util.Arrays;
import java.util.function.Function;

/**
 * One thing that is wrong with a tape.
 *
 * @param place where
 * @param check what was checked
 * @param message one English sentence with the offending text
 * @param messageZh the same in Chinese
 */
public record TapeFault(TapePlace place, TapeCheck check, String message, String messageZh) {

  /** Longest text that a message repeats, in characters: enough to know a cell again. */
  static final int MAX_SHOWN = 60;

  /**
   * A fault.
   *
   * @param values what stands in the places of the check's words, in their order
   */
  public static TapeFault of(TapePlace place, TapeCheck check, Object... values) {
    return new TapeFault(
        place,
        check,
        check.english().formatted(shown(InBoth::english, values)),
        check.chinese().formatted(shown(InBoth::chinese, values)));
  }

  private static Object[] shown(Function<InBoth, String> language, Object... values) {
    return Arrays.stream(values)
        .map(value -> value instanceof InBoth words ? language.apply(words) : shown(value))
        .toArray();
  }

  /** Short, and on one line whatever it holds. */
  private static Object shown(Object value) {
    if (!(value instanceof CharSequence text)) {
      return value;
    }
    StringBuilder visible = new StringBuilder();
    int shownCount = text.length() > MAX_SHOWN ? MAX_SHOWN - 1 : text.length();
    for (int at = 0; at < shownCount; at++) {
      char each = text.charAt(at);
      boolean hidden = Character.isISOControl(each) || Character.getType(each) == Character.FORMAT;
      visible.append(hidden ? "\\u%04x".formatted((int) each) : String.valueOf(each));
    }
    return text.length() > MAX_SHOWN ? visible.append('…').toString() : visible.toString();
  }
}
