package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.law.MissingFact;
import java.util.List;
import java.util.Optional;

/**
 * What came of reckoning a told sheet anew.
 *
 * @param figures every figure that may stand on such a sheet, in its order
 * @param conventions the annual cost under every convention that the sheet may mean, the one that
 *     is held against it first; empty where there is no rate
 * @param contradictions what the sheet says against itself
 * @param missing what has to stand on a sheet and does not
 * @param tolerance the tolerance that was used; empty where there was none yet
 */
public record SheetRecheck(
    List<FigureCheck> figures,
    List<ConventionCheck> conventions,
    List<SheetContradiction> contradictions,
    List<MissingFact> missing,
    Optional<VerificationTolerance> tolerance) {

  public SheetRecheck {
    figures = List.copyOf(figures);
    conventions = List.copyOf(conventions);
    contradictions = List.copyOf(contradictions);
    missing = List.copyOf(missing);
  }

  /** Whether nothing is wrong with what it says; it may still lack something. */
  public boolean isSound() {
    return contradictions.isEmpty()
        && figures.stream().noneMatch(figure -> figure.verdict() == FigureVerdict.WRONG);
  }
}
