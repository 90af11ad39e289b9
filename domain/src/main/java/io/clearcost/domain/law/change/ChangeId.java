package io.clearcost.domain.law.change;

/**
 * Identifies a change of law.
 *
 * @param value as issued; never parsed
 */
public record ChangeId(String value) {

  public ChangeId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a change id is not blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
