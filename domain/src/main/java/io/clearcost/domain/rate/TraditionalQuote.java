package io.clearcost.domain.rate;

import io.clearcost.domain.text.InvalidValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rates as they are spoken: 年息8厘, 月息1分5厘, 月息一分半, 日息5毫.
 *
 * <p>The same word is worth more the longer the time:
 *
 * <pre>
 *             分        厘        毫
 *   年息     10 %       1 %      0.1 %
 *   月息      1 %      0.1 %     0.01 %
 *   日息     0.1 %     0.01 %    0.001 %
 * </pre>
 *
 * <p>A number is Chinese from 一 to 十 (or 两, 半) or decimal; a 半 after a unit is half of it. What
 * could be read in two ways is refused: a time that is not named, units out of order, a number
 * without its unit.
 */
final class TraditionalQuote {

  private static final Map<String, QuotedRate.Basis> TIMES =
      Map.of(
          "年利率", QuotedRate.Basis.ANNUAL,
          "年利", QuotedRate.Basis.ANNUAL,
          "年息", QuotedRate.Basis.ANNUAL,
          "月利率", QuotedRate.Basis.MONTHLY,
          "月利", QuotedRate.Basis.MONTHLY,
          "月息", QuotedRate.Basis.MONTHLY,
          "日利率", QuotedRate.Basis.DAILY,
          "日利", QuotedRate.Basis.DAILY,
          "日息", QuotedRate.Basis.DAILY);

  private static final String UNITS = "分厘毫";
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final Pattern QUOTE =
      Pattern.compile("([年月日](?:利率|利|息))((?:[0-9.一二两三四五六七八九十半]+[分厘毫])+)(半?)");
  private static final Pattern PART = Pattern.compile("([0-9.一二两三四五六七八九十半]+)([分厘毫])");
  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.[0-9]{1,4})?");

  private TraditionalQuote() {}

  static QuotedRate parse(String quote) {
    Matcher matcher = QUOTE.matcher(quote);
    if (!matcher.matches()) {
      throw refusal();
    }
    QuotedRate.Basis basis = Optional.ofNullable(TIMES.get(matcher.group(1))).orElseThrow();
    BigDecimal fraction = BigDecimal.ZERO;
    int lastUnit = -1;
    for (Part part : parts(matcher.group(2))) {
      boolean lower = lastUnit >= 0;
      if (part.unit <= lastUnit || (lower && part.number.compareTo(BigDecimal.TEN) >= 0)) {
        throw refusal();
      }
      fraction = fraction.add(part.number.multiply(worth(basis, part.unit)));
      lastUnit = part.unit;
    }
    if (!matcher.group(3).isEmpty()) {
      fraction = fraction.add(HALF.multiply(worth(basis, lastUnit)));
    }
    return new QuotedRate(Ratio.of(fraction), basis);
  }

  /** What one 分, 厘 or 毫 is worth: a tenth, a hundredth, … of the time. */
  private static BigDecimal worth(QuotedRate.Basis basis, int unit) {
    int tenths =
        switch (basis) {
          case ANNUAL -> 1;
          case MONTHLY -> 2;
          case DAILY -> 3;
        };
    return BigDecimal.ONE.movePointLeft(tenths + unit);
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      parts.add(new Part(number(matcher.group(1)), UNITS.indexOf(matcher.group(2))));
    }
    return parts;
  }

  private static BigDecimal number(String text) {
    if (DECIMAL.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    int numeral = NUMERALS.indexOf(text.equals("两") ? "二" : text);
    if (text.length() == 1 && numeral >= 0) {
      return BigDecimal.valueOf(numeral + 1L);
    }
    if (text.equals("半")) {
      return HALF;
    }
    throw refusal();
  }

  private static IllegalArgumentException refusal() {
    return InvalidValue.of(
        "not a traditional quote: it names the time (年息, 月息 or 日息) and then numbers with 分, 厘 and 毫"
            + " in this order, each once and those after the first below 10, such as 月息1分5厘",
        "不是传统利率写法：先写年息、月息或日息，再依次写分、厘、毫，各至多一次，其后各数小于10，例如月息1分5厘");
  }

  /**
   * A number and its unit.
   *
   * @param number how many
   * @param unit 0 for 分, 1 for 厘, 2 for 毫
   */
  private record Part(BigDecimal number, int unit) {}
}
