package io.clearcost.domain.evidence;

import io.clearcost.domain.text.InvalidValue;

/**
 * Identifies a decision.
 *
 * @param value as issued; never parsed
 */
public record DecisionId(String value) {

  public DecisionId {
    if (value.isBlank()) {
      throw InvalidValue.of("a decision id is not blank", "决定编号不能为空白");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
