package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The published schema of tapes says what is read here.
 *
 * <p>Run with {@code -Dgolden.update=true} to write its tables and the JSON Schema anew.
 */
class TapeDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/loan-tape.md");
  private static final Path SCHEMA = Path.of("../docs/loan-tape.schema.json");
  private static final Map<String, String> TABLES =
      Map.of(
          "kinds", TapeDocuments.kinds(),
          "columns", TapeDocuments.columns(),
          "words", TapeDocuments.words(),
          "checks", TapeDocuments.checks());

  @Test
  void document_ofTheTape_hasTheTablesOfThisReader() throws IOException {
    String document = Files.readString(DOCUMENT);
    String current = document;
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      Pattern place =
          Pattern.compile(
              "(<!-- %1$s -->\n).*?(<!-- /%1$s -->)".formatted(table.getKey()), Pattern.DOTALL);
      assertThat(place.matcher(current).find()).as("a place for %s", table.getKey()).isTrue();
      current =
          place
              .matcher(current)
              .replaceFirst("$1\n" + Matcher.quoteReplacement(table.getValue()) + "\n$2");
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, current, StandardCharsets.UTF_8);
      document = current;
    }

    assertThat(document).isEqualTo(current);
  }

  @Test
  void schema_ofALineOfJson_isThatOfTheContract() throws IOException {
    String schema = RecordSchema.text();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(SCHEMA, schema, StandardCharsets.UTF_8);
    }

    assertThat(Files.readString(SCHEMA)).isEqualTo(schema);
  }
}
