package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.type.v1.Fix;
import io.clearcost.proto.type.v1.Lever;
import io.clearcost.proto.type.v1.LeverKind;
import java.math.BigDecimal;

/** How far a lever of a loan goes, in words. */
final class LeverWords {

  private LeverWords() {}

  /**
   * One change in a line, e.g. {@code interest rate 22 % -> 21.8442 % a year, ¥89.96 less in all}.
   */
  static String of(Fix fix) {
    return "%s, %s".formatted(change(fix), inAll(fix.getLessInAllFen()));
  }

  /** What the change comes to for the borrower. */
  static String inAll(long lessFen) {
    return Figures.yuan(Math.abs(lessFen)) + (lessFen < 0 ? " more in all" : " less in all");
  }

  private static String change(Fix fix) {
    Lever lever = fix.getLever();
    return "%s %s -> %s%s"
        .formatted(
            name(lever),
            value(lever, lever.getValueNow()),
            value(lever, fix.getPassingValue()),
            unit(lever));
  }

  /** The name, and the code of a fee item where it says more. */
  static String name(Lever lever) {
    return lever.getKind() == LeverKind.LEVER_KIND_FEE
        ? "%s (%s)".formatted(lever.getName(), lever.getCode())
        : lever.getName();
  }

  /** A value in yuan or percent, with as many digits as it has. */
  static String value(Lever lever, String value) {
    BigDecimal number = new BigDecimal(value);
    return switch (lever.getMeasure()) {
      case LEVER_MEASURE_FEN -> Figures.yuan(number.longValueExact());
      case LEVER_MEASURE_FRACTION_PER_YEAR,
          LEVER_MEASURE_FRACTION_PER_MONTH,
          LEVER_MEASURE_FRACTION_PER_DAY,
          LEVER_MEASURE_PRINCIPAL_SHARE,
          LEVER_MEASURE_OUTSTANDING_SHARE,
          LEVER_MEASURE_INTEREST_SHARE,
          LEVER_MEASURE_FACTOR,
          LEVER_MEASURE_UNSPECIFIED,
          UNRECOGNIZED ->
          percent(number) + " %";
    };
  }

  private static String percent(BigDecimal fraction) {
    BigDecimal percent = fraction.movePointRight(2);
    return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
  }

  /** What a value is a part of, or the time it is for. */
  static String unit(Lever lever) {
    return switch (lever.getMeasure()) {
      case LEVER_MEASURE_FRACTION_PER_YEAR -> " a year";
      case LEVER_MEASURE_FRACTION_PER_MONTH -> " a month";
      case LEVER_MEASURE_FRACTION_PER_DAY -> " a day";
      case LEVER_MEASURE_PRINCIPAL_SHARE -> " of the principal";
      case LEVER_MEASURE_OUTSTANDING_SHARE -> " of what is owed";
      case LEVER_MEASURE_INTEREST_SHARE -> " of the interest";
      case LEVER_MEASURE_FACTOR -> " of what is charged";
      case LEVER_MEASURE_FEN, LEVER_MEASURE_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }
}
