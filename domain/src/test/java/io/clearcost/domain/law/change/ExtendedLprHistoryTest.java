package io.clearcost.domain.law.change;

import static io.clearcost.domain.law.change.LawChangeFixtures.DAY;
import static io.clearcost.domain.law.change.LawChangeFixtures.approved;
import static io.clearcost.domain.law.change.LawChangeFixtures.limit;
import static io.clearcost.domain.law.change.LawChangeFixtures.lpr;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtendedLprHistoryTest {

  private static final LprHistory DELIVERED = new FixedLprHistory();
  private static final LocalDate ADDED = LocalDate.of(2026, 7, 20);

  @Test
  void history_withAnAddition_endsWithIt() {
    LprHistory extended =
        ExtendedLprHistory.of(
            DELIVERED,
            List.of(
                approved("c1", limit("0.2", DAY), 1),
                approved("c2", lpr("2026-07-20", "0.0295", "0.0345"), 2)));

    assertThat(extended.end()).isEqualTo(ADDED);
    assertThat(oneYear(extended, ADDED)).isEqualTo(Ratio.parse("0.0295"));
    assertThat(oneYear(extended, ADDED.minusDays(1))).isEqualTo(Ratio.parse("0.03"));
    assertThat(extended.isOutdatedAt(LocalDate.of(2026, 8, 15))).isFalse();
    assertThat(DELIVERED.isOutdatedAt(LocalDate.of(2026, 8, 15))).isTrue();
  }

  @Test
  void publication_thatTheDeliveredHistoryHolds_isTheDeliveredOne() {
    LprHistory extended =
        ExtendedLprHistory.of(
            DELIVERED, List.of(approved("c1", lpr("2026-06-22", "0.0295", "0.0345"), 1)));

    assertThat(extended.publications().entries()).isEqualTo(DELIVERED.publications().entries());
  }

  private static Ratio oneYear(LprHistory history, LocalDate day) {
    return history.at(day).value().orElseThrow().oneYear();
  }
}
