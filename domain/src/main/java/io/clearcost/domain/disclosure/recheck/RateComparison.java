package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Holds printed rates against ours.
 *
 * <pre>
 *   AGREES             ours, rounded half up to the digits printed, is what is printed
 *   WITHIN_TOLERANCE   else | printed − ours |  ≤  tolerance
 *   WRONG              else
 * </pre>
 *
 * @param tolerance how far they may lie apart, an annual fraction
 */
record RateComparison(Quantity tolerance) {

  FigureVerdict verdict(PrintedRate stated, BigDecimal ours) {
    if (stated.rounds(ours)) {
      return FigureVerdict.AGREES;
    }
    return distance(stated, ours).compareTo(tolerance.value()) <= 0
        ? FigureVerdict.WITHIN_TOLERANCE
        : FigureVerdict.WRONG;
  }

  boolean isRight(PrintedRate stated, BigDecimal ours) {
    return verdict(stated, ours) != FigureVerdict.WRONG;
  }

  static Ratio distance(PrintedRate stated, BigDecimal ours) {
    Ratio difference = stated.value().minus(Ratio.of(ours));
    return difference.signum() < 0 ? difference.negated() : difference;
  }

  /** A rate of a convention. */
  FigureCheck check(String path, Text what, Optional<PrintedRate> stated, AnnualRate ours) {
    return check(path, what, stated, ours.fraction(), Optional.of(ours.convention()));
  }

  /** A rate. */
  FigureCheck check(
      String path,
      Text what,
      Optional<PrintedRate> stated,
      BigDecimal ours,
      Optional<RateConvention> convention) {
    return new FigureCheck(
        path,
        what,
        stated.map(told -> verdict(told, ours)).orElse(FigureVerdict.NOT_STATED),
        stated.map(FigureCheck::quantity),
        Optional.of(new Quantity(Ratio.of(ours), Quantity.Unit.ANNUAL_FRACTION)),
        Optional.of(tolerance),
        convention,
        List.of(),
        Optional.empty());
  }
}
