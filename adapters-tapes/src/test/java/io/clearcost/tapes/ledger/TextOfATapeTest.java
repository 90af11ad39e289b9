package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.ledger.v1.LoanRecord;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that could be read as something else than was written. */
class TextOfATapeTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String HEADER = "loan_reference,record,platform_name\n";

  /** Both bytes of each character are also a character of two bytes in UTF-8. */
  @ParameterizedTest
  @ValueSource(strings = {"平台", "未", "一", "路"})
  void text_thatIsSoundInBothEncodings_isNotGuessed(String platform) {
    byte[] bytes = (HEADER + "A-1,loan," + platform + "\n").getBytes(GB18030);

    List<TapeItem> found = ReadTapes.all(bytes, TapeOptions.FOUND_OUT);
    List<TapeItem> ordered = ReadTapes.all(bytes, TapeOptions.FOUND_OUT.withCharset(GB18030));

    assertThat(ReadTapes.told(found)).containsExactly("0 TAPE_ENCODING_UNCLEAR");
    assertThat(ReadTapes.faults(found).get(0).message())
        .startsWith("From byte %d on".formatted((HEADER + "A-1,loan,").length() + 1));
    assertThat(platforms(ordered)).containsExactly(platform);
  }

  @Test
  void text_inGb18030ThatIsMostlySoundInUtf8_isReadAsWritten() {
    String both = "A-1,loan,平台\nA-2,loan,平台\n".repeat(25);
    byte[] bytes = (HEADER + both + "A-3,loan,示例\n").getBytes(GB18030);

    List<String> platforms = platforms(ReadTapes.all(bytes, TapeOptions.FOUND_OUT));

    assertThat(platforms).hasSize(51).startsWith("平台").endsWith("示例");
  }

  @Test
  void files_ofTwoEncodingsPutTogether_areNotGuessed() {
    byte[] first = (HEADER + "A-1,loan,示例科技\n").getBytes(StandardCharsets.UTF_8);
    byte[] second = "A-2,loan,示例科技\n".getBytes(GB18030);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);

    List<TapeItem> items = ReadTapes.all(both, TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_ENCODING_UNCLEAR");
  }

  @Test
  void reference_asALongNumberOfJson_isNotTrusted() {
    List<TapeItem> items =
        ReadTapes.all(
            """
            {"loanReference":20260001000000001}
            {"loanReference":1e+21}
            {"loanReference":"20260001000000001"}
            """);

    assertThat(ReadTapes.told(items)).containsExactly("1 TAPE_JSON_REFUSED", "2 TAPE_JSON_REFUSED");
  }

  @Test
  void sign_ofYuanAlone_isUtf8() {
    List<TapeItem> items = ReadTapes.all("loan_reference,record,principal_yuan\nA-1,loan,¥12.30\n");

    assertThat(ReadTapes.records(items).get(0).getContract().getLoan().getTerms().getPrincipalFen())
        .isEqualTo(1_230);
  }

  @Test
  void character_thatTheWindowCutsAnywhere_isWhole() {
    for (int fill = 0; fill < 8; fill++) {
      String text = HEADER + "A-0,loan," + "x".repeat(30_000 + fill) + "\n";
      String tape = text + "A-1,loan,年𠮷\nA-2,loan,年𠮷\n".repeat(4_000);

      for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
        List<String> platforms =
            platforms(ReadTapes.all(tape.getBytes(charset), TapeOptions.FOUND_OUT));

        assertThat(platforms.subList(1, 8_001)).containsOnly("年𠮷");
      }
    }
  }

  @Test
  void files_putTogether_tellTheSecondHeader() {
    String tape =
        """
        loan_reference,rate,rate_basis,principal_yuan,disbursement_date,method,month_count
        A-1,12%,ANNUAL,1,2026-01-31,BULLET,3
        """;

    List<TapeItem> items = ReadTapes.all(tape + "\ufeff" + tape.replace("A-1", "A-2"));

    assertThat(ReadTapes.told(items)).hasSize(6).allMatch(told -> told.startsWith("3 "));
    assertThat(items).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n"})
  void lines_howeverTheyEnd_areAllRead(String end) {
    String tape = String.join(end, "loan_reference,record", "A-1,loan", "\"A-2\",loan", "A-3,loan");

    assertThat(ReadTapes.records(ReadTapes.all(tape)))
        .extracting(LoanRecord::getLoanReference)
        .containsExactly("A-1", "A-2", "A-3");
  }

  @Test
  void linesOfJson_endedByReturnsAlone_areToldAndNotLost() {
    List<TapeItem> items =
        ReadTapes.all("{\"loanReference\":\"A-1\"}\r{\"loanReference\":\"A-2\"}");

    assertThat(ReadTapes.told(items)).containsExactly("1 TAPE_JSON_MALFORMED");
  }

  @Test
  void amountsInJson_asPeopleMayWriteThem_areExactOrTold() {
    List<TapeItem> items =
        ReadTapes.all(
            Stream.of(
                    "100000",
                    "100000.0",
                    "\"999999999999999999\"",
                    "1e5",
                    "1e400",
                    "0.5",
                    "1e-1",
                    "1234567890123456",
                    "9223372036854775808")
                .map("{\"loanReference\":\"A\",\"paid\":[{\"amountFen\":%s}]}\n"::formatted)
                .reduce("", String::concat));

    assertThat(
            items.stream()
                .map(
                    item ->
                        item.fold(
                            read -> read.record().getPaid(0).getAmountFen(),
                            faulty -> -1L,
                            stopped -> -2L)))
        .containsExactly(
            100_000L, 100_000L, 999_999_999_999_999_999L, -1L, -1L, -1L, -1L, -1L, -1L);
  }

  @Test
  void halfACharacter_inJson_isNotSentAsAQuestionMark() {
    List<TapeItem> items =
        ReadTapes.all(
            """
            {"loanReference":"A\\ud800","paid":[]}
            {"paid":[{"flowId":"\\ude00x"}],"loanReference":"A-2"}
            {"paid":[{"flowId":"\\ud83d\\ude00"}],"loanReference":"A-3"}
            {"loanReference":"A-4\\u0041"} {}
            """);

    assertThat(ReadTapes.told(items))
        .containsExactly("1 TAPE_JSON_REFUSED", "2 TAPE_JSON_REFUSED", "4 TAPE_JSON_MALFORMED");
  }

  @Test
  void nesting_withoutEnd_isTold() {
    List<TapeItem> items =
        ReadTapes.all(
            "{\"loanReference\":" + "[".repeat(100_000) + "\n{\"loanReference\":\"A-2\"}");

    assertThat(ReadTapes.told(items)).containsExactly("1 TAPE_JSON_MALFORMED");
    assertThat(items).hasSize(2);
  }

  @Test
  void zeroByte_deepInATape_staysInItsCell() {
    List<TapeItem> items =
        ReadTapes.all(
            "loan_reference,record,rate\n"
                + "A-0,loan,\nB-0,loan,\n".repeat(5_000)
                + "A-1,loan,0.1\0\n");

    assertThat(ReadTapes.told(items)).containsExactly("10002 rate@3 TAPE_RATE_MALFORMED");
  }

  /** A row that is damaged and too long may have its reference in another column. */
  @Test
  void row_thatIsDamagedAndTooLong_mayBelongToItsNeighbours() {
    byte[] bytes =
        """
        rate,record,loan_reference,statement_text,flow_id
        0.1,loan,A-1,,
        ,paid,A-1,,f-1
        ,paid,1,A-1,x?,f-2
        0.1,loan,A-2,,
        """
            .getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xff;

    List<TapeItem> items = ReadTapes.all(bytes, TapeOptions.FOUND_OUT);

    assertThat(items).noneMatch(TapeItem.Read.class::isInstance);
    assertThat(ReadTapes.told(items))
        .contains("4 TAPE_NEIGHBOUR_UNREADABLE", "4 TAPE_ROW_TOO_LONG")
        .contains("5 TAPE_NEIGHBOUR_UNREADABLE");
  }

  /** Every byte of these is wrong; what is told of a row is bounded, and so is what it takes. */
  @Test
  void row_ofMalformedBytesAlone_isToldInBoundedWords() {
    byte[] wrong = new byte[2_000_000];
    Arrays.fill(wrong, (byte) 0xff);
    for (String begin : List.of(HEADER + "A-1,loan,年", "{\"loanReference\":\"年")) {
      byte[] first = begin.getBytes(StandardCharsets.UTF_8);
      byte[] tape = Arrays.copyOf(first, first.length + wrong.length);
      System.arraycopy(wrong, 0, tape, first.length, wrong.length);

      List<TapeItem> items =
          ReadTapes.all(tape, TapeOptions.FOUND_OUT.withCharset(StandardCharsets.UTF_8));

      assertThat(items).hasSize(1);
      assertThat(ReadTapes.faults(items)).hasSizeBetween(1, GatheredLoan.MAX_FAULTS + 1);
    }
  }

  private static List<String> platforms(List<TapeItem> items) {
    return ReadTapes.records(items).stream()
        .map(record -> record.getContract().getPlatform().getLegalName())
        .toList();
  }
}
