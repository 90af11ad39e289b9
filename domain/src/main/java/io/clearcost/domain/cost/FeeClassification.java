package io.clearcost.domain.cost;

import io.clearcost.domain.law.LegalBasis;
import java.util.function.Function;

/** Whether a charge is part of the comprehensive financing cost (计入、不计入、不得收取), and why. */
public sealed interface FeeClassification {

  LegalBasis basis();

  /** One sentence on why. */
  String reason();

  /** Whether the charge is in the cost that is shown: what is prohibited is not hidden. */
  boolean counts();

  <R> R fold(
      Function<Included, R> included,
      Function<Excluded, R> excluded,
      Function<Prohibited, R> prohibited);

  /**
   * Part of the cost.
   *
   * @param basis where the law says so
   * @param reason one sentence
   * @param byReading whether another reading would leave it out
   */
  record Included(LegalBasis basis, String reason, boolean byReading) implements FeeClassification {
    @Override
    public boolean counts() {
      return true;
    }

    @Override
    public <R> R fold(
        Function<Included, R> included,
        Function<Excluded, R> excluded,
        Function<Prohibited, R> prohibited) {
      return included.apply(this);
    }
  }

  /** Shown, but no part of the cost. */
  record Excluded(LegalBasis basis, String reason) implements FeeClassification {
    @Override
    public boolean counts() {
      return false;
    }

    @Override
    public <R> R fold(
        Function<Included, R> included,
        Function<Excluded, R> excluded,
        Function<Prohibited, R> prohibited) {
      return excluded.apply(this);
    }
  }

  /** May not be charged; as long as it is, it is part of the cost. */
  record Prohibited(LegalBasis basis, String reason) implements FeeClassification {
    @Override
    public boolean counts() {
      return true;
    }

    @Override
    public <R> R fold(
        Function<Included, R> included,
        Function<Excluded, R> excluded,
        Function<Prohibited, R> prohibited) {
      return prohibited.apply(this);
    }
  }
}
