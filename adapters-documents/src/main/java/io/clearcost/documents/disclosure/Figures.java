package io.clearcost.documents.disclosure;

import io.clearcost.documents.text.DisplayText;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Amounts and rates as they stand on a sheet. */
final class Figures {

  /** Digits after the point of a percentage that is computed, rounded half up. */
  private static final int COMPUTED_DIGITS = 4;

  /** Digits after the point of a percentage that is agreed: all that a contract has. */
  private static final int AGREED_DIGITS = 10;

  private Figures() {}

  /** Yuan with separators, e.g. {@code ¥1,229.27}. */
  static String yuan(Money amount) {
    return DisplayText.yuan(amount.fen());
  }

  /** Yuan without the sign, for columns of them. */
  static String amount(Money amount) {
    return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(amount.fen(), 2));
  }

  /** A rate in percent with the label that its convention demands. */
  static Phrase labelled(AnnualRate rate) {
    return labelled(rate.percent(), rate.convention());
  }

  static Phrase labelled(String percent, RateConvention convention) {
    return Phrase.same(percent + suffix(convention));
  }

  /** {@code （单利 simple）}, or nothing where the convention has no label. */
  static String suffix(RateConvention convention) {
    return convention.label().isEmpty() ? "" : "（" + convention.label() + " simple）";
  }

  static String percentOrDash(Optional<AnnualRate> rate) {
    return rate.map(AnnualRate::percent).orElse(Phrase.NO_FIGURE.chinese());
  }

  /** A computed fraction as a percentage, e.g. {@code 18.0000 %}. */
  static String percent(Ratio fraction) {
    return fraction.times(Ratio.of(100)).toDecimal(COMPUTED_DIGITS, RoundingMode.HALF_UP) + " %";
  }

  /** An agreed fraction as a percentage, e.g. {@code 1.1 %}. */
  static String agreed(Ratio fraction) {
    BigDecimal percent =
        fraction.times(Ratio.of(100)).toDecimal(AGREED_DIGITS, RoundingMode.HALF_UP);
    return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + " %";
  }
}
