package io.clearcost.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityWordsTest {

  /** Fen have two decimals of a yuan and rates four of a percent, both rounded half up. */
  @ParameterizedTest
  @CsvSource({
    "FEN, 20000001, 1, 200000.01 yuan, 200000.01元",
    "FEN, 5, 1, 0.05 yuan, 0.05元",
    "FEN, 201, 2, 1.01 yuan, 1.01元",
    "FEN, 0, 1, 0.00 yuan, 0.00元",
    "FEN, 100000000, 1, 1000000.00 yuan, 1000000.00元",
    "SHARE, 1, 3, 33.3333 %, 33.3333%",
    "SHARE, 3, 10, 30.0000 %, 30.0000%",
    "ANNUAL_FRACTION, 480001, 2000000, 24.0001 %, 24.0001%",
    "ANNUAL_FRACTION, 36, 1, 3600.0000 %, 3600.0000%",
    "MONTHS, 12, 1, 12 months, 12个月",
    "COUNT, 3, 1, 3, 3",
    "MULTIPLE, 4, 1, 4 times, 4倍",
    "MULTIPLE, 5, 2, 5/2 times, 5/2倍",
  })
  void quantity_ofAnyUnit_isSaidInBothLanguages(
      Quantity.Unit unit, long numerator, long denominator, String english, String chinese) {
    Quantity quantity = new Quantity(Ratio.of(numerator, denominator), unit);

    Text said =
        QuantityWords.compare(
            new Text("It", "其"),
            new Measurement.OfQuantity(quantity, Operator.AT_MOST, quantity, new Text("law", "法")));

    assertThat(said.english()).isEqualTo("It: " + english + ", not above " + english + " (law).");
    assertThat(said.chinese()).isEqualTo("其：" + chinese + "，不超过" + chinese + "（法）。");
  }
}
