package io.clearcost.tapes.ledger;

import java.util.Locale;
import java.util.Set;

/** Text as people and programs write it into cells. */
final class Written {

  /** What stands where something was not told; it could as well mean zero or none. */
  private static final Set<String> NOT_TOLD =
      Set.of(
          "-", "--", "—", "——", "–", "/", "\\", "?", "无", "空", "暂无", "未知", "N/A", "#N/A", "NA",
          "NULL", "NIL", "NONE", "NAN");

  /** Full-width forms of the characters from ! to ~. */
  private static final char FIRST_WIDE = '\uff01';

  private static final char LAST_WIDE = '\uff5e';

  private Written() {}

  /** Without blanks around it, also those that only Unicode and a byte order mark know. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char each) {
    return Character.isWhitespace(each)
        || Character.isSpaceChar(each)
        || each == '\ufeff'
        || each == '\u200b';
  }

  /**
   * Trimmed, and full-width digits, letters and signs as their plain forms. Nothing else is
   * changed: the compatibility forms of Unicode would make a digit of a footnote mark, 12000① would
   * be 120001.
   */
  static String plain(String text) {
    String trimmed = trimmed(text);
    if (trimmed.chars().allMatch(each -> each < 0x80)) {
      return trimmed;
    }
    StringBuilder plain = new StringBuilder(trimmed.length());
    trimmed.chars().forEach(each -> plain.append(narrow((char) each)));
    return trimmed(plain.toString());
  }

  private static char narrow(char each) {
    if (each >= FIRST_WIDE && each <= LAST_WIDE) {
      return (char) (each - FIRST_WIDE + '!');
    }
    return Character.isSpaceChar(each) ? ' ' : each;
  }

  /** Plain and without difference of case, to compare names and words. */
  static String key(String text) {
    return plain(text).toUpperCase(Locale.ROOT);
  }

  static boolean saysNotTold(String plain) {
    return NOT_TOLD.contains(plain.toUpperCase(Locale.ROOT));
  }
}
