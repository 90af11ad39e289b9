package io.clearcost.application.evidence;

import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.InstitutionId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Why loans cannot be weighed by a product mix. */
public sealed interface MixRefusal {

  <R> R fold(Function<SeveralLenders, R> severalLenders, Function<LinesNotLent, R> linesNotLent);

  /** A product line is a lender's own name, and there are loans of two lenders at least. */
  record SeveralLenders(InstitutionId one, InstitutionId other) implements MixRefusal {
    @Override
    public <R> R fold(
        Function<SeveralLenders, R> severalLenders, Function<LinesNotLent, R> linesNotLent) {
      return severalLenders.apply(this);
    }
  }

  /**
   * There is no loan of some lines, so that nothing is known of what they would be.
   *
   * @param lines by the place in the mix, from 0
   */
  record LinesNotLent(SortedMap<Integer, ProductLine> lines) implements MixRefusal {
    public LinesNotLent {
      lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    @Override
    public <R> R fold(
        Function<SeveralLenders, R> severalLenders, Function<LinesNotLent, R> linesNotLent) {
      return linesNotLent.apply(this);
    }
  }
}
