package io.clearcost.domain.gate;

import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.math.RoundingMode;

/** Words for quantities that were held against their limits. */
final class QuantityWords {

  private static final int DIGITS = 4;

  private QuantityWords() {}

  /** "WHAT is 250000.00 yuan, more than 200000.00 yuan (WHERE)." */
  static Text compare(Text what, Measurement.OfQuantity measured) {
    boolean most = measured.operator() == Operator.AT_MOST;
    String side =
        measured.isKept() ? (most ? "not above" : "not below") : (most ? "above" : "below");
    String sideZh = measured.isKept() ? (most ? "不超过" : "不低于") : (most ? "超过" : "低于");
    return new Text(
        what.english()
            + ": "
            + words(measured.measured(), false)
            + ", "
            + side
            + " "
            + words(measured.limit(), false)
            + " ("
            + measured.origin().english()
            + ").",
        what.chinese()
            + "："
            + words(measured.measured(), true)
            + "，"
            + sideZh
            + words(measured.limit(), true)
            + "（"
            + measured.origin().chinese()
            + "）。");
  }

  private static String words(Quantity quantity, boolean chinese) {
    return switch (quantity.unit()) {
      case FEN -> decimal(quantity.value().dividedBy(Ratio.of(100)), 2) + (chinese ? "元" : " yuan");
      case SHARE, ANNUAL_FRACTION ->
          decimal(quantity.value().times(Ratio.of(100)), DIGITS) + (chinese ? "%" : " %");
      case MONTHS -> quantity.value() + (chinese ? "个月" : " months");
      case COUNT -> quantity.value().toString();
      case MULTIPLE -> quantity.value() + (chinese ? "倍" : " times");
    };
  }

  private static String decimal(Ratio value, int digits) {
    return value.toDecimal(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
