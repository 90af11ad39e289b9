package io.clearcost.domain.law;

import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A short LPR history, for tests: 3.10 % from 2024-10-21 and 3.00 % from 2025-05-20, published
 * monthly until 2026-06-22.
 */
public final class FixedLprHistory implements LprHistory {

  private static final LocalDate FIRST = LocalDate.of(2024, 10, 21);
  private static final LocalDate FALL = LocalDate.of(2025, 5, 20);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 22);

  @Override
  public EffectiveDated<LprPublication> publications() {
    Map<LocalDate, LprPublication> publications = new TreeMap<>();
    publications.put(FIRST, lpr(FIRST, "0.031", "0.036"));
    for (LocalDate day = LocalDate.of(2024, 11, 20); day.isBefore(FALL); day = day.plusMonths(1)) {
      publications.put(day, lpr(day, "0.031", "0.036"));
    }
    for (LocalDate day = FALL; day.isBefore(LAST.minusDays(5)); day = day.plusMonths(1)) {
      publications.put(day, lpr(day, "0.03", "0.035"));
    }
    publications.put(LAST, lpr(LAST, "0.03", "0.035"));
    return EffectiveDated.of(publications);
  }

  private static LprPublication lpr(LocalDate published, String oneYear, String overFiveYears) {
    return new LprPublication(published, Ratio.parse(oneYear), Ratio.parse(overFiveYears));
  }
}
