package io.clearcost.domain.disclosure;

import io.clearcost.domain.text.InvalidValue;

/**
 * Identifies one version of a disclosure.
 *
 * @param value as issued; never parsed
 */
public record DisclosureId(String value) {

  public DisclosureId {
    if (value.isBlank()) {
      throw InvalidValue.of("a disclosure id is not blank", "明示编号不得为空");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
