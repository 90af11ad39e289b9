package io.clearcost.tapes.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Text as people and programs write it into cells. */
final class Written {

  /** What stands where something was not told; it could as well mean zero or none. */
  private static final Set<String> NOT_TOLD =
      Set.of(
          "-", "--", "—", "——", "–", "/", "\\", "?", "无", "空", "暂无", "未知", "N/A", "#N/A", "NA",
          "NULL", "NIL", "NONE", "NAN");

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

  /** Trimmed, and full-width digits, letters and signs as their plain forms. */
  static String plain(String text) {
    String trimmed = trimmed(text);
    return trimmed.chars().allMatch(each -> each < 0x80)
        ? trimmed
        : trimmed(Normalizer.normalize(trimmed, Normalizer.Form.NFKC));
  }

  /** Plain and without difference of case, to compare names and words. */
  static String key(String text) {
    return plain(text).toUpperCase(Locale.ROOT);
  }

  static boolean saysNotTold(String plain) {
    return NOT_TOLD.contains(plain.toUpperCase(Locale.ROOT));
  }
}
