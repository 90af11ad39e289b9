package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.ledger.v1.LoanRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees in a workbook and what is stored in it, where the two differ. */
class SheetOfATapeTest {

  private static final String HEADER =
      Sheets.row(
          1,
          Sheets.text("A1", "借据号"),
          Sheets.text("B1", "行类型"),
          Sheets.text("C1", "合作平台"),
          Sheets.text("D1", "利率"),
          Sheets.text("E1", "签约日期"),
          Sheets.text("F1", "签约时间"),
          Sheets.text("G1", "收费日期"));

  @Test
  void sheets_ofWhichTwoHoldRows_areNotChosenFrom() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            Sheets.sheet("一月", HEADER, loan(2, "A-1")),
            Sheets.sheet("二月", HEADER, loan(2, "A-2")));

    List<TapeItem> items = ReadTapes.all(workbook, TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_SHEETS_SEVERAL");
    assertThat(ReadTapes.faults(items).get(0).message()).contains("一月, 二月");
    assertThat(references(workbook, TapeOptions.FOUND_OUT.withSheet("二月"))).containsExactly("A-2");
  }

  @Test
  void sheets_thatAreEmptyOrHidden_areNoTape() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            new Sheets.Sheet("选项", "hidden", "", List.of(Sheets.row(1, Sheets.text("A1", "等额本息")))),
            new Sheets.Sheet(
                "更多", "veryHidden", "", List.of(Sheets.row(1, Sheets.text("A1", "x")))),
            Sheets.sheet("Sheet1"),
            Sheets.sheet("台账", HEADER, loan(2, "A-1")),
            Sheets.sheet("Sheet3", Sheets.row(1, Sheets.text("A1", " "))));

    assertThat(references(workbook, TapeOptions.FOUND_OUT)).containsExactly("A-1");
  }

  @Test
  void sheet_thatIsTheOnlyFilledOneAndHidden_isNotReadUnasked() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            new Sheets.Sheet("旧", "hidden", "", List.of(HEADER, loan(2, "A-1"))),
            Sheets.sheet("台账"));

    assertThat(ReadTapes.told(ReadTapes.all(workbook, TapeOptions.FOUND_OUT)))
        .containsExactly("0 TAPE_EMPTY");
    assertThat(references(workbook, TapeOptions.FOUND_OUT.withSheet("旧"))).containsExactly("A-1");
  }

  @Test
  void cells_thatAreMerged_areToldAfterTheLoans() {
    for (String range : List.of("C2:C3", "C2:D2", "A2:B3", "C3:C900")) {
      byte[] workbook = Sheets.merged(range, HEADER, loan(2, "A-1"), loan(3, "A-2"));

      List<TapeItem> items = ReadTapes.all(workbook, TapeOptions.FOUND_OUT);

      assertThat(items).as(range).hasSize(3);
      assertThat(ReadTapes.faults(items).get(0).message()).startsWith("The cells " + range);
    }
  }

  @Test
  void cells_thatAreMergedWhereNothingIsLost_areRead() {
    for (String range : List.of("A2:A3", "C4:G9", "C1:D1")) {
      byte[] workbook =
          Sheets.merged(range, HEADER, loan(2, "A-1"), Sheets.row(3, Sheets.text("B3", "费用")));

      assertThat(references(workbook, TapeOptions.FOUND_OUT)).as(range).containsExactly("A-1");
    }
  }

  @Test
  void reference_thatIsMergedWhereEachRowIsALoan_isTold() {
    byte[] workbook =
        Sheets.merged(
            "A2:A3",
            Sheets.row(1, Sheets.text("A1", "借据号"), Sheets.text("B1", "合作平台")),
            Sheets.row(2, Sheets.text("A2", "A-1"), Sheets.text("B2", "x")),
            Sheets.row(3, Sheets.text("B3", "y")));

    assertThat(ReadTapes.told(ReadTapes.all(workbook, TapeOptions.FOUND_OUT)))
        .containsExactly("3 TAPE_REFERENCE_MISSING", "2 TAPE_CELLS_MERGED");
  }

  @Test
  void texts_thatAProgramIndentsOrEscapes_areAsTheyAreShown() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(
                "<si>\n  <r>\n    <t>A</t>\n  </r>\n  <r><t>-1</t></r>\n</si>",
                "<si><t>示例_x000D__x000A_</t></si>",
                "<si><t>a_x005F_x000D_b</t></si>"),
            HEADER,
            Sheets.row(2, Sheets.shared("A2", 0), Sheets.shared("C2", 1)),
            Sheets.row(3, Sheets.shared("A3", 2)));

    List<LoanRecord> records = records(workbook);

    assertThat(records)
        .extracting(LoanRecord::getLoanReference)
        .containsExactly("A-1", "a_x000D_b");
    assertThat(records.get(0).getContract().getPlatform().getLegalName()).isEqualTo("示例");
  }

  @Test
  void formula_thatGivesATextWithoutACharacter_isAnEmptyCell() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            HEADER,
            Sheets.row(
                2,
                Sheets.text("A2", "A-1"),
                "<c r=\"C2\" t=\"str\"><f>IF(1=1,\"\")</f><v></v></c>",
                "<c r=\"D2\"><f>0.1+0.2</f><v>0.30000000000000004</v></c>"));

    LoanRecord record = records(workbook).get(0);

    assertThat(record.getContract().hasPlatform()).isFalse();
    assertThat(record.getContract().getLoan().getTerms().getRate()).isEqualTo("0.3");
  }

  @Test
  void numbers_thatAFormatMakesAnotherTextOf_areReadAsShown() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            HEADER,
            Sheets.row(2, Sheets.number("A2", "123", 5), Sheets.number("D2", "0.5", 6)),
            Sheets.row(3, Sheets.number("A3", "1234567", 5), Sheets.number("D3", "0.5", 4)));

    List<LoanRecord> records = records(workbook);

    assertThat(records)
        .extracting(LoanRecord::getLoanReference)
        .containsExactly("000123", "1234567");
    assertThat(records)
        .extracting(record -> record.getContract().getLoan().getTerms().getRate())
        .containsExactly("0.005", "0.5");
  }

  @Test
  void day_inAColumnOfTimes_isNoMidnight() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            HEADER,
            Sheets.row(2, Sheets.text("A2", "A-1"), Sheets.number("F2", "46203", 1)));

    assertThat(ReadTapes.told(ReadTapes.all(workbook, TapeOptions.FOUND_OUT)))
        .containsExactly("2 签约时间@F TAPE_TIME_MALFORMED");
  }

  @Test
  void day_inAColumnOfSeveral_isOneOfThem() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            HEADER,
            loan(2, "A-1"),
            Sheets.row(3, Sheets.text("B3", "费用"), Sheets.number("G3", "46204", 1)));

    assertThat(
            records(workbook)
                .get(0)
                .getContract()
                .getLoan()
                .getTerms()
                .getFeeItems(0)
                .getDueDatesList())
        .containsExactly("2026-07-01");
  }

  @Test
  void bareNumber_inAColumnWithAFormatOfDays_isNoCountOfDays() {
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of(),
            HEADER,
            Sheets.row(2, Sheets.text("A2", "A-1"), Sheets.number("E2", "90131", 0)),
            Sheets.row(3, Sheets.text("A3", "A-2"), Sheets.number("E3", "46204", 1)));
    TapeMapping mapping =
        TapeMapping.parse("{\"dates\": {\"签约日期\": \"yyMMdd\"}}").mapping().orElseThrow();

    List<TapeItem> items = ReadTapes.all(workbook, TapeOptions.FOUND_OUT.withMapping(mapping));

    assertThat(ReadTapes.told(items)).containsExactly("2 签约日期@E TAPE_DATE_MALFORMED");
  }

  @Test
  void loan_thatNoMessageTakes_isFaultyAndTheOthersAreRead() {
    String large = "x".repeat(30_000);
    StringBuilder tape = new StringBuilder("loan_reference,record,flow_id,statement_text\n");
    for (int row = 0; row < 140; row++) {
      tape.append("A-1,paid,f-").append(row).append(',').append(large).append('\n');
    }
    String line =
        "{\"loanReference\":\"A-1\",\"paid\":[{\"statementText\":\"%s\"}]}\n{\"loanReference\":\"A-2\"}\n"
            .formatted("年".repeat(1_400_000));

    List<TapeItem> table = ReadTapes.all(tape.append("A-2,loan,,\n").toString());
    List<TapeItem> lines =
        ReadTapes.all(line.getBytes(StandardCharsets.UTF_8), TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(table)).containsExactly("2 TAPE_LOAN_TOO_LARGE");
    assertThat(table).hasSize(2);
    assertThat(ReadTapes.told(lines)).containsExactly("1 TAPE_LOAN_TOO_LARGE");
    assertThat(lines).hasSize(2);
  }

  private static String loan(int row, String reference) {
    return Sheets.row(row, Sheets.text("A" + row, reference), Sheets.text("C" + row, "平台"));
  }

  private static List<String> references(byte[] workbook, TapeOptions options) {
    return ReadTapes.records(ReadTapes.all(workbook, options)).stream()
        .map(LoanRecord::getLoanReference)
        .toList();
  }

  private static List<LoanRecord> records(byte[] workbook) {
    return ReadTapes.records(ReadTapes.all(workbook, TapeOptions.FOUND_OUT));
  }
}
