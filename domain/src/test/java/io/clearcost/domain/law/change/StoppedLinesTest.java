package io.clearcost.domain.law.change;

import static io.clearcost.domain.law.change.LawChangeFixtures.BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.DAY;
import static io.clearcost.domain.law.change.LawChangeFixtures.OTHER_BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.approved;
import static io.clearcost.domain.law.change.LawChangeFixtures.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.loan.ProductLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoppedLinesTest {

  private static final ProductLine CASH = new ProductLine("cash");
  private static final ProductLine CAR = new ProductLine("car");

  /** Stopped from the 1st on; a later stop from the 11th to the 20th ends it on the 21st. */
  private static final List<RecordedChange> APPROVED =
      List.of(
          approved("c1", stop("cash", DAY, Optional.empty()), 1),
          approved("c2", stop("cash", DAY.plusDays(10), Optional.of(DAY.plusDays(20))), 2),
          approved("c3", stop("car", DAY.plusDays(1), Optional.empty()), 3));

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, false",
    "2026-07-01, true",
    "2026-07-10, true",
    "2026-07-11, true",
    "2026-07-20, true",
    "2026-07-21, false",
    "2027-07-01, false",
  })
  void stop_onADay_holdsUntilALaterOneEnds(LocalDate day, boolean isStopped) {
    assertThat(StoppedLines.of(APPROVED, BANK, day).of(CASH).isPresent()).isEqualTo(isStopped);
  }

  @Test
  void stop_ofOneLine_isNoneOfAnotherAndOfNoOtherLender() {
    StoppedLines first = StoppedLines.of(APPROVED, BANK, DAY);

    assertThat(first.of(CAR)).isEmpty();
    assertThat(StoppedLines.of(APPROVED, BANK, DAY.plusDays(1)).of(CAR)).isPresent();
    assertThat(StoppedLines.of(APPROVED, OTHER_BANK, DAY)).isEqualTo(StoppedLines.NONE);
  }

  @Test
  void stops_ofTheSameDay_yieldToTheLaterApproval() {
    List<RecordedChange> both =
        List.of(
            approved("c1", stop("cash", DAY, Optional.empty()), 1),
            approved("c2", stop("cash", DAY, Optional.of(DAY.plusDays(1))), 2));

    assertThat(StoppedLines.of(both, BANK, DAY).of(CASH)).isPresent();
    assertThat(StoppedLines.of(both, BANK, DAY.plusDays(1)).isEmpty()).isTrue();
  }

  @Test
  void stop_thatEndsAsItBegins_isRefused() {
    assertThatThrownBy(() -> stop("cash", DAY, Optional.of(DAY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a stop ends after it begins, on 2026-07-01, not on 2026-07-01");
  }
}
