package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.tapes.fault.TapeColumn;
import io.clearcost.tapes.fault.TapeFault;
import io.clearcost.tapes.fault.TapePlace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write into cells, read or refused with a message at the cell. */
class BadCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          principal_yuan | 12345.6         | TAPE_OK
          principal_yuan | 12,345.60       | TAPE_OK
          principal_yuan | １２，３４５.60  | TAPE_OK
          principal_yuan | ¥12,345.60      | TAPE_OK
          principal_yuan | 人民币12345.60元 | TAPE_OK
          principal_yuan | 1,2345.60       | TAPE_AMOUNT_MALFORMED
          principal_yuan | 12 345.60       | TAPE_AMOUNT_MALFORMED
          principal_yuan | 12.345,60       | TAPE_AMOUNT_MALFORMED
          principal_yuan | abc             | TAPE_AMOUNT_MALFORMED
          principal_yuan | (12345.60)      | TAPE_AMOUNT_MALFORMED
          principal_yuan | 12345.60-       | TAPE_AMOUNT_MALFORMED
          principal_yuan | +12345.60       | TAPE_AMOUNT_MALFORMED
          principal_yuan | 12'345.60       | TAPE_AMOUNT_MALFORMED
          principal_yuan | 1,234,56        | TAPE_AMOUNT_MALFORMED
          principal_yuan | ,123            | TAPE_AMOUNT_MALFORMED
          principal_yuan | 1E5             | TAPE_AMOUNT_MALFORMED
          principal_yuan | 12000①          | TAPE_AMOUNT_MALFORMED
          principal_yuan | 12000²          | TAPE_AMOUNT_MALFORMED
          principal_yuan | 1200½           | TAPE_AMOUNT_MALFORMED
          principal_yuan | ١٢٣             | TAPE_AMOUNT_MALFORMED
          principal_yuan | −12345.60       | TAPE_AMOUNT_MALFORMED
          principal_yuan | －12345.60      | TAPE_AMOUNT_NEGATIVE
          principal_yuan | -12345.60       | TAPE_AMOUNT_NEGATIVE
          principal_yuan | 1.23万元        | TAPE_AMOUNT_IN_WAN
          principal_yuan | 12345.678       | TAPE_YUAN_TOO_FINE
          principal_yuan | 1.23E+05        | TAPE_SCIENTIFIC
          principal_yuan | 99999999999999999999 | TAPE_AMOUNT_TOO_LARGE
          principal_yuan | 1234560分       | TAPE_UNIT_CONTRADICTED
          principal_yuan | -               | TAPE_NOT_TOLD_IN_WORDS
          principal_yuan | 无              | TAPE_NOT_TOLD_IN_WORDS
          principal_yuan | N/A             | TAPE_NOT_TOLD_IN_WORDS
          principal_yuan | null            | TAPE_NOT_TOLD_IN_WORDS
          principal_fen  | 1234560         | TAPE_OK
          principal_fen  | 1,234,560分     | TAPE_OK
          principal_fen  | 12345.60        | TAPE_FEN_WITH_POINT
          principal_fen  | 12345.60元      | TAPE_UNIT_CONTRADICTED
          rate           | 0.24            | TAPE_OK
          rate           | 24%             | TAPE_OK
          rate           | ２４％          | TAPE_OK
          rate           | 24              | TAPE_RATE_LOOKS_LIKE_PERCENT
          rate           | 1               | TAPE_RATE_LOOKS_LIKE_PERCENT
          rate           | -0.1            | TAPE_RATE_MALFORMED
          rate           | 24%①            | TAPE_RATE_MALFORMED
          rate           | 0,24            | TAPE_RATE_MALFORMED
          rate           | 年化24          | TAPE_RATE_MALFORMED
          rate           | 0.1234567890123 | TAPE_RATE_TOO_FINE
          partner_share  | 1               | TAPE_OK
          partner_share  | 80              | TAPE_RATE_LOOKS_LIKE_PERCENT
          contract_date  | 2026-01-31      | TAPE_OK
          contract_date  | 2026/1/31       | TAPE_OK
          contract_date  | 2026.1.31       | TAPE_OK
          contract_date  | 20260131        | TAPE_OK
          contract_date  | 2026年1月31日   | TAPE_OK
          contract_date  | ２０２６年１月３１日 | TAPE_OK
          contract_date  | 2026-01-31 00:00:00 | TAPE_OK
          contract_date  | 2026-01-31 14:05 | TAPE_DATE_WITH_TIME
          contract_date  | 01/02/2026      | TAPE_DATE_AMBIGUOUS
          contract_date  | 31/01/2026      | TAPE_DATE_AMBIGUOUS
          contract_date  | 26-01-31        | TAPE_DATE_AMBIGUOUS
          contract_date  | 46053           | TAPE_DATE_SERIAL
          contract_date  | 2026-02-30      | TAPE_DATE_IMPOSSIBLE
          contract_date  | 2026年13月1日   | TAPE_DATE_IMPOSSIBLE
          contract_date  | 2026-01         | TAPE_DATE_MALFORMED
          method         | LEVEL_INSTALMENT | TAPE_OK
          method         | level instalment | TAPE_OK
          method         | 等额本息        | TAPE_OK
          method         | 等额            | TAPE_WORD_UNKNOWN
          method         | -               | TAPE_NOT_TOLD_IN_WORDS
          month_count    | 12              | TAPE_OK
          month_count    | １２            | TAPE_OK
          month_count    | 12①             | TAPE_NUMBER_MALFORMED
          month_count    | 12期            | TAPE_NUMBER_MALFORMED
          month_count    | 12.0            | TAPE_NUMBER_MALFORMED
          signed_time    | 2026-06-30 10:05 | TAPE_OK
          signed_time    | 2026年6月30日 10:05:07 | TAPE_OK
          signed_time    | 2026-06-30T10:05:00+08:00 | TAPE_OK
          signed_time    | 2026-06-30      | TAPE_TIME_MALFORMED
          signed_time    | 2026-06-30 25:05 | TAPE_TIME_MALFORMED
          borrower_token | 4.40106E+17     | TAPE_SCIENTIFIC
          borrower_token | bt-'7           | TAPE_OK
          borrower_token | '''00123'       | TAPE_TEXT_MARKED
          """)
  void cell_asPeopleWriteIt_isReadOrRefusedAtItsPlace(String column, String text, String check) {
    byte[] tape =
        "record\tloan_reference\t%s\nloan\tA-1\t%s\n"
            .formatted(column, text)
            .getBytes(StandardCharsets.UTF_8);

    List<TapeItem> items =
        ReadTapes.all(tape, TapeOptions.FOUND_OUT.withCharset(StandardCharsets.UTF_8));

    assertThat(ReadTapes.told(items))
        .isEqualTo(check.equals("TAPE_OK") ? List.of() : List.of("2 " + column + "@3 " + check));
  }

  @Test
  void text_thatIsWrittenAsAFormula_isNoText() {
    List<TapeItem> items = ReadTapes.all("loan_reference,record\n\"=\"\"00123\"\"\",loan\n");

    assertThat(ReadTapes.told(items)).contains("2 loan_reference@1 TAPE_TEXT_MARKED");
    assertThat(items).noneMatch(TapeItem.Read.class::isInstance);
  }

  @Test
  void refusal_ofACell_saysWhatStandsThereAndWhatToWrite() {
    List<TapeItem> items =
        ReadTapes.all(
            """
            借据号,行类型,放款日期,贷款本金(分)
            A-1,贷款,01/02/2026,12345.60
            """);

    List<TapeFault> faults = ReadTapes.faults(items);

    assertThat(faults)
        .extracting(TapeFault::place)
        .containsExactly(
            TapePlace.cell(2, new TapeColumn("放款日期", "3")),
            TapePlace.cell(2, new TapeColumn("贷款本金(分)", "4")));
    assertThat(faults)
        .extracting(TapeFault::message)
        .containsExactly(
            "\"01/02/2026\" can be two days, or begins with the day; write 2026-01-31, or give the"
                + " format in a mapping file.",
            "\"12345.60\" looks like yuan, and the column is in whole fen. Name the column _yuan or"
                + " (元).");
    assertThat(faults.get(1).messageZh()).isEqualTo("“12345.60”像是元，而该列单位为分。请将列名改为_yuan或（元）。");
  }

  @Test
  void everything_thatIsWrongWithALoan_isToldAtOnceAndTheOthersAreRead() {
    List<TapeItem> items =
        ReadTapes.all(
            """
            loan_reference,record,rate,month_count,paid_date,flow_id
            A-1,loan,24,x,,
            ,paid,,,2026-13-01,f-1
            A-2,loan,0.1,12,,
            ,paid,0.2,,2026-08-01,f-1
            A-3,paid,,,2026-08-01,f-1
            """);

    assertThat(ReadTapes.told(items))
        .containsExactly(
            "2 rate@3 TAPE_RATE_LOOKS_LIKE_PERCENT",
            "2 month_count@4 TAPE_NUMBER_MALFORMED",
            "3 paid_date@5 TAPE_DATE_IMPOSSIBLE",
            "5 rate@3 TAPE_CELL_NOT_FOR_RECORD");
    assertThat(items).hasSize(3);
    assertThat(items.get(0))
        .extracting(item -> item.fold(read -> "", faulty -> faulty.loanReference().get(), s -> ""))
        .isEqualTo("A-1");
    assertThat(items.get(2)).isInstanceOf(TapeItem.Read.class);
  }

  @Test
  void longOrHiddenText_inAMessage_isShortenedAndShown() {
    List<TapeItem> items =
        ReadTapes.all(
            "loan_reference,record,rate\nA-1,loan,\"a\nb\u200b" + "9".repeat(100) + "\"\n");

    assertThat(ReadTapes.faults(items).get(0).message())
        .startsWith("\"a\\u000ab\\u200b999")
        .contains("9…\"")
        .hasSizeLessThan(140);
  }
}
