package io.clearcost.bootstrap.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void amounts_anyhow_haveSeparatorsAndTwoDecimals() {
    assertThat(Figures.yuan(123_456_789)).isEqualTo("¥1,234,567.89");
    assertThat(Figures.yuan(-5)).isEqualTo("-¥0.05");
    assertThat(Figures.yuan(0)).isEqualTo("¥0.00");
  }

  @Test
  void rates_aHairApart_areShownWithTheDigitsThatTellThemApart() {
    assertThat(Figures.comparison("0.24156", ">", "0.24"))
        .isEqualTo("measured 24.1560 % > limit 24.0000 %");
    assertThat(Figures.comparison("0.240000012", ">", "0.24"))
        .isEqualTo("measured 24.000001 % > limit 24.000000 %");
    assertThat(Figures.comparison("0.24", "≤", "0.24"))
        .isEqualTo("measured 24.0000 % ≤ limit 24.0000 %");
  }
}
