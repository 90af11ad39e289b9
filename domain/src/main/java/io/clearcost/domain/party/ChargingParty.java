package io.clearcost.domain.party;

import io.clearcost.domain.text.InvalidValue;
import java.util.Optional;

/**
 * Who collects a fee (收取主体).
 *
 * @param legalName legal name
 * @param creditCode unified social credit code, where it is known
 */
public record ChargingParty(String legalName, Optional<CreditCode> creditCode) {

  public ChargingParty {
    if (legalName.isBlank()) {
      throw InvalidValue.of("a charging party needs a legal name", "收取主体须有名称");
    }
  }
}
