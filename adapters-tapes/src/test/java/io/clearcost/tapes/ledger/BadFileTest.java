package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.ledger.v1.LoanRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadFileTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TWO =
      "loan_reference,record,platform_name\nA-1,loan,示例科技\nA-2,loan,示例 “二”\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void text_inAnyEncodingWithAMark_isRead(String charset) {
    byte[] bytes = ("\ufeff" + TWO).getBytes(Charset.forName(charset));

    assertThat(platforms(bytes)).containsExactly("示例科技", "示例 “二”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void text_inEitherEncodingWithoutAMark_isRead(String charset) {
    // The first character that is not ASCII comes long after the bytes that are looked at first.
    String late = TWO.replace("A-1,loan,示例科技\n", "A-0,loan,x\nA-1,loan,y\n".repeat(10_000));

    List<String> platforms = platforms(late.getBytes(Charset.forName(charset)));

    assertThat(platforms).hasSize(20_001).endsWith("示例 “二”");
  }

  @Test
  void bytes_thatAreNoCharacter_costTheirRowAndAreToldByPosition() {
    byte[] bytes = TWO.getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\nA-2") + 10;
    bytes[at] = (byte) 0xff;

    List<TapeItem> items = ReadTapes.all(bytes, TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(items))
        .contains("3 platform_name@3 TAPE_BYTES_MALFORMED")
        .allMatch(told -> told.startsWith("3 "));
    assertThat(ReadTapes.faults(items).get(0).message())
        .isEqualTo(
            "The bytes FF at position %s are no character of UTF-8. Save the tape as UTF-8."
                .formatted(at + 1));
    assertThat(items).hasSize(2);
  }

  @Test
  void wrongEncoding_thatIsOrdered_isToldAtEachRow() {
    List<TapeItem> items =
        ReadTapes.all(
            TWO.getBytes(GB18030), TapeOptions.FOUND_OUT.withCharset(StandardCharsets.UTF_8));

    assertThat(ReadTapes.told(items))
        .contains(
            "2 platform_name@3 TAPE_BYTES_MALFORMED", "3 platform_name@3 TAPE_BYTES_MALFORMED");
  }

  @Test
  void lineNumbers_afterQuotedLineBreaks_areThoseOfTheFile() {
    List<TapeItem> items =
        ReadTapes.all(
            String.join(
                "\r\n",
                "loan_reference,record,platform_name,rate",
                "A-1,loan,\"a",
                "b\nc\",0.1",
                "",
                "A-2,loan,,x"));

    assertThat(ReadTapes.told(items)).containsExactly("6 rate@4 TAPE_RATE_MALFORMED");
    String platform =
        items
            .get(0)
            .fold(
                read -> read.record().getContract().getPlatform().getLegalName(),
                faulty -> "",
                stopped -> "");
    assertThat(platform).isEqualTo("a\r\nb\nc");
  }

  @Test
  void quote_thatIsNeverClosed_costsItsRowAlone() {
    String tape =
        "loan_reference,platform_name\nA-1,\"x\nA-2,y\n"
            + "A-3,z\n".repeat(20_000)
            + "A-4,\"\"\"q\"\"\"\n";

    List<TapeItem> items = ReadTapes.all(tape);

    assertThat(ReadTapes.told(items)).containsExactly("2 platform_name@2 TAPE_CELL_TOO_LONG");
    assertThat(items).hasSize(20_003);
  }

  @Test
  void quote_openAtTheEnd_isTold() {
    List<TapeItem> items = ReadTapes.all("loan_reference,platform_name\nA-1,\"x\nA-2,y\n");

    assertThat(ReadTapes.told(items)).containsExactly("2 platform_name@2 TAPE_QUOTE_OPEN");
    assertThat(items).hasSize(2);
  }

  @Test
  void rows_ofAnotherWidth_areToldWithTheUsualReason() {
    List<TapeItem> items =
        ReadTapes.all(
            "loan_reference,record,principal_yuan\nA-1,loan,1,234.50\nA-2,loan\nA-3,loan,1,,\n");

    assertThat(ReadTapes.told(items))
        .containsExactly(
            "2 TAPE_ROW_TOO_LONG", "3 TAPE_ROW_TOO_SHORT", "4 TAPE_NEIGHBOUR_UNREADABLE");
  }

  @Test
  void columns_missingTwiceUnknownOrWithoutUnit_areToldAtOnce() {
    List<TapeItem> items =
        ReadTapes.all(
            "贷款编号,借据号,disbursment_date,贷款本金,principal,还款方式,利率,principal_fen,RATE\nA-1,,,,,,,,\n");

    assertThat(ReadTapes.told(items))
        .containsExactly(
            "1 借据号@2 TAPE_COLUMN_TWICE",
            "1 disbursment_date@3 TAPE_COLUMN_UNKNOWN",
            "1 贷款本金@4 TAPE_COLUMN_WITHOUT_UNIT",
            "1 principal@5 TAPE_COLUMN_TWICE",
            "1 principal_fen@8 TAPE_COLUMN_TWICE",
            "1 RATE@9 TAPE_COLUMN_TWICE",
            "1 disbursement_date@ TAPE_COLUMN_MISSING",
            "1 month_count@ TAPE_COLUMN_MISSING");
    assertThat(ReadTapes.faults(items).get(1).message())
        .isEqualTo(
            "The column \"disbursment_date\" is not known; the nearest is \"disbursement_date\"."
                + " Rename it, or map or ignore it in a mapping file.");
    assertThat(ReadTapes.faults(items).get(2).message())
        .contains("贷款本金(分) for whole fen or 贷款本金(元) for yuan");
  }

  @Test
  void delimiter_thatIsOrdered_isUsedWhateverTheHeaderLooksLike() {
    byte[] bytes = "loan_reference;record\nA-1;loan\n".getBytes(StandardCharsets.UTF_8);

    List<TapeItem> found = ReadTapes.all(bytes, TapeOptions.FOUND_OUT);
    List<TapeItem> ordered = ReadTapes.all(bytes, TapeOptions.FOUND_OUT.withDelimiter(','));

    assertThat(ReadTapes.records(found)).hasSize(1);
    assertThat(ReadTapes.told(ordered))
        .containsExactly(
            "1 loan_reference;record@1 TAPE_COLUMN_UNKNOWN",
            "1 loan_reference@ TAPE_COLUMN_MISSING");
  }

  @Test
  void header_inFullWidthAndOtherCase_isKnown() {
    List<TapeItem> items = ReadTapes.all("\u3000Loan_Reference ,ＲＥＣＯＲＤ, 贷款本金（元）\nA-1,loan,1\n");

    assertThat(ReadTapes.told(items)).isEmpty();
  }

  @Test
  void table_withoutReferences_isRefused() {
    List<TapeItem> items = ReadTapes.all("record,grade\nstatus,正常\n");

    assertThat(ReadTapes.told(items)).containsExactly("1 loan_reference@ TAPE_COLUMN_MISSING");
    assertThat(items.get(0)).isInstanceOf(TapeItem.Stopped.class);
  }

  @Test
  void columnWithoutName_withCells_isTold() {
    List<TapeItem> items = ReadTapes.all("loan_reference,,record\nA-1,x,loan\nA-2,,loan\n");

    assertThat(ReadTapes.told(items)).containsExactly("2 @2 TAPE_COLUMN_WITHOUT_NAME");
  }

  @Test
  void gzip_ofATape_isReadAndCutOffIsTold() throws IOException {
    byte[] gzip = gzip(TWO.repeat(1).getBytes(StandardCharsets.UTF_8));

    List<TapeItem> whole = ReadTapes.all(gzip, TapeOptions.FOUND_OUT);
    List<TapeItem> cut =
        ReadTapes.all(Arrays.copyOf(gzip, gzip.length - 12), TapeOptions.FOUND_OUT);
    List<TapeItem> twice = ReadTapes.all(gzip(gzip), TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.records(whole)).hasSize(2);
    assertThat(ReadTapes.told(cut)).containsExactly("0 TAPE_GZIP_BROKEN");
    assertThat(ReadTapes.told(twice)).containsExactly("0 TAPE_GZIP_IN_GZIP");
  }

  @Test
  void gzipBomb_whateverItHolds_isRefused() throws IOException {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) '\n');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("loan_reference,record\n".getBytes(StandardCharsets.UTF_8));
      for (int megabyte = 0; megabyte < 40; megabyte++) {
        gzip.write(blanks);
      }
    }

    List<TapeItem> items = ReadTapes.all(bytes.toByteArray(), TapeOptions.FOUND_OUT);

    assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_EXPANDS_TOO_MUCH");
  }

  @Test
  void line_withoutEnd_isRefused() throws IOException {
    for (String begin : List.of("loan_reference,record\nA-1,", "{\"loanReference\":\"")) {
      try (LoanTape tape =
          LoanTapes.open(endless(begin, "x".repeat(10_000)), TapeOptions.FOUND_OUT)) {
        List<TapeItem> items = new ArrayList<>();
        tape.forEachRemaining(items::add);

        assertThat(ReadTapes.told(items)).last().asString().endsWith(" TAPE_LINE_ENDLESS");
      }
    }
  }

  @Test
  void cells_withoutEnd_areRefused() {
    List<TapeItem> items =
        ReadTapes.all("loan_reference,record\nA-1,loan" + ",".repeat(5_000) + "\nA-2,loan\n");

    assertThat(ReadTapes.told(items)).contains("2 @1001 TAPE_TOO_MANY_CELLS");
    assertThat(items).hasSize(2);
  }

  /** One loan is held and no more: a tape without end gives its items as they are asked for. */
  @Test
  void tapeWithoutEnd_inEitherForm_isReadItemByItem() throws IOException {
    for (List<String> parts :
        List.of(
            List.of("loan_reference,record\n", "A-1,loan\nA-2,paid\n"),
            List.of("", "{\"loanReference\":\"A-1\"}\n"))) {
      try (LoanTape tape =
          LoanTapes.open(endless(parts.get(0), parts.get(1)), TapeOptions.FOUND_OUT)) {
        for (int count = 0; count < 5_000; count++) {
          assertThat(tape.next()).isInstanceOf(TapeItem.Read.class);
        }

        assertThat(tape.bytesRead()).isLessThan(400_000);
        assertThat(tape.bytesTotal()).isEmpty();
      }
    }
  }

  @Test
  void otherFiles_thatAreNoTapes_areRefusedByTheirContent() {
    assertThat(told(new byte[0])).containsExactly("0 TAPE_EMPTY");
    assertThat(told(" \n\n".getBytes(StandardCharsets.UTF_8))).containsExactly("0 TAPE_EMPTY");
    assertThat(told(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
        .containsExactly("0 TAPE_OLD_WORKBOOK");
    assertThat(told(new byte[] {'%', 'P', 'D', 'F', 0, 1})).containsExactly("0 TAPE_NOT_TEXT");
    assertThat(told("[{\"loanReference\":\"A-1\"}]".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("1 TAPE_JSON_ARRAY");
  }

  @Test
  void linesOfJson_eachWithItsOwnFault_areToldByLineAndPath() {
    List<TapeItem> items =
        ReadTapes.all(
            """
            {"loanReference":"A-1","paid":[{"flowId":"f-1","amountFen":"12.5"},{"component":"NOTHING"}],"lone":1}
            {"loanReference":"A-2"

            {"loanReference":"A-3","loanReference":"A-4"}
            {"loanReference":"A-5"} {"loanReference":"A-6"}
            {"loanReference":"A-7"}
            {loanReference:'A-8'}
            """);

    assertThat(ReadTapes.told(items))
        .containsExactly(
            "1 paid[0].amount_fen@ TAPE_JSON_FIELD",
            "1 paid[1].component@ TAPE_JSON_FIELD",
            "1 lone@ TAPE_JSON_FIELD",
            "2 TAPE_JSON_MALFORMED",
            "4 TAPE_JSON_MALFORMED",
            "5 TAPE_JSON_MALFORMED",
            "7 TAPE_JSON_MALFORMED");
    assertThat(ReadTapes.faults(items).get(0).message())
        .isEqualTo("paid[0].amount_fen: \"12.5\" is not a whole number in range.");
    assertThat(items.get(0))
        .isInstanceOfSatisfying(
            TapeItem.Faulty.class, faulty -> assertThat(faulty.loanReference()).contains("A-1"));
  }

  private static List<String> told(byte[] bytes) {
    return ReadTapes.told(ReadTapes.all(bytes, TapeOptions.FOUND_OUT));
  }

  private static List<String> platforms(byte[] bytes) {
    return ReadTapes.records(ReadTapes.all(bytes, TapeOptions.FOUND_OUT)).stream()
        .map(LoanRecord::getContract)
        .map(contract -> contract.getPlatform().getLegalName())
        .toList();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static InputStream endless(String begin, String again) {
    byte[] first = begin.getBytes(StandardCharsets.UTF_8);
    byte[] then = again.getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        boolean begins = at < first.length;
        byte[] part = begins ? first : then;
        int from = (int) (begins ? at : (at - first.length) % then.length);
        int count = Math.min(length, part.length - from);
        System.arraycopy(part, from, bytes, offset, count);
        at += count;
        return count;
      }
    };
  }
}
