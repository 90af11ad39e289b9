package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapeFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TapeMappingTest {

  @Test
  void mapping_ofNamesValuesUnitsDatesAndConstants_isFollowed() {
    TapeMapping mapping =
        mapping(
            """
            {"columns":{"合同号":"loan_reference","金额":"贷款本金"},"units":{"金额":"分"},
             "values":{"还款方式":{"等额":"LEVEL_INSTALMENT","无":""}},
             "dates":{"disbursement_date":"dd.MM.yyyy"},
             "constants":{"rate_basis":"年","month_count":"12","balloon_yuan":"1.50"},
             "ignore":["备注"]}
            """);
    String tape =
        "合同号,金额,放款日期,利率,还款方式,备注\nA-1,100,31.01.2026,10%,等额,x\nA-2,200,01.02.2026,10%,无,\n";

    List<TapeItem> items =
        ReadTapes.all(
            tape.getBytes(StandardCharsets.UTF_8), TapeOptions.FOUND_OUT.withMapping(mapping));

    List<LoanTerms> terms =
        ReadTapes.records(items).stream()
            .map(record -> record.getContract().getLoan().getTerms())
            .toList();
    assertThat(terms.get(0).toString())
        .isEqualTo(
            LoanTerms.newBuilder()
                .setPrincipalFen(100)
                .setDisbursementDate("2026-01-31")
                .setRate("0.1")
                .setRateBasis(io.clearcost.proto.cost.v1.RateBasis.RATE_BASIS_ANNUAL)
                .setMethod(
                    io.clearcost.proto.cost.v1.RepaymentMethod.REPAYMENT_METHOD_LEVEL_INSTALMENT)
                .setMonthCount(12)
                .setBalloonFen(150)
                .build()
                .toString());
    assertThat(terms.get(1).getDisbursementDate()).isEqualTo("2026-02-01");
    assertThat(terms.get(1).getMethodValue()).isZero();
  }

  @Test
  void mappingFile_withEverythingWrong_isRefusedWithItsPaths() {
    TapeMapping.Parsed parsed =
        TapeMapping.parse(
            """
            {"columns":{"a":"loan_referense","b":1},
             "colums":{},
             "units":{"a":"万元"},
             "dates":{"a":"dd/MM","b":"xx"},
             "values":{"a":{"b":true},"c":[]},
             "ignore":[1],
             "constants":[]}
            """);

    assertThat(parsed.mapping()).isEmpty();
    assertThat(parsed.faults())
        .extracting(
            fault ->
                fault.place().row()
                    + " "
                    + fault.place().column().orElseThrow().name()
                    + " "
                    + fault.check())
        .containsExactly(
            "1 columns.a TAPE_MAPPING_COLUMN_UNKNOWN",
            "1 columns.b TAPE_MAPPING_VALUE_WRONG",
            "2 colums TAPE_MAPPING_KEY_UNKNOWN",
            "3 units.a TAPE_MAPPING_VALUE_WRONG",
            "4 dates.a TAPE_MAPPING_VALUE_WRONG",
            "4 dates.b TAPE_MAPPING_VALUE_WRONG",
            "5 values.a.b TAPE_MAPPING_VALUE_WRONG",
            "5 values.c TAPE_MAPPING_VALUE_WRONG",
            "6 ignore[0] TAPE_MAPPING_VALUE_WRONG",
            "7 constants TAPE_MAPPING_VALUE_WRONG");
    assertThat(parsed.faults().get(0).message())
        .isEqualTo(
            "columns.a names the column \"loan_referense\", which there is not; the nearest is"
                + " \"loan_reference\".");
  }

  @Test
  void mappingFile_thatIsNoJsonObject_isRefused() {
    for (String text :
        List.of("", "[]", "{\"columns\":{}", "{} {}", "{\"ignore\":[],\"ignore\":[]}")) {
      assertThat(TapeMapping.parse(text).faults()).as(text).hasSize(1);
    }
  }

  @Test
  void mapping_thatContradictsTheTape_isToldAtTheHeader() {
    TapeMapping mapping =
        mapping("{\"columns\":{\"nothing\":\"rate\"},\"constants\":{\"method\":\"BULLET\"}}");

    List<TapeItem> items =
        ReadTapes.all(
            "loan_reference,record,method\nA-1,loan,FLAT\n".getBytes(StandardCharsets.UTF_8),
            TapeOptions.FOUND_OUT.withMapping(mapping));

    assertThat(ReadTapes.told(items))
        .containsExactly("1 NOTHING@ TAPE_MAPPING_UNUSED", "1 method@3 TAPE_COLUMN_AND_CONSTANT");
  }

  private static TapeMapping mapping(String json) {
    TapeMapping.Parsed parsed = TapeMapping.parse(json);
    assertThat(parsed.faults()).extracting(TapeFault::message).isEmpty();
    return parsed.mapping().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"columns": {"合同金额": "principal_yuan", " 合同金额": "balloon_yuan"}} | columns. 合同金额
          {"units": {"合同金额": "fen", "合同金额 ": "yuan"}}                     | units.合同金额
          {"values": {"还款": {"a": "BULLET", "A": "LEVEL_INSTALMENT"}}}        | values.还款.A
          {"values": {"还款": {"a": "BULLET"}, "还款 ": {}}}                     | values.还款
          {"columns": {"合同金额": "principal_yuan"}, "ignore": ["合同金额"]}      | ignore
          """,
      ignoreLeadingAndTrailingWhitespace = false)
  void name_ofWhichTwoThingsAreSaid_isTold(String json, String path) {
    TapeMapping.Parsed parsed = TapeMapping.parse(json);

    assertThat(parsed.mapping()).isEmpty();
    assertThat(parsed.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.check()).isEqualTo(TapeCheck.TAPE_MAPPING_TWICE);
              assertThat(fault.message()).startsWith(path.strip() + " ");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"units\": {\"合同金額\": \"yuan\"}}",
        "{\"dates\": {\"发放\": \"dd/MM/yyyy\"}}",
        "{\"values\": {\"贷款状态\": {\"无\": \"\"}}}"
      })
  void column_thatTheMappingDescribesAndTheTapeLacks_isTold(String json) {
    TapeMapping mapping = TapeMapping.parse(json).mapping().orElseThrow();

    List<TapeItem> items =
        ReadTapes.all(
            "loan_reference,record\nA-1,loan\n".getBytes(StandardCharsets.UTF_8),
            TapeOptions.FOUND_OUT.withMapping(mapping));

    assertThat(ReadTapes.told(items)).singleElement().asString().endsWith("TAPE_MAPPING_UNUSED");
  }
}
