package io.clearcost.domain.disclosure;

import io.clearcost.domain.law.MissingFact;
import java.util.List;
import java.util.function.Function;

/** What came of making a sheet. */
public sealed interface SheetOutcome {

  <R> R fold(
      Function<CostDisclosure, R> composed,
      Function<List<MissingFact>, R> incomplete,
      Function<DisclosureRefusal, R> refused);

  /** A complete sheet. */
  record Composed(CostDisclosure sheet) implements SheetOutcome {

    @Override
    public <R> R fold(
        Function<CostDisclosure, R> composed,
        Function<List<MissingFact>, R> incomplete,
        Function<DisclosureRefusal, R> refused) {
      return composed.apply(sheet);
    }
  }

  /**
   * The borrower would not be told everything.
   *
   * @param missing all that is missing, at least one
   */
  record Incomplete(List<MissingFact> missing) implements SheetOutcome {

    public Incomplete {
      missing = List.copyOf(missing);
    }

    @Override
    public <R> R fold(
        Function<CostDisclosure, R> composed,
        Function<List<MissingFact>, R> incomplete,
        Function<DisclosureRefusal, R> refused) {
      return incomplete.apply(missing);
    }
  }

  /** There is nothing to show, or it would contradict itself. */
  record Refused(DisclosureRefusal refusal) implements SheetOutcome {

    @Override
    public <R> R fold(
        Function<CostDisclosure, R> composed,
        Function<List<MissingFact>, R> incomplete,
        Function<DisclosureRefusal, R> refused) {
      return refused.apply(refusal);
    }
  }
}
