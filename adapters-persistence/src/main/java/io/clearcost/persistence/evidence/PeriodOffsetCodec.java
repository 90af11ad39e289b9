package io.clearcost.persistence.evidence;

import io.clearcost.domain.time.PeriodOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time in unit periods as text, always with its fraction: {@code 1+19/30}, {@code 2+0/1}. */
final class PeriodOffsetCodec {

  private static final Pattern SHAPE = Pattern.compile("(\\d+)\\+(\\d+)/(\\d+)");

  private PeriodOffsetCodec() {}

  static String text(PeriodOffset offset) {
    return offset.whole() + "+" + offset.numerator() + "/" + offset.denominator();
  }

  static PeriodOffset parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an offset in unit periods: " + text);
    }
    return new PeriodOffset(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }
}
