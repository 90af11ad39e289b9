package io.clearcost.persistence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.disclosure.ComplaintChannel;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosedTerms;
import io.clearcost.domain.disclosure.Enhancement;
import io.clearcost.domain.disclosure.Sheets;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionFixtures;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.persistence.evidence.UnreadableContentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bytes of a sheet are what a borrower confirms by their hash: they may never change.
 *
 * <p>Run with {@code -Dgolden.update=true} to write the golden lines anew.
 */
class SheetJsonTest {

  private static final String GOLDEN = "/sheet-format-1.golden.jsonl";
  private static final List<CostDisclosure> RANDOM = randomSheets(20261122, 120);

  private final SheetJson json = new SheetJson();

  @Test
  void read_ofTheGoldenLines_equalsTheSheets() throws IOException {
    List<CostDisclosure> read = golden().stream().map(this::read).toList();

    assertThat(read).containsExactlyElementsOf(GoldenSheets.all());
  }

  @Test
  void write_ofTheGoldenSheets_equalsTheLines() throws IOException {
    List<String> written = GoldenSheets.all().stream().map(this::text).toList();

    if (Boolean.getBoolean("golden.update")) {
      Files.write(Path.of("src/test/resources" + GOLDEN), written);
    }
    assertThat(written).containsExactlyElementsOf(golden());
  }

  @Test
  void read_ofSheetsOfEveryShape_equalsWhatWasWritten() {
    for (CostDisclosure sheet : RANDOM) {
      byte[] content = json.of(sheet);
      CostDisclosure read = json.read(content);

      assertThat(read).as(sheet.loan().value()).isEqualTo(sheet);
      assertThat(json.of(read)).as(sheet.loan().value()).isEqualTo(content);
    }
  }

  @Test
  void randomSheets_takenTogether_showEveryShape() {
    Set<Object> shapes = new HashSet<>();

    for (CostDisclosure sheet : RANDOM) {
      LoanTerms terms =
          sheet
              .terms()
              .fold(
                  DisclosedTerms.OfTerms::terms,
                  beside -> {
                    throw new AssertionError(beside.toString());
                  });
      shapes.add(terms.method());
      shapes.add(terms.term().getClass().getSimpleName());
      shapes.add(terms.dayCount());
      addIf(shapes, "fees", !terms.fees().isEmpty());
      addIf(shapes, "reliefs", !terms.reliefs().isEmpty());
      addIf(shapes, "contingent", !terms.contingent().isEmpty());
      addIf(shapes, "steps", !terms.shape().steps().isEmpty());
      addIf(shapes, "drawdowns", !terms.shape().drawdowns().isEmpty());
      addIf(shapes, "balloon", terms.shape().balloon().isPositive());
      addIf(shapes, "grace", terms.shape().grace().isPresent());
      addIf(shapes, "readings", !sheet.readings().equals(Readings.DEFAULTS));
    }

    assertThat(shapes)
        .contains((Object[]) RepaymentMethod.values())
        .contains((Object[]) DayCount.values())
        .contains("Months", "Weeks", "Days", "UntilLineMaturity", "fees", "reliefs", "contingent")
        .contains("steps", "drawdowns", "balloon", "grace", "readings");
  }

  @Test
  void sheet_ofAPlan_isReadBackWithItsStandardsAndWithoutTerms() {
    SheetJson json = new SheetJson();
    CostDisclosure ofTerms = sheet(Readings.DEFAULTS);
    CostDisclosure ofPlan =
        new CostDisclosure(
            ofTerms.loan(),
            ofTerms.borrower(),
            ofTerms.lender(),
            ofTerms.coLenders(),
            new DisclosedTerms.BesidePlan(
                ofTerms.plan(), ofTerms.terms().rate(), ofTerms.terms().fees()),
            ofTerms.plan(),
            ofTerms.cost(),
            ofTerms.readings(),
            ofTerms.enhancement(),
            ofTerms.complaints());

    byte[] content = json.of(ofPlan);

    assertThat(json.read(content)).isEqualTo(ofPlan);
    assertThat(new String(content, StandardCharsets.UTF_8))
        .contains("\"beside_plan\"")
        .doesNotContain("\"terms\"");
    assertThat(new String(json.of(ofTerms), StandardCharsets.UTF_8)).doesNotContain("beside_plan");
  }

  @Test
  void readingAskedLater_leavesTheBytesOfBeforeAlone() {
    SheetJson ofBefore = new SheetJson(EnumSet.complementOf(EnumSet.of(Answer.COUNTED.reading())));
    CostDisclosure usual = sheet(Readings.DEFAULTS);
    CostDisclosure other = sheet(Readings.DEFAULTS.with(Answer.COUNTED));

    assertThat(new String(ofBefore.of(usual), StandardCharsets.UTF_8)).doesNotContain("ROUNDING");
    assertThat(ofBefore.read(ofBefore.of(usual))).isEqualTo(usual);
    assertThat(ofBefore.read(ofBefore.of(other))).isEqualTo(other);
  }

  @Test
  void write_ofATextThatIsNotUnicode_isRefused() {
    ChargingParty torn = new ChargingParty("半\ud83d", Optional.empty());
    CostDisclosure sheet =
        sheet(Readings.DEFAULTS, new Enhancement.By(List.of(Sheets.GUARANTOR, torn)));

    assertThatThrownBy(() -> json.of(sheet))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a text of the sheet is not Unicode");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format\":1, | ``",
        "\"format\":1 | \"format\":2",
        "\"borrower\":\"PERSON\" | \"borrower\":\"CAT\"",
        "\"type\":\"by\" | \"type\":\"rumour\"",
        "\"ROUNDING\":\"COUNTED\" | \"ROUNDING\":\"SIMPLE\"",
        "\"complaint_channel\":\" | \"complaint_channel\":null,\"x\":\"",
        "\"disbursement_date\":\"2026-01-15\" | \"disbursement_date\":\"2026-01-32\"",
        "{\"format\" | [{\"format\""
      })
  void read_ofSomethingElse_isRefused(String part, String replacement) throws IOException {
    String line = golden().get(0);
    assertThat(line).contains(part);

    assertThatThrownBy(() -> read(line.replace(part, replacement)))
        .isInstanceOf(UnreadableContentException.class);
  }

  /** Sheets of loans as random decisions judge them, whatever the verdict. */
  private static List<CostDisclosure> randomSheets(long seed, int count) {
    DecisionFixtures decisions = new DecisionFixtures(seed);
    List<CostDisclosure> sheets = new ArrayList<>();
    while (sheets.size() < count) {
      Decision decision = decisions.next();
      decision
          .judgement()
          .application()
          .offer()
          .<Optional<LoanTerms>>fold(
              Optional::of, plan -> Optional.empty(), flows -> Optional.empty())
          .ifPresent(terms -> sheets.add(sheet(decision, terms, sheets.size())));
    }
    return sheets;
  }

  private static CostDisclosure sheet(Decision decision, LoanTerms terms, int run) {
    boolean enhanced = run % 2 == 0;
    return new CostDisclosure(
        decision.judgement().application().reference(),
        run % 3 == 0 ? BorrowerKind.ENTERPRISE : BorrowerKind.PERSON,
        decision.judgement().institution(),
        run % 5 == 0 ? List.of(Sheets.GUARANTOR) : List.of(),
        terms,
        PlanExpander.expand(terms),
        decision.judgement().cost(),
        decision.judgement().readings(),
        enhanced ? new Enhancement.By(List.of(Sheets.GUARANTOR)) : new Enhancement.None(),
        new ComplaintChannel("95000 \"" + run + "\"\n"));
  }

  private static CostDisclosure sheet(Readings readings) {
    return sheet(readings, new Enhancement.None());
  }

  private static CostDisclosure sheet(Readings readings, Enhancement enhancement) {
    CostDisclosure sheet = Sheets.sheet();
    return new CostDisclosure(
        sheet.loan(),
        sheet.borrower(),
        sheet.lender(),
        sheet.coLenders(),
        sheet.terms(),
        sheet.plan(),
        sheet.cost(),
        readings,
        enhancement,
        sheet.complaints());
  }

  private static void addIf(Set<Object> shapes, String shape, boolean there) {
    if (there) {
      shapes.add(shape);
    }
  }

  private String text(CostDisclosure sheet) {
    return new String(json.of(sheet), StandardCharsets.UTF_8);
  }

  private CostDisclosure read(String text) {
    return json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> golden() throws IOException {
    try (InputStream resource = SheetJsonTest.class.getResourceAsStream(GOLDEN)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
