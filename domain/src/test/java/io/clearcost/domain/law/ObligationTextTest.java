package io.clearcost.domain.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationTextTest {

  private static final String FIRST =
      """
      # a remark

      row: BANK-06-1
      who: BANK, PLATFORM_OPERATOR
      strength: MUST
      kind: GATE, MON
      place: 六、第一款
      quote: 平台服务
      gloss: Platform services.
      limit: 24 %
      refers to: 法发〔2017〕22号
      carrier: rule ALN_A06_P2_COST_ABOVE_HARD_CAP
      carrier: use case CalculateCost
      carrier: report AnnualReport
      carrier: person A person decides: so it is.
      carrier: open gate
      """;

  private static final String NEXT =
      """

      row: BANK-06-2
      who: BANK
      strength: SOFT
      kind: INFO
      place: 六
      quote: 增信服务
      gloss: Enhancement.
      carrier: open partner
      """;

  @Test
  void text_ofARowWithEverything_isReadAsItStands() {
    List<Obligation> rows = parse(FIRST + NEXT);

    Obligation first = rows.get(0);
    assertThat(rows).hasSize(2);
    assertThat(first.id()).isEqualTo(new ObligationId("BANK-06-1"));
    assertThat(first.obliged()).containsExactly(ObligedParty.BANK, ObligedParty.PLATFORM_OPERATOR);
    assertThat(first.strength()).isEqualTo(Obligation.Strength.MUST);
    assertThat(first.kinds()).containsExactly(Obligation.Kind.GATE, Obligation.Kind.MON);
    assertThat(first.basis().citation()).isEqualTo("金规〔2025〕9号 六、第一款");
    assertThat(first.basis().force()).isEqualTo(LegalForce.CLAUSE);
    assertThat(first.limit()).contains("24 %");
    assertThat(first.refersTo()).contains("法发〔2017〕22号");
    assertThat(first.carriers())
        .containsExactly(
            new Carrier.Rule(new RuleId("ALN_A06_P2_COST_ABOVE_HARD_CAP")),
            new Carrier.UseCase("CalculateCost"),
            new Carrier.Report("AnnualReport"),
            new Carrier.Person("A person decides: so it is."),
            new Carrier.Open(Feature.GATE));
    assertThat(rows.get(1).limit()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "row: BANK-06-2 | row: BANK-06-3 | line 18: BANK-06-3 does not follow BANK-06-1",
        "row: BANK-06-2 | row: BANK-06-1 | line 18: BANK-06-1 does not follow BANK-06-1",
        "row: BANK-06-2 | row: BANK-07-2 | line 18: BANK-07-2 does not follow BANK-06-1",
        "row: BANK-06-2 | row: BANK-6-2 | line 18: not the id of an obligation: BANK-6-2",
        "who: BANK | who: BANC | line 19: No enum constant",
        "who: BANK | who: BANK,BANK | line 19: No enum constant",
        "who: BANK | who: BANK, BANK | line 18: at least one obliged party, and none twice",
        "strength: SOFT | strength: HARD | line 20: No enum constant",
        "kind: INFO | kind: CALC, INF | line 21: No enum constant",
        "kind: INFO | kind: INFO, INFO | line 18: at least one kind, and none twice",
        "place: 六 | place: | line 22: not a word, a colon",
        "quote: 增信服务 | place: 七 | line 23: \"place\" stands twice or in the wrong place",
        "quote: 增信服务 | # remark | line 25: the row before this line lacks \"quote\"",
        "gloss: Enhancement. | 'gloss:  Enhancement.' | line 24: not a word, a colon",
        "gloss: Enhancement. | glosses: Enhancement. | line 24: unknown word: glosses",
        "carrier: open partner | carrier: open partners | line 25: not a feature: partners",
        "carrier: open partner | carrier: opens partner | line 25: not a carrier: opens partner",
        "carrier: open partner | carrier: rule lower | line 25: not a rule id: lower",
        "carrier: open partner | carrier: use case a b | line 25: not the simple name of a class: a b",
        "carrier: open partner | carrier: person someone | line 25: not a sentence: someone",
        "carrier: open partner | # remark | line 25: the row before this line lacks \"carrier\""
      })
  void text_thatIsWrongInALine_isRefusedWithTheLine(String right, String wrong, String complaint) {
    String text = FIRST + NEXT;
    int place = text.lastIndexOf(right + "\n");

    String broken = text.substring(0, place) + wrong + text.substring(place + right.length());

    assertThat(place).isPositive();
    assertThatThrownBy(() -> parse(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("test.txt, " + complaint);
  }

  @Test
  void text_withTheSameCarrierTwice_isRefused() {
    String text = FIRST + "carrier: open gate\n";

    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("test.txt, line 3: at least one carrier, and none twice");
  }

  @Test
  void text_withAnArticleTakenUpAgain_isRefused() {
    String other = NEXT.replace("BANK-06-2", "BANK-07-1");

    assertThatThrownBy(() -> parse(FIRST + other + NEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BANK-06-2 does not follow BANK-07-1");
  }

  @ParameterizedTest
  @CsvSource({
    "BANK-06-1, BANK-06-2, true",
    "BANK-06-1, BANK-06-2a, true",
    "BANK-06-2, BANK-06-2a, true",
    "BANK-06-2a, BANK-06-2b, true",
    "BANK-06-2b, BANK-06-3, true",
    "SLC-QA4-9, SLC-QA4-10, true",
    "BANK-06-2, BANK-06-2b, false",
    "BANK-06-2a, BANK-06-2c, false",
    "BANK-06-2a, BANK-06-2a, false",
    "BANK-06-2, BANK-06-2, false",
    "BANK-06-2, BANK-06-4, false",
    "BANK-06-2, BANK-06-3b, false",
    "BANK-06-2, BANK-07-3, false",
    "SLC-4-1, SLC-QA4-2, false",
  })
  void id_afterAnother_continuesItWithoutAGap(String before, String id, boolean expected) {
    boolean continues = new ObligationId(id).continues(new ObligationId(before));

    assertThat(continues).isEqualTo(expected);
  }

  private static List<Obligation> parse(String text) {
    return new ObligationText("test.txt", AssistedLendingNotice.INSTRUMENT).parse(text);
  }
}
