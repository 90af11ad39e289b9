package io.clearcost.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentIntervalTest {

  private static final int MOST = 60;

  @ParameterizedTest
  @CsvSource({
    "MONTHS, 1, 2024-01-31, 2024-02-29, 1",
    "MONTHS, 1, 2024-01-31, 2024-03-01, 2",
    "MONTHS, 1, 2024-01-31, 2024-03-31, 2",
    "MONTHS, 3, 2024-11-30, 2025-02-28, 1",
    "MONTHS, 3, 2024-11-30, 2025-03-01, 2",
    "WEEKS, 2, 2024-02-20, 2024-03-05, 1",
    "DAYS, 30, 2024-02-01, 2024-03-03, 2",
    "DAYS, 30, 2024-02-01, 2024-02-01, 1",
    "DAYS, 30, 2024-02-01, 2023-02-01, 1",
    "DAYS, 1, 2024-01-01, 2024-03-01, 60",
    "DAYS, 1, 2024-01-01, 2024-03-02, 61",
    "DAYS, 1, 2024-01-01, 2034-03-02, 61",
  })
  void until_end_isTheFirstThatDoesNotEndBefore(
      PaymentInterval.Unit unit, int count, LocalDate anchor, LocalDate end, int times) {
    assertThat(new PaymentInterval(count, unit).until(anchor, end, MOST)).isEqualTo(times);
  }

  @ParameterizedTest
  @EnumSource
  void until_anyDays_isWhatCountingOneByOneComesTo(PaymentInterval.Unit unit) {
    Random random = new Random(20_261_123);
    for (int k = 0; k < 5_000; k++) {
      PaymentInterval interval = new PaymentInterval(1 + random.nextInt(7), unit);
      LocalDate anchor = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_500));
      LocalDate end = anchor.plusDays(random.nextInt(2_400) - 20);
      int counted = 1;
      while (counted <= MOST && interval.after(anchor, counted).isBefore(end)) {
        counted++;
      }

      assertThat(interval.until(anchor, end, MOST))
          .as("%s from %s to %s", interval, anchor, end)
          .isEqualTo(counted);
    }
  }
}
