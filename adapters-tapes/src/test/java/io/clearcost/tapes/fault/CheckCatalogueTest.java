package io.clearcost.tapes.fault;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckCatalogueTest {

  private static final Pattern VALUE = Pattern.compile("%(\\d\\$)?s");

  @Test
  void catalogue_andCode_haveTheSameChecksInTheSameOrder() throws IOException {
    List<String> ids = rows().stream().map(row -> row.getField("id")).toList();

    assertThat(ids).isEqualTo(Stream.of(TapeCheck.values()).map(TapeCheck::name).toList());
  }

  @Test
  void check_inBothLanguages_namesTheSameValues() throws IOException {
    for (NamedCsvRecord row : rows()) {
      assertThat(valueCount(row.getField("english")))
          .as(row.getField("id"))
          .isEqualTo(valueCount(row.getField("chinese")));
      assertThat(row.getField("layer")).isEqualTo("SYNTACTIC");
      assertThat(row.getField("severity")).isEqualTo("ERROR");
      assertThat(row.getField("id")).matches("TAPE_[A-Z_]{1,58}");
    }
  }

  private static long valueCount(String words) {
    return VALUE.matcher(words).results().count();
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    try (InputStream resource =
            CheckCatalogueTest.class.getResourceAsStream(CheckCatalogue.RESOURCE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(resource))) {
      return rows.stream().toList();
    }
  }
}
