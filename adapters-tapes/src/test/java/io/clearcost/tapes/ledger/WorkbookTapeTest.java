package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTapeTest {

  private static final String HEADER =
      Sheets.row(
          1,
          Sheets.text("A1", "借据号"),
          Sheets.text("B1", "贷款本金（元）"),
          Sheets.text("C1", "放款日期"),
          Sheets.text("D1", "利率"),
          Sheets.text("E1", "利率口径"),
          Sheets.text("F1", "还款方式"),
          Sheets.text("G1", "期限月数"),
          Sheets.text("H1", "明示确认时间"));

  @TempDir private Path folder;

  @Test
  void workbook_withNumbersDatesAndSharedTexts_isRead() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(
                "<si><t>A-1</t></si>",
                "<si><r><t>等额</t></r><r><t>本息</t></r><rPh><t>x</t></rPh></si>"),
            HEADER,
            Sheets.row(
                2,
                Sheets.shared("A2", 0),
                Sheets.number("B2", "12345.599999999999", 0),
                Sheets.number("C2", "46204", 1),
                Sheets.number("D2", "0.14399999999999999", 4),
                Sheets.text("E2", "年"),
                Sheets.shared("F2", 1),
                Sheets.number("G2", "12", 0),
                Sheets.number("H2", "46203.4152777778", 3)));

    LoanRecord record = only(workbook);

    LoanTerms terms = record.getContract().getLoan().getTerms();
    assertThat(record.getLoanReference()).isEqualTo("A-1");
    assertThat(terms.getPrincipalFen()).isEqualTo(1_234_560);
    assertThat(terms.getDisbursementDate()).isEqualTo("2026-07-01");
    assertThat(terms.getRate()).isEqualTo("0.144");
    assertThat(record.getContract().getCircumstances().getDisclosedTime().getSeconds())
        .isEqualTo(java.time.Instant.parse("2026-06-30T01:58:00Z").getEpochSecond());
  }

  @Test
  void day_inEitherCalendarAndAnyStyle_isTheSame() {
    byte[] from1900 = dates(false, "46204");
    byte[] from1904 = dates(true, "44742");

    assertThat(disbursementDates(from1900))
        .containsExactly("2026-07-01", "2026-07-01", "2026-07-01");
    assertThat(disbursementDates(from1904))
        .containsExactly("2026-07-01", "2026-07-01", "2026-07-01");
  }

  private static byte[] dates(boolean from1904, String serial) {
    List<String> rows = new ArrayList<>(List.of(HEADER));
    for (int style = 0; style < 3; style++) {
      rows.add(
          Sheets.row(
              style + 2,
              Sheets.text("A" + (style + 2), "A-" + style),
              Sheets.number("C" + (style + 2), serial, style)));
    }
    return Sheets.workbook(from1904, List.of(), rows.toArray(String[]::new));
  }

  private static List<String> disbursementDates(byte[] workbook) {
    return ReadTapes.records(ReadTapes.all(workbook, TapeOptions.FOUND_OUT)).stream()
        .map(record -> record.getContract().getLoan().getTerms().getDisbursementDate())
        .toList();
  }

  @Test
  void cells_thatCannotBeMeant_areToldByRowAndLetter() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            HEADER,
            Sheets.row(
                3,
                Sheets.number("A3", "4.4010619900101E+17", 0),
                Sheets.number("B3", "46204", 1),
                Sheets.number("C3", "46204.5", 3)),
            Sheets.row(
                5,
                Sheets.text("A5", "A-2"),
                "<c r=\"B5\" t=\"e\"><v>#N/A</v></c>",
                "<c r=\"C5\"><f>TODAY()</f></c>",
                Sheets.number("D5", "24", 0),
                Sheets.shared("F5", 7),
                Sheets.number("G5", "12.5", 0)));

    List<String> told = ReadTapes.told(ReadTapes.all(workbook, TapeOptions.FOUND_OUT));

    assertThat(told)
        .containsExactly(
            "3 借据号@A TAPE_DIGITS_LOST",
            "3 贷款本金（元）@B TAPE_NUMBER_SHOWN_AS_DATE",
            "3 放款日期@C TAPE_DATE_WITH_TIME",
            "5 贷款本金（元）@B TAPE_FORMULA_FAILED",
            "5 放款日期@C TAPE_FORMULA_WITHOUT_VALUE",
            "5 还款方式@F TAPE_CELL_WITHOUT_TEXT",
            "5 利率@D TAPE_RATE_LOOKS_LIKE_PERCENT",
            "5 期限月数@G TAPE_NUMBER_MALFORMED");
  }

  @Test
  void workbook_fromAFile_isReadInPlaceAndShowsProgress() throws IOException {
    Path file = folder.resolve("tape");
    Files.write(file, dates(false, "46204"));

    try (LoanTape tape = LoanTapes.open(file, TapeOptions.FOUND_OUT)) {
      tape.forEachRemaining(item -> assertThat(item).isInstanceOf(TapeItem.Read.class));

      assertThat(tape.bytesTotal()).hasValue(Files.size(file));
      assertThat(tape.bytesRead()).isEqualTo(Files.size(file));
    }
  }

  @Test
  void column_beyondTheAlphabet_isNamedByTwoLetters() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            Sheets.row(1, Sheets.text("Z1", "loan_reference"), Sheets.text("AB1", "record")),
            Sheets.row(2, Sheets.text("Z2", "A-1"), Sheets.text("AB2", "lone")));

    List<String> told = ReadTapes.told(ReadTapes.all(workbook, TapeOptions.FOUND_OUT));

    assertThat(told).containsExactly("2 record@AB TAPE_RECORD_UNKNOWN");
  }

  /** Several programs write one before each part. */
  @Test
  void byteOrderMark_beforeAPart_isPassedOver() throws IOException {
    byte[] marked = Sheets.withMarks(dates(false, "46204"));

    List<String> dates = disbursementDates(marked);

    assertThat(dates).hasSize(3);
  }

  @Test
  void sheet_thatIsNotThere_isToldWithThoseThatAre() {
    List<TapeItem> items =
        ReadTapes.all(dates(false, "46204"), TapeOptions.FOUND_OUT.withSheet("Sheet2"));

    assertThat(ReadTapes.faults(items).get(0).message())
        .isEqualTo("The workbook has no sheet \"Sheet2\"; it has: 台账.");
  }

  @Test
  void zipFile_withoutAWorkbook_isRefused() throws IOException {
    byte[] zip = zipped("tape.csv", "loan_reference\n".getBytes(StandardCharsets.UTF_8));

    List<TapeItem> items = ReadTapes.all(zip, TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_ZIP_WITHOUT_WORKBOOK");
  }

  @Test
  void zipFile_cutOff_isRefused() {
    byte[] whole = dates(false, "46204");
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

    List<TapeItem> items = ReadTapes.all(half, TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_WORKBOOK_BROKEN");
  }

  @Test
  void zipBomb_inAWorkbook_isRefused() {
    String blanks = " ".repeat(300_000) + "<a/>";
    byte[] bomb = Sheets.workbook(false, List.of(blanks.repeat(100)), HEADER);

    List<TapeItem> items = ReadTapes.all(bomb, TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_EXPANDS_TOO_MUCH");
  }

  @Test
  void text_withoutEndInAWorkbook_isRefused() {
    byte[] workbook =
        Sheets.workbook(
            false, List.of(), HEADER, Sheets.row(2, Sheets.text("A2", "x".repeat(500_000))));

    List<TapeItem> items = ReadTapes.all(workbook, TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_WORKBOOK_TEXT_TOO_LONG");
  }

  @Test
  void entity_ofAnotherFile_isNotFollowed() {
    byte[] workbook =
        Sheets.workbook(false, List.of(), HEADER, Sheets.row(2, Sheets.text("A2", "&outside;")));

    List<TapeItem> items = ReadTapes.all(workbook, TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_WORKBOOK_BROKEN");
    assertThat(ReadTapes.faults(items).get(0).message()).contains("its part row 2 cannot");
  }

  private static byte[] zipped(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static LoanRecord only(byte[] workbook) {
    List<LoanRecord> records = ReadTapes.records(ReadTapes.all(workbook, TapeOptions.FOUND_OUT));
    assertThat(records).hasSize(1);
    return records.get(0);
  }
}
