package io.clearcost.domain.ledger;

import io.clearcost.domain.text.Text;

/**
 * What one check found.
 *
 * @param check the check
 * @param field path of the field within the record; empty text where it is about the whole
 * @param sentence what was found
 */
public record CheckFinding(Check check, String field, Text sentence) {

  /**
   * A finding of a check of the catalogue.
   *
   * @param facts what its sentence tells, in its order
   */
  public static CheckFinding of(CheckId id, String field, Object... facts) {
    Check check = CheckCatalogue.check(id);
    if (facts.length != check.facts().size()) {
      throw new IllegalArgumentException(id + " tells " + check.facts());
    }
    return new CheckFinding(check, field, check.sentence().with(facts));
  }

  /** Whether it has to be mended before the row can be recorded. */
  public boolean isError() {
    return check.severity() == Check.Severity.ERROR;
  }
}
