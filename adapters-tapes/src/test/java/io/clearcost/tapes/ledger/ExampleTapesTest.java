package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The templates under {@code examples/tapes}: one tape with every shape of product, written in four
 * ways that say the same.
 *
 * <p>Run with {@code -Dgolden.update=true} to write the JSON Lines anew.
 */
class ExampleTapesTest {

  private static final Path TAPES = Path.of("../examples/tapes");

  @Test
  void productShapes_asCsv_equalTheJsonLines() throws IOException {
    List<LoanRecord> records = records("product-shapes.csv", TapeOptions.FOUND_OUT);
    if (Boolean.getBoolean("golden.update")) {
      write(records);
    }

    List<LoanRecord> lines = records("product-shapes.jsonl", TapeOptions.FOUND_OUT);

    assertThat(records).hasSize(17).isEqualTo(lines);
  }

  @Test
  void productShapes_asAChineseSheetInGb18030_sayTheSame() {
    List<LoanRecord> records = records("product-shapes-zh.csv", TapeOptions.FOUND_OUT);

    assertThat(records).isEqualTo(records("product-shapes.csv", TapeOptions.FOUND_OUT));
  }

  /** Written by a program that is not ours, with numbers, per cent and dates in two formats. */
  @Test
  void productShapes_asAWorkbook_sayTheSame() {
    List<LoanRecord> records = records("product-shapes.xlsx", TapeOptions.FOUND_OUT);

    assertThat(records).isEqualTo(records("product-shapes.csv", TapeOptions.FOUND_OUT));
  }

  @Test
  void flatTable_withoutKindsOfRows_saysTheSameOfItsLoans() {
    List<LoanRecord> records = records("one-row-a-loan.csv", TapeOptions.FOUND_OUT);

    List<LoanRecord> withoutFlows =
        records("product-shapes.csv", TapeOptions.FOUND_OUT).stream()
            .map(record -> record.toBuilder().clearPaid().build())
            .toList();
    assertThat(records).hasSize(4).isSubsetOf(withoutFlows);
  }

  @Test
  void exportOfALender_throughItsMapping_isRead() throws IOException {
    TapeMapping mapping =
        TapeMapping.parse(Files.readString(TAPES.resolve("lender-export.mapping.json")))
            .mapping()
            .orElseThrow();

    List<LoanRecord> records =
        records("lender-export.csv", TapeOptions.FOUND_OUT.withMapping(mapping));

    assertThat(records)
        .extracting(LoanRecord::getLoanReference)
        .containsExactly("HT-2026-000001", "HT-2026-000002");
    assertThat(records.get(0).getContract().getLoan().getTerms().getPrincipalFen())
        .isEqualTo(1_234_560);
    assertThat(records.get(0).getContract().getLoan().getTerms().getDisbursementDate())
        .isEqualTo("2026-07-31");
    assertThat(records.get(1).getContract().getLoan().getTerms().getRate()).isEqualTo("0.009");
  }

  private static List<LoanRecord> records(String name, TapeOptions options) {
    return ReadTapes.records(ReadTapes.all(TAPES.resolve(name), options));
  }

  private static void write(List<LoanRecord> records) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (LoanRecord record : records) {
      lines
          .append(JsonFormat.printer().omittingInsignificantWhitespace().print(record))
          .append('\n');
    }
    Files.writeString(TAPES.resolve("product-shapes.jsonl"), lines, StandardCharsets.UTF_8);
  }
}
