package io.clearcost.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.cost.AnnualisedCost;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionFixtures;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.LoanOffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionJsonTest {

  private static final String GOLDEN = "/decision-format-4.golden.jsonl";

  private static final int RUNS = 500;

  @Test
  void read_ofTheGoldenRows_equalsWhatWasDecided() throws IOException {
    List<Decision> read = goldenRows().stream().map(DecisionJson::read).toList();

    assertThat(read).containsExactlyElementsOf(GoldenDecisions.all());
  }

  @Test
  void write_ofTheGoldenDecisions_equalsTheGoldenRows() throws IOException {
    List<String> written = GoldenDecisions.all().stream().map(DecisionJson::write).toList();

    if (Boolean.getBoolean("golden.update")) {
      Files.write(Path.of("src/test/resources" + GOLDEN), written);
    }
    assertThat(written).containsExactlyElementsOf(goldenRows());
  }

  /** Rows of an older format, to which nothing was ever added and from which nothing is lost. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void read_ofRowsInAnOlderFormat_keepsWhatWasDecided(int format) throws IOException {
    List<String> old = rows("/decision-format-%d.golden.jsonl".formatted(format));
    List<Decision> read = old.stream().map(DecisionJson::read).toList();

    assertThat(read).hasSameSizeAs(old);
    for (int k = 0; k < old.size(); k++) {
      Decision decision = read.get(k);
      assertThat(old.get(k))
          .contains(
              "\"decision_id\":\"" + decision.id().value() + "\"",
              "\"rule_book_version\":\"" + decision.judgement().ruleBookVersion() + "\"",
              "\"verdict\":{\"outcome\":\"" + decision.judgement().verdict().outcome() + "\"");
      assertThat(decision.judgement().cost().proof().unitPeriod().flows().flows()).isNotEmpty();
      assertThat(decision.judgement().verdict().numbers()).isEmpty();
      assertThat(DecisionJson.read(DecisionJson.write(decision))).isEqualTo(decision);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void read_ofRowsFromBeforeReadings_holdsTheDefaults(int format) throws IOException {
    assertThat(rows("/decision-format-%d.golden.jsonl".formatted(format)))
        .map(DecisionJson::read)
        .allMatch(decision -> decision.judgement().readings().equals(Readings.DEFAULTS));
  }

  /** Format 4 added the numbers of the law; the rows of format 3 tell no circumstances. */
  @Test
  void read_ofRowsOfFormat3_lacksTheNumbersOnly() throws IOException {
    List<Decision> old =
        rows("/decision-format-3.golden.jsonl").stream().map(DecisionJson::read).toList();

    assertThat(old)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "judgement.verdict.numbers",
            "judgement.application.milestone",
            "judgement.application.circumstances")
        .containsExactlyElementsOf(GoldenDecisions.all());
  }

  @Test
  void read_ofRandomDecisions_equalsWhatWasWritten() {
    long seed = System.nanoTime();
    DecisionFixtures fixtures = new DecisionFixtures(seed);

    for (int run = 0; run < RUNS; run++) {
      Decision decision = fixtures.next();
      String text = DecisionJson.write(decision);
      Decision read = DecisionJson.read(text);

      assertThat(read).as("seed %d, run %d", seed, run).isEqualTo(decision);
      assertThat(DecisionJson.write(read)).as("seed %d, run %d", seed, run).isEqualTo(text);
    }
  }

  @Test
  void fixtures_inFiveHundredRuns_showEveryShape() {
    DecisionFixtures fixtures = new DecisionFixtures(1);
    Set<String> shapes = new TreeSet<>();

    IntStream.range(0, RUNS).mapToObj(run -> fixtures.next()).forEach(d -> addShapes(d, shapes));

    assertThat(shapes)
        .contains(
            "OfTerms",
            "OfPlan",
            "OfFlows",
            "Dated",
            "Periodic",
            "Satisfied",
            "Breached",
            "NotApplicable",
            "Undetermined",
            "Rated",
            "NotAvailable",
            "caveat",
            "turning",
            "lpr",
            "lower payments",
            "no lower payments",
            "PASS",
            "WARN",
            "GLIDE",
            "BLOCK",
            "ERROR");
  }

  @Test
  void write_ofATimeFinerThanAMicrosecond_isRefused() {
    Decision decision = GoldenDecisions.all().get(0);
    Decision finer =
        new Decision(
            decision.id(),
            decision.requestId(),
            Instant.parse("2026-01-01T00:00:00.000000001Z"),
            decision.caller(),
            decision.judgement());

    assertThatThrownBy(() -> DecisionJson.write(finer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("finer than a microsecond");
  }

  @Test
  void read_ofAnotherFormat_isRefusedWithBothNumbers() throws IOException {
    String future = goldenRows().get(0).replace("\"format\":4", "\"format\":5");

    assertThatThrownBy(() -> DecisionJson.read(future))
        .isInstanceOf(UnreadableContentException.class)
        .hasMessage("A stored decision has format 5; this program reads formats 1 to 4.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format\":4, | ``",
        "\"format\":4 | \"format\":\"4\"",
        "\"ROUNDING\":\"COUNTED\" | \"ROUNDING\":\"SIMPLE\"",
        "\"depth\":\"terms\" | \"depth\":\"rumour\"",
        "\"type\":\"breached\" | \"type\":\"forgiven\"",
        "\"kind\":\"SMALL_LOAN_COMPANY\" | \"kind\":\"PAWNSHOP\"",
        "\"as_of\":\"2026-01-15\" | \"as_of\":\"2026-01-32\"",
        "\"principal_fen\":1000000 | \"principal_fen\":1000000.5",
        "\"principal_fen\":1000000 | \"principal_fen\":null",
        "\"person\":\"officer-7\", | ``",
        "\"roles\":[\"AUDITOR\" | \"roles\":[\"JANITOR\"",
        "{\"format\" | [{\"format\""
      })
  void read_ofSomethingElse_isRefused(String part, String replacement) throws IOException {
    String row = goldenRows().get(0);
    assertThat(row).contains(part);

    assertThatThrownBy(() -> DecisionJson.read(row.replace(part, replacement)))
        .isInstanceOf(UnreadableContentException.class);
  }

  @ParameterizedTest
  @MethodSource("goldenRows")
  void read_ofACutRow_isRefused(String row) {
    assertThatThrownBy(() -> DecisionJson.read(row.substring(0, row.length() / 2)))
        .isInstanceOf(UnreadableContentException.class);
    assertThatThrownBy(() -> DecisionJson.read("")).isInstanceOf(UnreadableContentException.class);
  }

  private static void addShapes(Decision decision, Set<String> shapes) {
    LoanOffer offer = decision.judgement().application().offer();
    shapes.add(offer.getClass().getSimpleName());
    offer.fold(
        terms -> false, plan -> false, flows -> shapes.add(flows.getClass().getSimpleName()));
    for (AnnualisedCost cost : decision.judgement().cost().annualised()) {
      shapes.add(cost.getClass().getSimpleName());
    }
    for (Finding finding : decision.judgement().verdict().findings()) {
      shapes.add(finding.getClass().getSimpleName());
      finding
          .cost()
          .filter(measured -> !measured.turning().isEmpty())
          .ifPresent(measured -> shapes.add("turning"));
      finding
          .cost()
          .flatMap(measured -> measured.limit().lpr())
          .ifPresent(lpr -> shapes.add("lpr"));
      finding.fold(
          satisfied -> !satisfied.caveats().isEmpty() && shapes.add("caveat"),
          breached ->
              shapes.add(
                  breached.remedy().flatMap(Remedy::payments).isPresent()
                      ? "lower payments"
                      : "no lower payments"),
          notApplicable -> false,
          undetermined -> false);
    }
    shapes.add(decision.judgement().verdict().outcome().name());
  }

  private static List<String> goldenRows() throws IOException {
    return rows(GOLDEN);
  }

  private static List<String> rows(String name) throws IOException {
    try (InputStream resource = DecisionJsonTest.class.getResourceAsStream(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
