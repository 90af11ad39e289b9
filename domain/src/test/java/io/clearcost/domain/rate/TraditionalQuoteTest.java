package io.clearcost.domain.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraditionalQuoteTest {

  @ParameterizedTest
  @CsvSource({
    "年息1分, 0.1, ANNUAL",
    "年利率8厘, 0.08, ANNUAL",
    "年利三毫, 0.003, ANNUAL",
    "月息1分, 0.01, MONTHLY",
    "月息2分, 0.02, MONTHLY",
    "月息1分5厘, 0.015, MONTHLY",
    "月息一分五厘三毫, 0.0153, MONTHLY",
    "月息一分半, 0.015, MONTHLY",
    "月利半分, 0.005, MONTHLY",
    "月利率1.25分, 0.0125, MONTHLY",
    "月息两分, 0.02, MONTHLY",
    "月息十分, 0.1, MONTHLY",
    "日息1分, 0.001, DAILY",
    "日利5厘, 0.0005, DAILY",
    "日息5毫, 0.00005, DAILY"
  })
  void quote_asSpoken_isTheRate(String quote, String fraction, QuotedRate.Basis basis) {
    QuotedRate expected = new QuotedRate(Ratio.parse(fraction), basis);

    QuotedRate rate = QuotedRate.parseTraditional(quote);

    assertThat(rate).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1分", "月息", "月息1", "月息1.分", "月息01分", "月息1分5", "月息5厘1分", "月息1分1分", "月息1分15厘", "月息-1分",
        "月息1%", "月息十五毫", "周息1分", "月息 1分", "月息1分半半", "约月息1分", "月息１分"
      })
  void quote_thatCouldBeReadInTwoWaysOrNone_isRefused(String quote) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuotedRate.parseTraditional(quote))
        .withMessageContaining("月息1分5厘");
  }

  @Test
  void perDay_ofEachBasis_isItsPartOfAYear() {
    Ratio fraction = Ratio.parse("0.036");

    Ratio annual = new QuotedRate(fraction, QuotedRate.Basis.ANNUAL).perDay(360);
    Ratio monthly = new QuotedRate(fraction, QuotedRate.Basis.MONTHLY).perDay(365);
    Ratio daily = new QuotedRate(fraction, QuotedRate.Basis.DAILY).perDay(360);

    assertThat(annual).isEqualTo(Ratio.parse("0.0001"));
    assertThat(monthly).isEqualTo(Ratio.of(432, 365_000));
    assertThat(daily).isEqualTo(fraction);
  }
}
