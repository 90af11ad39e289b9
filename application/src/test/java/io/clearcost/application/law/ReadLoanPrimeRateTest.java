package io.clearcost.application.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadLoanPrimeRateTest {

  private final FixedLprHistory history = new FixedLprHistory();
  private final ReadLoanPrimeRate read = new ReadLoanPrimeRate(history);

  @Tag("SLC-QA3-11")
  @ParameterizedTest
  @CsvSource({"2025-05-19, 0.031", "2025-12-18, 0.03", "2025-12-19, 0.03", "2028-01-01, 0.03"})
  void target_beforeAndSinceItIsInForce_isFourTimesTheRate(LocalDate date, String oneYear) {
    ReadLoanPrimeRate.Outcome.Read rate = found(date);

    assertThat(rate.publication().oneYear()).isEqualTo(Ratio.parse(oneYear));
    assertThat(rate.target()).isEqualTo(Ratio.parse(oneYear).times(Ratio.of(4)));
    assertThat(rate.historyEnd()).isEqualTo(history.end());
  }

  @Test
  void history_fortyDaysAfterItsEnd_isNotYetOutdated() {
    assertThat(found(history.end().plusDays(40)).outdated()).isFalse();
    assertThat(found(history.end().plusDays(41)).outdated()).isTrue();
  }

  @Test
  void rate_beforeTheFirstPublication_isNotInForce() {
    LocalDate first = history.publications().entries().firstKey();

    String answer =
        read.handle(first.minusDays(1))
            .fold(
                any -> "read", none -> none.reason().asked() + " before " + none.reason().first());

    assertThat(answer).isEqualTo(first.minusDays(1) + " before " + first);
  }

  private ReadLoanPrimeRate.Outcome.Read found(LocalDate date) {
    ReadLoanPrimeRate.Outcome outcome = read.handle(date);
    assertThat(outcome).isInstanceOf(ReadLoanPrimeRate.Outcome.Read.class);
    return (ReadLoanPrimeRate.Outcome.Read) outcome;
  }
}
