package io.clearcost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.gate.LoanRule;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/rules.md to the rule book: whoever reads a rule beside its sentence reads what the
 * program carries out.
 *
 * <p>Run with {@code -Dgolden.update=true} to write the document anew.
 */
class RulesDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");

  @Test
  void rulesDocument_comparedWithRuleBook_isInSync() throws IOException {
    String expected = document(RuleBook.ofThisProgram());

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, expected);
    }

    assertThat(DOCUMENT).content().isEqualTo(expected);
  }

  private static String document(RuleBook book) {
    String head =
        """
        # The rules of the gate

        Written from the rule book; the build fails when this page and the rules differ. The Chinese sentences are
        authoritative, the English glosses are ours. Rule book version: `%s`.
        """
            .formatted(book.version());
    return head
        + book.rules().stream().map(RulesDocumentTest::section).collect(Collectors.joining());
  }

  private static String section(LoanRule rule) {
    LegalBasis basis = rule.basis();
    Instrument instrument = basis.instrument();
    return """

        ## %s

        > %s

        %s *(gloss)*

        | | |
        |---|---|
        | Passage | %s, %s%s |
        | Instrument | 《%s》, %s, published %s, effective %s%s |
        | In force | from %s%s |
        | Lenders | %s |
        | Asked at | %s |
        | Needs to be told | %s |
        | Rests on readings | %s |
        | A breach demands | %s |
        | Demand | %s |
        | | %s |
        """
        .formatted(
            rule.id(),
            basis.quote(),
            basis.gloss(),
            basis.citation(),
            basis.force(),
            mark(basis.evidence()),
            instrument.title(),
            instrument.publisher(),
            instrument.published(),
            instrument.effective(),
            mark(instrument.evidence()),
            rule.inForce().from(),
            rule.inForce().end().map(end -> " until before " + end).orElse(""),
            rule.lenderKinds().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")),
            rule.milestones().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
            rule.facts().isEmpty()
                ? "nothing"
                : rule.facts().stream()
                    .map(fact -> "`" + fact.path() + "`")
                    .collect(Collectors.joining(", ")),
            rule.readings().isEmpty()
                ? "none"
                : rule.readings().stream().map(Reading::id).collect(Collectors.joining(", ")),
            rule.consequence(),
            rule.summary().english(),
            rule.summary().chinese());
  }

  private static String mark(Evidence evidence) {
    return switch (evidence) {
      case FOUND -> "";
      case PRESS -> " (known from the press, not verified against the official text)";
      case RECALLED -> " (recalled, not verified against the official text)";
    };
  }
}
