package io.clearcost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.ledger.Check;
import io.clearcost.domain.ledger.CheckCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about tapes lists the checks of the catalogue. */
class IntakeChecksDocumentTest {

  private static final Path PAGE = Path.of("..", "docs", "loan-tape.md");

  private static final Pattern TABLE =
      Pattern.compile(
          "(?<=<!-- intake checks -->\n).*?(?=<!-- /intake checks -->)", Pattern.DOTALL);

  @Test
  void page_listsEveryCheckOfTheCatalogue() throws IOException {
    String page = Files.readString(PAGE);
    String renewed = TABLE.matcher(page).replaceFirst(Matcher.quoteReplacement(table()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, renewed);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(renewed);
    assertThat(renewed).contains("VAL_FLOW_BEFORE_DISBURSEMENT");
  }

  private static String table() {
    return "\n| Check | Layer | Finding | English | 中文 |\n| --- | --- | --- | --- | --- |\n"
        + CheckCatalogue.checks().stream()
            .map(IntakeChecksDocumentTest::row)
            .collect(Collectors.joining())
        + "\n";
  }

  private static String row(Check check) {
    Object[] facts = check.facts().stream().map(fact -> "…").toArray();
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            check.id(),
            check.layer().name().toLowerCase(Locale.ROOT),
            check.severity().name().toLowerCase(Locale.ROOT),
            check.sentence().with(facts).english(),
            check.sentence().with(facts).chinese());
  }
}
