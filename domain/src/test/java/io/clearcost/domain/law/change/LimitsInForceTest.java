package io.clearcost.domain.law.change;

import static io.clearcost.domain.law.change.LawChangeFixtures.BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.DAY;
import static io.clearcost.domain.law.change.LawChangeFixtures.HEBEI;
import static io.clearcost.domain.law.change.LawChangeFixtures.OTHER_BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.SHANDONG;
import static io.clearcost.domain.law.change.LawChangeFixtures.approved;
import static io.clearcost.domain.law.change.LawChangeFixtures.limit;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.change.LawChange.ProvincialScheme;
import io.clearcost.domain.law.change.LawChange.StricterLimit;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsInForceTest {

  private static final StricterLimit TWENTY = limit("0.2", DAY);
  private static final StricterLimit TWENTY_ONE = limit("0.21", DAY.plusDays(1));
  private static final StricterLimit TWENTY_TWO = limit("0.22", DAY);
  private static final ProvincialScheme SCHEME =
      new ProvincialScheme(SHANDONG, Ratio.parse("0.18"), DAY);

  private static final List<RecordedChange> APPROVED =
      List.of(
          approved("c1", TWENTY, 1),
          approved("c2", TWENTY_ONE, 2),
          approved("c3", TWENTY_TWO, 3),
          approved("c4", SCHEME, 4));

  @Test
  void limits_beforeTheirFirstDay_doNotHold() {
    assertThat(at(DAY.minusDays(1))).isEqualTo(LimitsInForce.NONE);
    assertThat(at(DAY).scheme()).contains(SCHEME);
  }

  @Test
  void limits_thatHaveBegun_yieldToTheLatestFirstDayAndThenTheLaterApproval() {
    assertThat(at(DAY).costCap()).contains(TWENTY_TWO);
    assertThat(at(DAY.plusDays(1)).costCap()).contains(TWENTY_ONE);
  }

  @Test
  void limits_ofOthers_doNotHold() {
    assertThat(LimitsInForce.of(APPROVED, OTHER_BANK, HEBEI, DAY)).isEqualTo(LimitsInForce.NONE);
    assertThat(LimitsInForce.of(APPROVED, BANK, HEBEI, DAY).scheme()).isEmpty();
    assertThat(LimitsInForce.of(APPROVED, OTHER_BANK, SHANDONG, DAY).costCap()).isEmpty();
  }

  private static LimitsInForce at(LocalDate day) {
    return LimitsInForce.of(APPROVED, BANK, SHANDONG, day);
  }
}
