package io.clearcost.tapes.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a workbook shows a number, as far as that says what is meant.
 *
 * @param isDate as a day or a time
 * @param isPercentByText with a sign of per cent that is text: 24 is shown as 24%, where a format
 *     of per cent shows 0.24 so
 * @param digits so many of them at least, with zeros in front: a number that names something
 */
record NumberFormat(boolean isDate, boolean isPercentByText, int digits) {

  /** As it is stored. */
  static final NumberFormat PLAIN = new NumberFormat(false, false, 0);

  private static final NumberFormat DATE = new NumberFormat(true, false, 0);

  /** What a format shows as it stands: quoted, escaped, or a colour or language in brackets. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]");

  private static final Pattern ZEROS = Pattern.compile("0{2,30}");

  /** A built-in format; those from 27 on are Chinese, Japanese and Korean days. */
  static NumberFormat builtIn(int id) {
    boolean isDate =
        (id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || (id >= 45 && id <= 47)
            || (id >= 50 && id <= 58);
    return isDate ? DATE : PLAIN;
  }

  /** A format of the workbook's own. */
  static NumberFormat of(String code) {
    String working = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    if (working.chars().anyMatch(letter -> "ymdhs".indexOf(letter) >= 0)) {
      return DATE;
    }
    boolean percentInText =
        LITERAL
            .matcher(code)
            .results()
            .map(MatchResult::group)
            .anyMatch(part -> !part.startsWith("_") && part.indexOf('%') >= 0);
    return new NumberFormat(
        false,
        percentInText && working.indexOf('%') < 0,
        ZEROS.matcher(code).matches() ? code.length() : 0);
  }

  /** A number in plain notation, with what the format adds to its meaning. */
  String text(BigDecimal value) {
    String plain = value.toPlainString();
    if (isPercentByText) {
      return plain + "%";
    }
    boolean isWhole = value.signum() >= 0 && value.scale() <= 0;
    return isWhole ? "0".repeat(Math.max(0, digits - plain.length())) + plain : plain;
  }
}
