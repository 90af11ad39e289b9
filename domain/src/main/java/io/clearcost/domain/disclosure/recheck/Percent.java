package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Annual fractions as sentences print them: in percent, with every digit that a rate has. */
final class Percent {

  private Percent() {}

  static String of(Ratio fraction) {
    BigDecimal percent =
        fraction.toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP).movePointRight(2);
    return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
  }
}
