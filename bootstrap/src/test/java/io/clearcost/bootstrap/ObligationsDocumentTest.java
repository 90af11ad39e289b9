package io.clearcost.bootstrap;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.Carrier;
import io.clearcost.domain.law.Feature;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.Obligation;
import io.clearcost.domain.law.Obligation.Standing;
import io.clearcost.domain.law.ObligationId;
import io.clearcost.domain.law.ObligationRegister;
import io.clearcost.domain.law.ObligedParty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the obligation register to the program, and docs/obligations.md to both: nothing is carried
 * by saying so.
 *
 * <p>Run with {@code -Dgolden.update=true} to write the document anew.
 */
class ObligationsDocumentTest {

  private static final Path ROOT = Path.of("..");
  private static final Path DOCUMENT = ROOT.resolve(Path.of("docs", "obligations.md"));
  private static final ObligationRegister REGISTER = ObligationRegister.official();

  private static TaggedTests tests = new TaggedTests(Map.of());

  @BeforeAll
  static void readTheTags() throws IOException {
    tests = TaggedTests.below(ROOT);
  }

  @Test
  void obligationsDocument_comparedWithTheRegister_isInSync() throws IOException {
    String expected = document();

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, expected);
    }

    assertThat(DOCUMENT).content().isEqualTo(expected);
  }

  @Test
  void row_thatIsCarriedInWholeOrPart_isTaggedByATest() {
    List<String> untested =
        REGISTER.rows().stream()
            .filter(row -> row.carriers().stream().anyMatch(Carrier::isDone))
            .map(row -> row.id().value())
            .filter(row -> tests.of(row).isEmpty())
            .toList();

    assertThat(untested).as("carried, and no test bears the row as its @Tag").isEmpty();
  }

  @Test
  void tag_ofATest_isARowThatIsCarried() {
    List<String> undeclared =
        tests.byRow().keySet().stream()
            .filter(
                row ->
                    REGISTER
                        .row(new ObligationId(row))
                        .filter(known -> known.carriers().stream().anyMatch(Carrier::isDone))
                        .isEmpty())
            .toList();

    assertThat(undeclared).as("tested, and the register says nothing carries it").isEmpty();
  }

  @Test
  void useCaseOrReport_ofARow_exists() {
    List<String> missing =
        REGISTER.rows().stream()
            .flatMap(row -> row.carriers().stream())
            .flatMap(ObligationsDocumentTest::className)
            .distinct()
            .filter(name -> !existsInTheApplication(name))
            .toList();

    assertThat(missing).isEmpty();
  }

  private static Stream<String> className(Carrier carrier) {
    return carrier.fold(
        rule -> Stream.empty(),
        useCase -> Stream.of(useCase.name()),
        report -> Stream.of(report.name()),
        person -> Stream.empty(),
        open -> Stream.empty());
  }

  private static boolean existsInTheApplication(String name) {
    return Arrays.stream(Feature.values())
        .anyMatch(
            feature -> {
              try {
                Class.forName("io.clearcost.application.%s.%s".formatted(feature.word(), name));
                return true;
              } catch (ClassNotFoundException elsewhere) {
                return false;
              }
            });
  }

  private static String document() {
    List<Instrument> instruments =
        REGISTER.rows().stream().map(row -> row.basis().instrument()).distinct().toList();
    return """
        # Obligations

        Everything the two texts oblige to, each thing that can be kept or broken on its own in a row, and what carries it.
        Written from the obligation register and from the tags of the tests; the build fails when they differ. The Chinese
        sentences are authoritative, the English glosses are ours
        ([why the rows are what they are](adr/0034-every-obligation-is-a-row.md)).

        Checked by: CALC a calculation, GATE a gate before contract or disbursement, MON watching, REG a register, DOC the
        completeness of a document, REP a report, WF a course of action with a deadline, INFO nothing, recorded to be cited.

        """
        + summary(instruments)
        + instruments.stream().map(ObligationsDocumentTest::section).collect(joining())
        + open();
  }

  private static String summary(List<Instrument> instruments) {
    return "| | Rows | Carried | In part | A person | Open |\n|---|---|---|---|---|---|\n"
        + instruments.stream()
            .map(
                instrument ->
                    line(instrument.number().orElse(instrument.title()), REGISTER.of(instrument)))
            .collect(joining())
        + line("All", REGISTER.rows());
  }

  private static String line(String name, List<Obligation> rows) {
    return "| %s | %d | %d | %d | %d | %d |\n"
        .formatted(
            name,
            rows.size(),
            count(rows, Standing.CARRIED),
            count(rows, Standing.CARRIED_IN_PART),
            count(rows, Standing.PERSON),
            count(rows, Standing.OPEN));
  }

  private static long count(List<Obligation> rows, Standing standing) {
    return rows.stream().filter(row -> row.standing() == standing).count();
  }

  private static String section(Instrument instrument) {
    return """

        ## %s

        %s, %s

        | Row | Who | Checked by | Place | Sentence | Gloss | Limit | Carried by | Tests |
        |---|---|---|---|---|---|---|---|---|
        %s"""
        .formatted(
            "《" + instrument.title() + "》",
            instrument.number().map(number -> number + ", ").orElse("") + instrument.publisher(),
            "in force from " + instrument.effective(),
            REGISTER.of(instrument).stream().map(ObligationsDocumentTest::row).collect(joining()));
  }

  private static String row(Obligation row) {
    return "| "
        + Stream.of(
                row.id().value(),
                row.obliged().stream().map(ObligedParty::chinese).collect(joining("<br>")),
                words(row.strength())
                    + ": "
                    + row.kinds().stream().map(Enum::name).collect(joining(", ")),
                row.basis().place(),
                row.basis().quote(),
                row.basis().gloss() + row.refersTo().map(other -> " (" + other + ")").orElse(""),
                row.limit().orElse(""),
                row.carriers().stream()
                    .map(ObligationsDocumentTest::carrier)
                    .collect(joining("<br>")),
                tests.of(row.id().value()).stream().map("`%s`"::formatted).collect(joining("<br>")))
            .collect(joining(" | "))
        + " |\n";
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String carrier(Carrier carrier) {
    return carrier.fold(
        rule ->
            "rule [%s](rules.md#%s)"
                .formatted(rule.id(), rule.id().value().toLowerCase(Locale.ROOT)),
        useCase -> "use case `" + useCase.name() + "`",
        report -> "report `" + report.name() + "`",
        Carrier.Person::support,
        open -> "open: **" + open.feature().word() + "**");
  }

  private static String open() {
    return """

        ## What is open

        A row that two features will carry counts for both.

        | Feature | Open | Open in part |
        |---|---|---|
        %s"""
        .formatted(
            Arrays.stream(Feature.values())
                .flatMap(feature -> openIn(feature).stream())
                .collect(joining()));
  }

  private static Optional<String> openIn(Feature feature) {
    List<Obligation> rows =
        REGISTER.rows().stream().filter(row -> row.openIn().contains(feature)).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "| %s | %d | %d |\n"
                .formatted(
                    feature.word(),
                    count(rows, Standing.OPEN),
                    count(rows, Standing.CARRIED_IN_PART)));
  }
}
