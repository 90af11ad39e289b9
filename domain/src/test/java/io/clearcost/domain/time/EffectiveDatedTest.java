package io.clearcost.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EffectiveDatedTest {

  private static final long SEED = 20_260_701L;
  private static final LocalDate FIRST = LocalDate.of(2019, 8, 20);

  @Test
  void value_onEveryDay_isTheLastOneBefore() {
    Random random = new Random(SEED);
    TreeMap<LocalDate, Integer> entries = new TreeMap<>(Map.of(FIRST, 0));
    for (int k = 1; k <= 50; k++) {
      entries.put(FIRST.plusDays(1 + random.nextInt(2_000)), k);
    }

    EffectiveDated<Integer> dated = EffectiveDated.of(entries);

    int expected = 0;
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(2_100)); day = day.plusDays(1)) {
      expected = entries.getOrDefault(day, expected);
      assertThat(dated.at(day).value()).as("seed %d, %s", SEED, day).contains(expected);
    }
  }

  @Test
  void value_beforeTheFirstEntry_isNotInForce() {
    EffectiveDated<String> dated = EffectiveDated.from(FIRST, "first");

    assertThat(dated.at(FIRST.minusDays(1)))
        .isEqualTo(new EffectiveDated.NotInForce<String>(FIRST.minusDays(1), FIRST));
    assertThat(dated.at(FIRST)).isEqualTo(new EffectiveDated.Found<>(FIRST, "first"));
  }

  @Test
  void value_withoutAnyEntry_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> EffectiveDated.of(Map.of()));
  }

  @Test
  void period_ofStatutoryWording_includesBothDays() {
    EffectivePeriod period =
        EffectivePeriod.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

    assertThat(period.contains(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(period.contains(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(period.contains(LocalDate.of(2027, 12, 31))).isTrue();
    assertThat(period.contains(LocalDate.of(2028, 1, 1))).isFalse();
    assertThat(period.end()).contains(LocalDate.of(2028, 1, 1));
  }
}
