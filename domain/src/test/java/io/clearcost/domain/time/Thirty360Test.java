package io.clearcost.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Thirty360Test {

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 2026-07-01, 0",
    "2026-07-01, 2026-07-31, 29",
    "2026-07-01, 2026-08-01, 30",
    "2026-01-31, 2026-02-27, 27",
    "2026-01-31, 2026-02-28, 30",
    "2026-01-31, 2026-03-01, 31",
    "2026-01-31, 2026-03-31, 60",
    "2028-01-31, 2028-02-28, 28",
    "2028-01-31, 2028-02-29, 30",
    "2028-02-29, 2029-02-28, 360",
    "2024-01-01, 2024-02-20, 49",
    "2024-01-10, 2024-02-20, 40",
  })
  void days_betweenTwoDates_countThirtyAMonth(LocalDate start, LocalDate end, int days) {
    assertThat(Thirty360.daysBetween(start, end)).isEqualTo(days);
  }

  @Test
  void days_fromAnyStart_neverFallFromDayToDay() {
    LocalDate first = LocalDate.of(2027, 1, 1);
    for (int k = 0; k < 800; k++) {
      LocalDate start = first.plusDays(k);
      int before = 0;
      for (int days = 1; days < 800; days++) {
        int count = Thirty360.daysBetween(start, start.plusDays(days));
        assertThat(count).as("%s and %d days", start, days).isGreaterThanOrEqualTo(before);
        before = count;
      }
    }
  }

  @Test
  void days_toADateBefore_areRefused() {
    LocalDate start = LocalDate.of(2026, 7, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Thirty360.daysBetween(start, start.minusDays(1)));
  }
}
