package io.clearcost.domain.disclosure;

/**
 * Identifies one version of a disclosure.
 *
 * @param value as issued; never parsed
 */
public record DisclosureId(String value) {

  public DisclosureId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a disclosure id is not blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
