package io.clearcost.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.ledger.LedgerRecords;
import io.clearcost.domain.ledger.LoanGrade;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.ledger.RandomRecords;
import io.clearcost.domain.loan.Loans;
import io.clearcost.persistence.evidence.UnreadableContentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Validation codes rest on the bytes of a record: they may never change.
 *
 * <p>Run with {@code -Dgolden.update=true} to write the golden lines anew.
 */
class LoanRecordJsonTest {

  private static final String GOLDEN = "/loan-record-format-1.golden.jsonl";
  private static final long SEED = 20261122;

  private final LoanRecordJson json = new LoanRecordJson();

  @Test
  void read_ofTheGoldenLines_equalsTheRecords() throws IOException {
    List<LoanRecord> read = golden().stream().map(this::read).toList();

    assertThat(read).containsExactlyElementsOf(GoldenRecords.all());
  }

  @Test
  void write_ofTheGoldenRecords_equalsTheLines() throws IOException {
    List<String> written = GoldenRecords.all().stream().map(this::text).toList();

    if (Boolean.getBoolean("golden.update")) {
      Files.write(Path.of("src/test/resources" + GOLDEN), written);
    }
    assertThat(written).containsExactlyElementsOf(golden());
  }

  @Test
  void read_ofRecordsOfEveryShape_equalsWhatWasWritten() {
    RandomRecords records = new RandomRecords(SEED);
    for (int k = 0; k < 500; k++) {
      LoanRecord record = records.next();

      LoanRecord read = json.read(json.of(record));

      assertThat(read).as("record %d of seed %d", k, SEED).isEqualTo(record);
      assertThat(json.of(read)).as("record %d of seed %d", k, SEED).isEqualTo(json.of(record));
    }
  }

  @Test
  void bytes_ofEqualRecords_areEqualAndOfOthersNot() {
    RandomRecords records = new RandomRecords(SEED);
    RandomRecords same = new RandomRecords(SEED);
    Set<String> texts = new HashSet<>();
    for (int k = 0; k < 200; k++) {
      String text = text(records.next());

      assertThat(text(same.next())).as("record %d of seed %d", k, SEED).isEqualTo(text);
      assertThat(texts.add(text)).as("record %d of seed %d", k, SEED).isTrue();
    }
  }

  @Test
  void randomRecords_takenTogether_haveEveryPart() {
    RandomRecords records = new RandomRecords(SEED);
    Set<String> parts = new HashSet<>();

    for (int k = 0; k < 500; k++) {
      LoanRecord record = records.next();
      record
          .contract()
          .ifPresent(
              contract ->
                  parts.add(contract.offer().fold(terms -> "terms", plan -> "plan", f -> "flows")));
      record.plan().ifPresent(plan -> parts.add("replanned"));
      record.paid().forEach(flow -> parts.add("paid"));
      record.events().forEach(event -> parts.add("events"));
      record.status().ifPresent(status -> parts.add("status"));
      record.claim().ifPresent(claim -> parts.add("claim"));
    }

    assertThat(parts)
        .containsExactlyInAnyOrder(
            "terms", "plan", "flows", "replanned", "paid", "events", "status", "claim");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"format\":1 | {\"format\":2",
        "{\"format\":1, | {",
        "NORMAL | EXCELLENT",
        "2026-10-02 | 2026-13-02",
        "\"overdue_days\":0 | \"overdue_days\":\"0\"",
        "\"outstanding_principal_fen\":1000, | ''",
        "} | ''"
      })
  void read_ofContentThatIsNone_isRefused(String part, String other) {
    String text = text(LedgerRecords.standing("a", Loans.day("2026-10-02"), LoanGrade.NORMAL));
    byte[] altered = text.replace(part, other).getBytes(StandardCharsets.UTF_8);

    assertThat(text).contains(part);
    assertThatThrownBy(() -> json.read(altered)).isInstanceOf(UnreadableContentException.class);
  }

  @Test
  void write_ofWhatIsNoUnicode_isRefused() {
    LoanRecord record =
        LedgerRecords.standing("a\uD800", Loans.day("2026-10-02"), LoanGrade.NORMAL);

    assertThatThrownBy(() -> json.of(record)).isInstanceOf(IllegalArgumentException.class);
  }

  private String text(LoanRecord record) {
    return new String(json.of(record), StandardCharsets.UTF_8);
  }

  private LoanRecord read(String line) {
    return json.read(line.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> golden() throws IOException {
    try (InputStream resource = LoanRecordJsonTest.class.getResourceAsStream(GOLDEN)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
