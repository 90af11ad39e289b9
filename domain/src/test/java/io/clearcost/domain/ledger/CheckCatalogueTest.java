package io.clearcost.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clearcost.domain.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckCatalogueTest {

  @Test
  void catalogue_hasEveryCheckOfTheProgramOnceAndInItsOrder() {
    assertThat(CheckCatalogue.checks())
        .extracting(check -> CheckId.valueOf(check.id()))
        .containsExactly(CheckId.values());
  }

  @ParameterizedTest
  @EnumSource(CheckId.class)
  void sentence_ofACheck_tellsEveryFactInBothLanguages(CheckId id) {
    Check check = CheckCatalogue.check(id);
    Object[] facts = check.facts().stream().map(name -> "<" + name + ">").toArray();

    Text sentence = CheckFinding.of(id, "", facts).sentence();

    assertThat(check.facts())
        .allSatisfy(
            name -> {
              assertThat(sentence.english()).contains("<" + name + ">");
              assertThat(sentence.chinese()).contains("<" + name + ">");
            });
    assertThat(sentence.english()).doesNotContain("%");
  }

  @Test
  void finding_withOtherFactsThanItsCheck_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckFinding.of(CheckId.VAL_LINK_TO_ITSELF, ""))
        .withMessageContaining("loan");
  }

  @Test
  void check_whoseIdDoesNotSayItsLayer_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Check(
                    "QUA_SOMETHING",
                    Check.Layer.VALIDITY,
                    Check.Severity.ERROR,
                    List.of(),
                    new Text("something", "某事")));
  }
}
