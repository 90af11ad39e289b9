package io.clearcost.domain.law;

import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;

/**
 * A number of the law with the three dates that matter.
 *
 * @param value the number
 * @param basis where it stands
 * @param published when it was published
 * @param effective first day in force, not before publication
 * @param reviewed when a person last read the passage, not before publication
 */
public record LegalNumber(
    Ratio value, LegalBasis basis, LocalDate published, LocalDate effective, LocalDate reviewed) {

  public LegalNumber {
    if (effective.isBefore(published) || reviewed.isBefore(published)) {
      throw new IllegalArgumentException(
          "published %s, but effective %s and reviewed %s"
              .formatted(published, effective, reviewed));
    }
  }

  static LegalNumber of(Ratio value, LegalBasis basis, LocalDate reviewed) {
    return new LegalNumber(
        value, basis, basis.instrument().published(), basis.instrument().effective(), reviewed);
  }
}
