package io.clearcost.domain.ledger;

import io.clearcost.domain.text.InvalidValue;

/**
 * Identifies an intake.
 *
 * @param value as issued; never parsed
 */
public record IntakeId(String value) {

  public IntakeId {
    if (value.isBlank()) {
      throw InvalidValue.of("an intake id is not blank", "报送批次编号不得为空");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
