package io.clearcost.domain.evidence;

/**
 * Identifies a decision.
 *
 * @param value as issued; never parsed
 */
public record DecisionId(String value) {

  public DecisionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a decision id is not blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
