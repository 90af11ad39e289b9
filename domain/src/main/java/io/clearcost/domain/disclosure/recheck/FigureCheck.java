package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * One figure of a told sheet held against ours.
 *
 * @param path where it stands, e.g. {@code items[guarantee].total}
 * @param what what it is
 * @param verdict what is to be said of it
 * @param stated as it stands there; empty where it does not
 * @param reckoned ours, a rate rounded to twelve digits; empty where there is none
 * @param tolerance how far the two may lie apart; empty where none was allowed
 * @param convention under which a rate was reckoned; empty for amounts and for rates of no
 *     convention
 * @param causes how a wrong figure may have come about
 * @param reason why there is nothing to hold it against, or what is to be known of the answer
 */
public record FigureCheck(
    String path,
    Text what,
    FigureVerdict verdict,
    Optional<Quantity> stated,
    Optional<Quantity> reckoned,
    Optional<Quantity> tolerance,
    Optional<RateConvention> convention,
    List<LikelyCause> causes,
    Optional<Text> reason) {

  public FigureCheck {
    causes = List.copyOf(causes);
  }

  /** What stands there less ours, exact; empty where either is lacking. */
  public Optional<Quantity> difference() {
    return stated.flatMap(
        told -> reckoned.map(ours -> new Quantity(told.value().minus(ours.value()), told.unit())));
  }

  /** An amount, which allows no tolerance. */
  static FigureCheck ofAmount(String path, Text what, Optional<Money> stated, Money reckoned) {
    FigureVerdict verdict =
        stated
            .map(told -> told.equals(reckoned) ? FigureVerdict.AGREES : FigureVerdict.WRONG)
            .orElse(FigureVerdict.NOT_STATED);
    return new FigureCheck(
        path,
        what,
        verdict,
        stated.map(FigureCheck::quantity),
        Optional.of(quantity(reckoned)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** A figure that we have nothing to hold against; one that is not stated stays that. */
  static FigureCheck unchecked(String path, Text what, Optional<Quantity> stated, Text reason) {
    return new FigureCheck(
        path,
        what,
        stated.isPresent() ? FigureVerdict.CANNOT_BE_CHECKED : FigureVerdict.NOT_STATED,
        stated,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        stated.map(told -> reason));
  }

  /** The same with how it may have come about and what is to be known of it. */
  FigureCheck explained(List<LikelyCause> found, Optional<Text> known) {
    return new FigureCheck(
        path, what, verdict, stated, reckoned, tolerance, convention, found, known);
  }

  static Quantity quantity(Money amount) {
    return Quantity.of(amount.fen(), Quantity.Unit.FEN);
  }

  static Quantity quantity(PrintedRate rate) {
    return new Quantity(rate.value(), Quantity.Unit.ANNUAL_FRACTION);
  }
}
