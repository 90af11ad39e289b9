package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.LprUsed;
import io.clearcost.proto.type.v1.LegalNumber;

/** The numbers of the law that a loan was held to, and the loan prime rate behind them. */
final class NumberSection {

  private static final int INDENT = 8;

  private NumberSection() {}

  /** Nothing where the decision carries none. */
  static void write(SheetText sheet, Decision decision) {
    if (decision.getLegalNumbersCount() == 0) {
      return;
    }
    sheet.blank().line("  " + sheet.palette().bold("Numbers of the law applied"));
    decision.getLegalNumbersList().forEach(number -> write(sheet, number));
    if (decision.hasLprUsed()) {
      LprUsed lpr = decision.getLprUsed();
      sheet
          .line("    ONE_YEAR_LPR  " + Figures.percent(lpr.getOneYear()))
          .wrapped(INDENT, "published " + lpr.getPublicationDate());
    }
  }

  private static void write(SheetText sheet, LegalNumber number) {
    sheet
        .line("    %s  %s".formatted(number.getName(), value(number)))
        .wrapped(
            INDENT,
            "%s; published %s, in force from %s, read %s%s"
                .formatted(
                    Words.citation(number.getLegalBasis()),
                    number.getPublicationDate(),
                    number.getEffectiveDate(),
                    number.getReviewDate(),
                    mark(number)));
  }

  private static String mark(LegalNumber number) {
    String mark = Words.mark(number.getLegalBasis().getEvidence());
    return mark.isEmpty() ? "" : "; " + mark;
  }

  private static String value(LegalNumber number) {
    return switch (number.getUnit()) {
      case QUANTITY_UNIT_FEN -> Figures.yuan(Long.parseLong(number.getValue()));
      case QUANTITY_UNIT_SHARE, QUANTITY_UNIT_ANNUAL_FRACTION -> Figures.percent(number.getValue());
      case QUANTITY_UNIT_MONTHS -> number.getValue() + " months";
      case QUANTITY_UNIT_MULTIPLE -> number.getValue() + " times";
      case QUANTITY_UNIT_COUNT, QUANTITY_UNIT_UNSPECIFIED, UNRECOGNIZED -> number.getValue();
    };
  }
}
