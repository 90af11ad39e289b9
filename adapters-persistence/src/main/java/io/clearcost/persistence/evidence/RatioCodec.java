package io.clearcost.persistence.evidence;

import io.clearcost.domain.rate.Ratio;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact number as text, always with its denominator: {@code 6/25}, {@code 12/1}. */
public final class RatioCodec {

  private static final Pattern SHAPE = Pattern.compile("(-?\\d+)/(\\d+)");

  private RatioCodec() {}

  public static String text(Ratio ratio) {
    return ratio.asQuotient();
  }

  public static Ratio parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a ratio: " + text);
    }
    return Ratio.of(new BigInteger(matcher.group(1)), new BigInteger(matcher.group(2)));
  }
}
