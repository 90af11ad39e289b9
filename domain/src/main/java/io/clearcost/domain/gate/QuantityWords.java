package io.clearcost.domain.gate;

import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Words for quantities that were held against their limits. */
final class QuantityWords {

  /** Fraction digits of a percentage. */
  private static final int DIGITS = 4;

  private QuantityWords() {}

  /** "WHAT is 250000.00 yuan, more than 200000.00 yuan (WHERE)." */
  static Text compare(Text what, Measurement.OfQuantity measured) {
    boolean most = measured.operator() == Operator.AT_MOST;
    boolean kept = measured.isKept();
    String side = kept ? (most ? "not above" : "not below") : (most ? "above" : "below");
    String sideZh = kept ? (most ? "不超过" : "不低于") : (most ? "超过" : "低于");
    Text found = words(measured.measured());
    Text limit = words(measured.limit());
    return new Text(
        what.english()
            + ": "
            + found.english()
            + ", "
            + side
            + " "
            + limit.english()
            + " ("
            + measured.origin().english()
            + ").",
        what.chinese()
            + "："
            + found.chinese()
            + "，"
            + sideZh
            + limit.chinese()
            + "（"
            + measured.origin().chinese()
            + "）。");
  }

  private static Text words(Quantity quantity) {
    Ratio value = quantity.value();
    return switch (quantity.unit()) {
      case FEN -> of(decimal(value, 0).movePointLeft(2).toPlainString(), " yuan", "元");
      case SHARE, ANNUAL_FRACTION ->
          of(decimal(value, DIGITS + 2).movePointRight(2).toPlainString(), " %", "%");
      case MONTHS -> of(value.toString(), " months", "个月");
      case COUNT -> Text.same(value.toString());
      case MULTIPLE -> of(value.toString(), " times", "倍");
    };
  }

  private static Text of(String number, String unit, String unitZh) {
    return new Text(number + unit, number + unitZh);
  }

  private static BigDecimal decimal(Ratio value, int digits) {
    return value.toDecimal(digits, RoundingMode.HALF_UP);
  }
}
