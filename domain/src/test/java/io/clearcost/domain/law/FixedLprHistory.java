package io.clearcost.domain.law;

import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.Map;

/**
 * A short LPR history, for tests: 3.10 % from 2024-10-21 and 3.00 % from 2025-05-20, last published
 * 2026-06-22.
 */
public final class FixedLprHistory implements LprHistory {

  @Override
  public EffectiveDated<LprPublication> publications() {
    return EffectiveDated.of(
        Map.of(
            LocalDate.of(2024, 10, 21), lpr(LocalDate.of(2024, 10, 21), "0.031", "0.036"),
            LocalDate.of(2025, 5, 20), lpr(LocalDate.of(2025, 5, 20), "0.03", "0.035"),
            LocalDate.of(2026, 6, 22), lpr(LocalDate.of(2026, 6, 22), "0.03", "0.035")));
  }

  private static LprPublication lpr(LocalDate published, String oneYear, String overFiveYears) {
    return new LprPublication(published, Ratio.parse(oneYear), Ratio.parse(overFiveYears));
  }
}
