package io.clearcost.domain.law;

import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;

/**
 * A number of the law with the three dates that matter.
 *
 * @param name stable name, UPPER_SNAKE
 * @param value the number
 * @param unit of what
 * @param basis where it stands
 * @param published when it was published
 * @param effective first day in force, not before publication
 * @param reviewed when a person last read the passage, not before publication
 */
public record LegalNumber(
    String name,
    Ratio value,
    Quantity.Unit unit,
    LegalBasis basis,
    LocalDate published,
    LocalDate effective,
    LocalDate reviewed) {

  public LegalNumber {
    if (effective.isBefore(published) || reviewed.isBefore(published)) {
      throw new IllegalArgumentException(
          "published %s, but effective %s and reviewed %s"
              .formatted(published, effective, reviewed));
    }
  }

  /** A number that came into force with its instrument and never changed. */
  static EffectiveDated<LegalNumber> unchanged(
      String name, Ratio value, Quantity.Unit unit, LegalBasis basis, LocalDate reviewed) {
    Instrument instrument = basis.instrument();
    LegalNumber number =
        new LegalNumber(
            name, value, unit, basis, instrument.published(), instrument.effective(), reviewed);
    return EffectiveDated.from(number.effective(), number);
  }

  /** The number as the limit that it is. */
  public Quantity quantity() {
    return new Quantity(value, unit);
  }
}
