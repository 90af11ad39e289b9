package io.clearcost.documents.text;

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
  void wrap_byAnotherMeasure_keepsItsLimit() {
    assertThat(DisplayText.wrap("ab 贷款", 700, c -> c < 0x80 ? 250 : 400))
        .containsExactly("ab", "贷", "款");
    assertThat(DisplayText.wrap("ab 贷款", 800, c -> c < 0x80 ? 250 : 400))
        .containsExactly("ab", "贷款");
  }
}
