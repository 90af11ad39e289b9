package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.disclosure.v1.ConventionCheck;
import io.clearcost.proto.disclosure.v1.FigureCheck;
import io.clearcost.proto.disclosure.v1.FigureVerdict;
import io.clearcost.proto.disclosure.v1.LikelyCause;
import io.clearcost.proto.disclosure.v1.SheetContradiction;
import io.clearcost.proto.disclosure.v1.SheetRecheck;
import io.clearcost.proto.type.v1.LocalizedText;
import io.clearcost.proto.type.v1.MissingFact;
import io.clearcost.proto.type.v1.QuantityUnit;
import io.clearcost.proto.type.v1.RateConvention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A sheet of somebody else as it was reckoned anew, what is wrong first. */
public final class RecheckText {

  private static final String VERDICT = "FIGURE_VERDICT_";
  private static final String CAUSE = "LIKELY_CAUSE_KIND_";
  private static final String CONTRADICTION = "SHEET_CONTRADICTION_KIND_";

  private final SheetRecheck recheck;
  private final List<String> parts = new ArrayList<>();

  private RecheckText(SheetRecheck recheck) {
    this.recheck = recheck;
  }

  /**
   * The answer on one sheet.
   *
   * @param source where it was read
   */
  public static String of(String source, SheetRecheck recheck) {
    RecheckText text = new RecheckText(recheck);
    text.parts.add(
        source + "\n  " + (recheck.getSound() ? "Nothing on it is wrong." : "It is wrong."));
    text.figures(FigureVerdict.FIGURE_VERDICT_WRONG);
    recheck.getContradictionsList().forEach(text::add);
    text.figures(FigureVerdict.FIGURE_VERDICT_CANNOT_BE_CHECKED);
    text.figures(FigureVerdict.FIGURE_VERDICT_WITHIN_TOLERANCE);
    text.paths(FigureVerdict.FIGURE_VERDICT_AGREES);
    text.paths(FigureVerdict.FIGURE_VERDICT_NOT_STATED);
    text.conventions();
    recheck.getMissingList().forEach(text::add);
    text.tolerance();
    return String.join("\n", text.parts);
  }

  private void figures(FigureVerdict verdict) {
    recheck.getFiguresList().stream()
        .filter(figure -> figure.getVerdict() == verdict)
        .forEach(this::add);
  }

  private void add(FigureCheck figure) {
    List<String> lines = new ArrayList<>();
    lines.add(text(figure.getWhat()));
    String against =
        figure.getReckoned().isEmpty()
            ? "stated " + value(figure, figure.getStated())
            : "stated %s, reckoned %s, difference %s%s"
                .formatted(
                    value(figure, figure.getStated()),
                    value(figure, figure.getReckoned()),
                    signed(figure),
                    convention(figure.getConvention()));
    lines.add(against);
    if (figure.hasReason()) {
      lines.add(text(figure.getReason()));
    }
    figure.getCausesList().forEach(cause -> lines.add(cause(cause)));
    parts.add(
        "  %s  %s".formatted(word(VERDICT, figure.getVerdict()), figure.getPath())
            + "\n"
            + SheetText.indented(lines));
  }

  private static String cause(LikelyCause cause) {
    return "likely %s: %s, %s"
        .formatted(
            word(CAUSE, cause.getKind()), percent(cause.getReckoned()), text(cause.getSentence()));
  }

  private void add(SheetContradiction found) {
    parts.add(
        "  %s  %s".formatted(word(CONTRADICTION, found.getKind()), found.getPath())
            + "\n"
            + SheetText.indented(
                List.of(found.getSentence().getEn(), found.getSentence().getZh())));
  }

  private void add(MissingFact missing) {
    parts.add(
        "  MISSING  "
            + missing.getName()
            + "\n"
            + SheetText.indented(List.of(text(missing.getWhat()))));
  }

  /** Of what there is nothing to explain, where it stands. */
  private void paths(FigureVerdict verdict) {
    List<String> paths =
        recheck.getFiguresList().stream()
            .filter(figure -> figure.getVerdict() == verdict)
            .map(FigureCheck::getPath)
            .toList();
    if (!paths.isEmpty()) {
      parts.add(
          "  "
              + word(VERDICT, verdict)
              + "\n"
              + SheetText.indented(List.of(String.join(", ", paths))));
    }
  }

  /** Where the sheet does not say what its annual cost is, what it would be under each. */
  private void conventions() {
    if (recheck.getConventionsCount() > 1) {
      parts.add(
          "  annual_cost may be meant under several conventions\n"
              + SheetText.indented(
                  recheck.getConventionsList().stream().map(RecheckText::convention).toList()));
    }
  }

  private static String convention(ConventionCheck check) {
    return "%s: %s, %s"
        .formatted(
            Words.of(check.getReckoned().getConvention()),
            percent(check.getReckoned().getValue()),
            word(VERDICT, check.getVerdict()));
  }

  private void tolerance() {
    if (recheck.hasTolerance()) {
      parts.add(
          "  tolerance of rates, for verification only: %s percentage points"
                  .formatted(points(recheck.getTolerance().getRate()))
              + "\n"
              + SheetText.indented(List.of(text(recheck.getTolerance().getSource()))));
    }
  }

  private static String value(FigureCheck figure, String decimal) {
    return figure.getUnit() == QuantityUnit.QUANTITY_UNIT_FEN
        ? Figures.yuan(new BigDecimal(decimal).longValueExact())
        : percent(decimal);
  }

  private static String signed(FigureCheck figure) {
    BigDecimal difference = new BigDecimal(figure.getDifference());
    String sign = difference.signum() > 0 ? "+" : "";
    return figure.getUnit() == QuantityUnit.QUANTITY_UNIT_FEN
        ? sign + Figures.yuan(difference.longValueExact())
        : sign + points(figure.getDifference()) + " points";
  }

  /** With every digit: who is told to be wrong may ask by how much exactly. */
  private static String percent(String fraction) {
    return points(fraction) + " %";
  }

  private static String points(String fraction) {
    BigDecimal points = new BigDecimal(fraction).movePointRight(2);
    return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
  }

  private static String convention(RateConvention convention) {
    return convention == RateConvention.RATE_CONVENTION_UNSPECIFIED
        ? ""
        : ", " + Words.of(convention);
  }

  private static String word(String prefix, Enum<?> word) {
    return word.name().substring(prefix.length());
  }

  private static String text(LocalizedText text) {
    return text.getZh() + " (" + text.getEn() + ")";
  }
}
