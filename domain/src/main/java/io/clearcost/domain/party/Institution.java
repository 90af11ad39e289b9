package io.clearcost.domain.party;

import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A lending institution as the register holds it from one day on.
 *
 * @param id identifier
 * @param legalName legal name
 * @param creditCode unified social credit code, where it is registered
 * @param kind decides which law speaks about its loans
 * @param province decides which authority supervises it
 * @param from first day on which this entry holds
 */
public record Institution(
    InstitutionId id,
    String legalName,
    Optional<CreditCode> creditCode,
    LenderKind kind,
    Province province,
    LocalDate from) {

  public Institution {
    if (legalName.isBlank()) {
      throw InvalidValue.of("an institution needs a legal name", "机构须有名称");
    }
  }
}
