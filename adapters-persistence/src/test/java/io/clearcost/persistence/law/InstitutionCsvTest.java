package io.clearcost.persistence.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstitutionCsvTest {

  private static final String HEADER =
      "institution_id,legal_name,credit_code,kind,province,effective_from\n";
  private static final String GOOD =
      "slc-1,示例小额贷款有限公司,91370000MA3C0000XA,SMALL_LOAN_COMPANY,CN-SD,2025-01-01\n";

  @Test
  void read_ofAGoodFile_givesItsEntriesInOrder() {
    assertThat(
            institutions(
                HEADER + GOOD + "bank-1,\"示例\"\"银行\"\", 北京\",,COMMERCIAL_BANK,CN-BJ,2024-02-29\n"))
        .containsExactly(
            new Institution(
                new InstitutionId("slc-1"),
                "示例小额贷款有限公司",
                Optional.of(new CreditCode("91370000MA3C0000XA")),
                LenderKind.SMALL_LOAN_COMPANY,
                new Province("CN-SD"),
                LocalDate.of(2025, 1, 1)),
            new Institution(
                new InstitutionId("bank-1"),
                "示例\"银行\", 北京",
                Optional.empty(),
                LenderKind.COMMERCIAL_BANK,
                new Province("CN-BJ"),
                LocalDate.of(2024, 2, 29)));
  }

  @Test
  void read_asASpreadsheetSavesIt_works() {
    String windows = "\uFEFF" + (HEADER + GOOD + "\n").replace("\n", "\r\n");

    assertThat(institutions(windows)).hasSize(1);
  }

  @Test
  void read_ofTheHeaderAlone_givesNoEntry() {
    assertThat(institutions(HEADER)).isEmpty();
  }

  @Test
  void read_ofManyWrongFields_tellsThemAll() {
    String text =
        HEADER
            + "SLC 1, ,123,BANK,CN-TW,2025-02-30\n"
            + GOOD
            + "slc-2,名,,SMALL_LOAN_COMPANY,CN-SD,20250101\n"
            + "slc-3,名,,SMALL_LOAN_COMPANY,CN-SD\n"
            + "slc-4,名,,SMALL_LOAN_COMPANY,CN-SD,2025-01-01,x\n";

    assertThat(errors(text))
        .containsExactly(
            "line 2, column institution_id: not an institution id: SLC 1",
            "line 2, column legal_name: missing",
            "line 2, column credit_code: not a unified social credit code: 123",
            "line 2, column kind: not a lender kind: BANK; one of COMMERCIAL_BANK, LOCAL_BANK,"
                + " FOREIGN_BANK_BRANCH, TRUST_COMPANY, CONSUMER_FINANCE_COMPANY,"
                + " AUTO_FINANCE_COMPANY, SMALL_LOAN_COMPANY, OTHER_CONSUMER_LENDER",
            "line 2, column province: not a province code of ISO 3166-2:CN: CN-TW",
            "line 2, column effective_from: no such day: 2025-02-30",
            "line 4, column effective_from: not a day like 2026-01-31: 20250101",
            "line 5: 6 fields expected, but found 5",
            "line 6: 6 fields expected, but found 7");
  }

  @Test
  void read_ofAnEntryGivenTwice_namesBothLines() {
    assertThat(errors(HEADER + GOOD + "\n" + GOOD))
        .containsExactly(
            "line 4, column effective_from: line 2 is about the same: slc-1, 2025-01-01");
  }

  @Test
  void read_afterAFieldOfTwoLines_countsLinesAsAnEditorDoes() {
    assertThat(errors(HEADER + "slc-1,\"两\n行\",,SMALL_LOAN_COMPANY,CN-SD,2025-01-01\nx\n"))
        .containsExactly("line 4: 6 fields expected, but found 1");
  }

  @Test
  void read_ofAnotherHeader_saysWhatItMustBe() {
    assertThat(errors("id,name\nslc-1,x\n"))
        .containsExactly(
            "line 1: the header must be"
                + " institution_id,legal_name,credit_code,kind,province,effective_from");
  }

  @Test
  void read_ofAnEmptyFile_saysSo() {
    assertThat(errors("")).containsExactly("line 1: the file is empty");
  }

  @Test
  void read_ofBrokenQuotes_saysSoBesideTheOtherErrors() {
    assertThat(errors(HEADER + "x\n" + "slc-1,\"never closed,,,\n"))
        .containsExactly(
            "line 2: 6 fields expected, but found 1",
            "line 3: a quoted field is not closed, or text follows its closing quote");
    assertThat(errors(HEADER + "slc-1,\"name\"x,,SMALL_LOAN_COMPANY,CN-SD,2025-01-01\n"))
        .containsExactly("line 2: a quoted field is not closed, or text follows its closing quote");
  }

  @Test
  void read_ofGb18030_givesTheSameAndNamesTheCharset() {
    byte[] content = (HEADER + GOOD).getBytes(CsvText.GB18030);

    assertThat(InstitutionCsv.read(content))
        .isEqualTo(
            new CsvOutcome.Read<>(
                List.of(new CsvOutcome.Row<>(2, institutions(HEADER + GOOD).get(0))),
                CsvText.GB18030));
  }

  @Test
  void read_ofNeitherEncoding_saysSo() {
    byte[] content = (HEADER + "slc-1,café,,").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(errors(InstitutionCsv.read(content)))
        .containsExactly("line 1: the text is neither UTF-8 nor GB 18030");
  }

  @Test
  void write_thenRead_givesTheSame() {
    List<Institution> entries =
        institutions(
            HEADER + GOOD + "bank-1,\"示例\"\"银行\"\", 北京\",,COMMERCIAL_BANK,CN-BJ,2024-02-29\n");

    assertThat(institutions(InstitutionCsv.write(entries))).isEqualTo(entries);
    assertThat(InstitutionCsv.write(entries)).startsWith(HEADER + GOOD);
  }

  private static List<Institution> institutions(String text) {
    return InstitutionCsv.read(text.getBytes(StandardCharsets.UTF_8))
        .fold(
            CsvOutcome.Read::values,
            malformed -> {
              throw new AssertionError(malformed.errors().toString());
            });
  }

  private static List<String> errors(String text) {
    return errors(InstitutionCsv.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> errors(CsvOutcome<Institution> outcome) {
    return outcome.fold(
        read -> List.of(),
        malformed -> malformed.errors().stream().map(CsvError::toString).toList());
  }
}
