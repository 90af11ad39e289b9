package io.clearcost.domain.law.change;

import io.clearcost.domain.text.InvalidValue;

/**
 * Identifies a change of law.
 *
 * @param value as issued; never parsed
 */
public record ChangeId(String value) {

  public ChangeId {
    if (value.isBlank()) {
      throw InvalidValue.of("a change id is not blank", "变更编号不能为空白");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
