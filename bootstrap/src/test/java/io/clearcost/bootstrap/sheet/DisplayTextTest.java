package io.clearcost.bootstrap.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTextTest {

  @Test
  void width_ofChinese_isTwoColumnsEach() {
    assertThat(DisplayText.width("担保费 a")).isEqualTo(8);
    assertThat(DisplayText.width("《，》")).isEqualTo(6);
    assertThat(DisplayText.width("\uD842\uDFB7")).isEqualTo(2);
    assertThat(DisplayText.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void padding_onEitherSide_alignsByColumns() {
    assertThat(DisplayText.left("担保", 6)).isEqualTo("担保  ");
    assertThat(DisplayText.right("担保", 6)).isEqualTo("  担保");
    assertThat(DisplayText.left("担保费用", 6)).isEqualTo("担保… ");
    assertThat(DisplayText.left("abcdefg", 6)).isEqualTo("abcde…");
  }

  @Test
  void wrap_atBlanksAndBetweenWideCharacters_keepsPunctuationInPlace() {
    assertThat(DisplayText.wrap("one two three", 8)).containsExactly("one two", "three");
    assertThat(DisplayText.wrap("贷款合同，利率", 8)).containsExactly("贷款合", "同，利率");
    assertThat(DisplayText.wrap("贷款合《同》", 8)).containsExactly("贷款合", "《同》");
    assertThat(DisplayText.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(DisplayText.wrap("", 4)).containsExactly("");
  }

  @Test
  void controlCharacters_ofData_areNotLetThrough() {
    assertThat(DisplayText.clean("a\u001B[31m\nb\u202Ec")).isEqualTo("a?[31m?b?c");
  }

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
