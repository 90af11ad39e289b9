package io.clearcost.tapes.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

  private static final List<String> KNOWN = List.of("listen", "data", "lpr.file", "date");

  @ParameterizedTest
  @CsvSource({"lsiten, listen", "dataa, data", "lpr.flie, lpr.file", "listen, listen", "'', data"})
  void word_misspelt_isTheOneWithTheFewestChanges(String word, String meant) {
    assertThat(NearestWord.to(word, KNOWN)).isEqualTo(meant);
  }

  @Test
  void words_equallyNear_areTakenInTheOrderOfTheirLetters() {
    assertThat(NearestWord.to("datx", KNOWN)).isEqualTo("data");
  }

  @Test
  void letters_thatCountAsTheSame_areNoChange() {
    List<String> known = List.of("Rate", "days");

    assertThat(NearestWord.to("RATE", known, word -> word.toUpperCase(Locale.ROOT)))
        .isEqualTo("Rate");
  }
}
