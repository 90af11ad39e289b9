package io.clearcost.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void text_withoutWordsInOneLanguage_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Text("word", " "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Text("", "词"));
  }

  @Test
  void value_thatIsATextItself_standsInItsLanguage() {
    Text text = Text.of("%s of %s, %d", "%s的%s，%d", new Text("day", "日"), "X", 7);

    assertThat(text).isEqualTo(new Text("day of X, 7", "日的X，7"));
  }

  @Test
  void value_withAPercentSign_isLeftAsItIs() {
    assertThat(Text.of("found %s", "给出%s", "%d")).isEqualTo(new Text("found %d", "给出%d"));
  }

  @Test
  void sentences_joined_areOneInEachLanguage() {
    Text joined = Text.join(List.of(new Text("a", "甲"), new Text("b", "乙")));

    assertThat(joined).isEqualTo(new Text("a; b", "甲；乙"));
  }

  @Test
  void invalidValue_thrown_saysWhyInBothLanguages() {
    InvalidValue thrown = InvalidValue.of("not %s", "不能是%s", 0);

    assertThat(thrown).hasMessage("not 0");
    assertThat(thrown.why()).isEqualTo(new Text("not 0", "不能是0"));
  }
}
