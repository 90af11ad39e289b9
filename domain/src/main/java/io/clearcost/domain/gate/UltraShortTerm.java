package io.clearcost.domain.gate;

import io.clearcost.domain.law.CostCaps;
import java.time.LocalDate;

/** The dated number behind "ultra-short". */
final class UltraShortTerm {

  private UltraShortTerm() {}

  /** The most calendar months an ultra-short loan may last under the law of {@code asOf}. */
  static int mostMonths(LocalDate asOf) {
    return CostCaps.ULTRA_SHORT_MONTHS
        .at(asOf)
        .value()
        .orElseThrow()
        .value()
        .numerator()
        .intValueExact();
  }
}
