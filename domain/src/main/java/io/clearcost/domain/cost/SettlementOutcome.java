package io.clearcost.domain.cost;

import java.util.List;
import java.util.function.Function;

/** What came of computing a settlement curve. */
public sealed interface SettlementOutcome {

  <R> R fold(
      Function<List<SettlementPoint>, R> calculated, Function<List<UnmappedCharge>, R> notMapped);

  /**
   * The cost of the loan if it is settled on each due date.
   *
   * @param points in order of date; the last one is the loan held to its term
   */
  record Calculated(List<SettlementPoint> points) implements SettlementOutcome {
    public Calculated {
      points = List.copyOf(points);
    }

    @Override
    public <R> R fold(
        Function<List<SettlementPoint>, R> calculated,
        Function<List<UnmappedCharge>, R> notMapped) {
      return calculated.apply(points);
    }
  }

  /**
   * No rule says what some charges are.
   *
   * @param charges every one of them, at least one
   */
  record NotMapped(List<UnmappedCharge> charges) implements SettlementOutcome {
    public NotMapped {
      charges = List.copyOf(charges);
    }

    @Override
    public <R> R fold(
        Function<List<SettlementPoint>, R> calculated,
        Function<List<UnmappedCharge>, R> notMapped) {
      return notMapped.apply(charges);
    }
  }
}
