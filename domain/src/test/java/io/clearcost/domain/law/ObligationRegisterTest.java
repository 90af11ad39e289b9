package io.clearcost.domain.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clearcost.domain.gate.LoanRule;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObligationRegisterTest {

  private static final ObligationRegister REGISTER = ObligationRegister.official();
  private static final OfficialText NOTICE = OfficialText.ofTheNotice();
  private static final OfficialText GUIDELINE = OfficialText.ofTheGuideline();
  private static final List<LoanRule> RULES = RuleBook.ofThisProgram().rules();

  /** Rows follow each other without a gap, so the count of an article says that none is missing. */
  @Test
  void rows_ofEveryArticle_areAllThere() {
    Map<String, Integer> found = new LinkedHashMap<>();
    REGISTER.rows().forEach(row -> found.merge(row.id().article(), 1, Integer::sum));

    assertThat(REGISTER.rows()).hasSize(177);
    assertThat(REGISTER.of(AssistedLendingNotice.INSTRUMENT)).hasSize(98);
    assertThat(REGISTER.of(SmallLoanGuideline.INSTRUMENT)).hasSize(79);
    assertThat(found.toString())
        .isEqualTo(
            "{BANK-00=3, BANK-01=11, BANK-02=4, BANK-03=12, BANK-04=11, BANK-05=11, BANK-06=13,"
                + " BANK-07=8, BANK-08=8, BANK-09=15, BANK-10=2,"
                + " SLC-1=10, SLC-2=14, SLC-QA1=3, SLC-QA2=4, SLC-QA3=11, SLC-QA4=8, SLC-QA5=6,"
                + " SLC-QA6=8, SLC-QA7=2, SLC-QA8=7, SLC-QA9=1, SLC-QA10=5}");
  }

  @Test
  void rows_ofEveryKind_areAllThere() {
    assertThat(byMainKind(AssistedLendingNotice.INSTRUMENT))
        .isEqualTo("{CALC=12, GATE=21, MON=23, REG=8, DOC=22, REP=1, WF=8, INFO=3}");
    assertThat(byMainKind(SmallLoanGuideline.INSTRUMENT))
        .isEqualTo("{CALC=26, GATE=6, MON=9, REG=5, DOC=3, REP=10, WF=14, INFO=6}");
  }

  private static String byMainKind(Instrument instrument) {
    Map<Obligation.Kind, Long> found = new EnumMap<>(Obligation.Kind.class);
    REGISTER.of(instrument).forEach(row -> found.merge(row.kinds().get(0), 1L, Long::sum));
    return found.toString();
  }

  @Test
  void row_ofAnInstrument_bearsItsPrefix() {
    assertThat(REGISTER.of(AssistedLendingNotice.INSTRUMENT))
        .allMatch(row -> row.id().value().startsWith("BANK-"));
    assertThat(REGISTER.of(SmallLoanGuideline.INSTRUMENT))
        .allMatch(row -> row.id().value().startsWith("SLC-"));
  }

  @Test
  void quote_ofARow_standsInTheTextAtItsPlace() {
    List<String> misquoted =
        REGISTER.rows().stream()
            .filter(row -> !textOf(row.basis()).has(row.basis().place(), row.basis().quote()))
            .map(row -> row.id() + ", " + row.basis().place() + ": " + row.basis().quote())
            .toList();
    List<String> misplaced =
        REGISTER.rows().stream()
            .filter(row -> !row.basis().place().startsWith(articleInChinese(row.id())))
            .map(row -> row.id() + ": " + row.basis().place())
            .toList();

    assertThat(misquoted).isEmpty();
    assertThat(misplaced).isEmpty();
  }

  /** The rules quote the same texts; the guideline's reposts differ in the width of punctuation. */
  @Test
  void quote_ofARule_standsInTheTextAtItsPlace() {
    assertThat(RULES)
        .filteredOn(rule -> !refersElsewhere(rule))
        .allSatisfy(
            rule -> {
              LegalBasis basis = rule.basis();
              assertThat(textOf(basis).paragraphs())
                  .as("%s", rule.id())
                  .anyMatch(
                      paragraph ->
                          paragraph.place().startsWith(basis.place())
                              && wide(paragraph.text()).contains(wide(basis.quote())));
            });
  }

  /** Whether a clause sends the reader to another instrument, which is not among the texts here. */
  private static boolean refersElsewhere(LoanRule rule) {
    return rule.basis().force() == LegalForce.REFERENCED_INSTRUMENT;
  }

  private static OfficialText textOf(LegalBasis basis) {
    return basis.instrument().equals(SmallLoanGuideline.INSTRUMENT) ? GUIDELINE : NOTICE;
  }

  private static String wide(String text) {
    return text.replace(',', '，').replace(':', '：').replace('(', '（').replace(')', '）');
  }

  private static String articleInChinese(ObligationId id) {
    String article = id.article().substring(id.article().indexOf('-') + 1);
    if (article.equals("00")) {
      return id.value().equals("BANK-00-2") ? "主送" : "前言";
    }
    boolean answer = article.startsWith("QA");
    int number = Integer.parseInt(answer ? article.substring(2) : article);
    return (answer ? "问答" : "") + "一二三四五六七八九十".charAt(number - 1);
  }

  @Test
  void ruleCarrier_ofARow_isInTheRuleBookAndOfTheSameInstrument() {
    assertThat(REGISTER.rows())
        .allSatisfy(
            row ->
                assertThat(
                        RULES.stream()
                            .filter(
                                rule ->
                                    rule.id()
                                        .value()
                                        .startsWith(row.basis().instrument().id() + "_"))
                            .map(LoanRule::id))
                    .as("%s", row.id())
                    .containsAll(row.rules()));
  }

  @Test
  void rule_ofTheRuleBook_carriesARow() {
    List<RuleId> carrying =
        REGISTER.rows().stream().flatMap(row -> row.rules().stream()).distinct().toList();

    assertThat(RULES).extracting(LoanRule::id).containsExactlyInAnyOrderElementsOf(carrying);
  }

  /** Soft words and definitions aside, a rule that stops a loan carries something that must be. */
  @Test
  void rule_ofTheRuleBook_carriesADemandOfItsOwnPassage() {
    assertThat(RULES)
        .allSatisfy(
            rule ->
                assertThat(REGISTER.rows())
                    .as("%s", rule.id())
                    .anyMatch(
                        row ->
                            row.rules().contains(rule.id())
                                && row.strength() != Obligation.Strength.SOFT
                                && row.strength() != Obligation.Strength.DEFINITION
                                && (refersElsewhere(rule)
                                    || row.basis().place().startsWith(rule.basis().place()))));
  }

  @Test
  void standing_ofItsCarriers_isTheirSum() {
    Carrier done = new Carrier.UseCase("CalculateCost");
    Carrier person = new Carrier.Person("A person decides it.");
    Carrier open = new Carrier.Open(Feature.PARTNER);

    assertThat(carriedBy(done).standing()).isEqualTo(Obligation.Standing.CARRIED);
    assertThat(carriedBy(done, person).standing()).isEqualTo(Obligation.Standing.CARRIED);
    assertThat(carriedBy(done, open).standing()).isEqualTo(Obligation.Standing.CARRIED_IN_PART);
    assertThat(carriedBy(person).standing()).isEqualTo(Obligation.Standing.PERSON);
    assertThat(carriedBy(person, open).standing()).isEqualTo(Obligation.Standing.OPEN);
    assertThat(carriedBy(open).standing()).isEqualTo(Obligation.Standing.OPEN);
  }

  @Test
  void obligation_carriedByNothingOrTwiceByTheSame_isRefused() {
    Carrier open = new Carrier.Open(Feature.PARTNER);

    assertThatIllegalArgumentException().isThrownBy(() -> carriedBy());
    assertThatIllegalArgumentException().isThrownBy(() -> carriedBy(open, open));
  }

  @Test
  void register_withARowTwice_isRefused() {
    Obligation row = REGISTER.rows().get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ObligationRegister(Stream.of(row, row).toList()))
        .withMessageContaining("BANK-00-1");
  }

  @Test
  void row_askedForByItsId_isThatRow() {
    ObligationId known = new ObligationId("SLC-QA2-2");

    assertThat(REGISTER.row(known)).map(Obligation::id).contains(known);
    assertThat(REGISTER.row(new ObligationId("SLC-QA2-5"))).isEmpty();
  }

  private static Obligation carriedBy(Carrier... carriers) {
    Obligation any = REGISTER.rows().get(0);
    return new Obligation(
        any.id(),
        any.obliged(),
        any.strength(),
        any.kinds(),
        any.basis(),
        any.limit(),
        any.refersTo(),
        Arrays.asList(carriers));
  }
}
