package io.clearcost.domain.cost;

/** What came of holding a cost against a cap. */
public enum CapVerdict {
  /** The cost is not above the cap (不超过). */
  NOT_ABOVE,
  /**
   * The cost is above the cap by no more than rounding: with every payment a fen lower it is not.
   */
  WITHIN_ROUNDING,
  /** The cap is exceeded (超过). */
  ABOVE;

  /** Whether the loan breaks the cap. */
  public boolean isBreach() {
    return this == ABOVE;
  }
}
