package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.tapes.fault.TapePlace;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsOfALoanTest {

  private static final String LOAN = "loan_reference,record,rate,month_count,day_count,fee_code,";
  private static final String HEADER =
      LOAN + "due_date,due_principal_fen,due_interest_fen,due_fee_code,flow_amount_fen,grade\n";

  @Test
  void partOfAContract_withoutTheRowOfItsLoan_isRefused() {
    List<TapeItem> items = ReadTapes.all(HEADER + "A-1,fee,,,,x,,,,,,\nA-1,paid,,,,,,,,,,\n");

    assertThat(ReadTapes.told(items)).containsExactly("2 TAPE_LOAN_ROW_MISSING");
    assertThat(ReadTapes.faults(items).get(0).message()).contains("\"A-1\"");
  }

  @Test
  void loan_toldTwiceInOneBlock_isRefused() {
    List<TapeItem> items = ReadTapes.all(HEADER + "A-1,loan,,,,,,,,,,\nA-1,loan,,,,,,,,,,\n");

    assertThat(ReadTapes.told(items)).containsExactly("3 TAPE_LOAN_ROW_TWICE");
  }

  @Test
  void feeOfAPlan_withoutItsRow_isRefused() {
    List<TapeItem> items = ReadTapes.all(HEADER + "A-1,loan,,,,,,,,,,\n,plan_fee,,,,,,,,x,,\n");

    assertThat(ReadTapes.told(items)).containsExactly("3 TAPE_PARENT_MISSING");
    assertThat(ReadTapes.faults(items).get(0).message())
        .isEqualTo("No row \"plan\" of this loan stands before it.");
  }

  @Test
  void termsBesideAPlan_andFlowsBesideAPlan_areRefused() {
    List<TapeItem> items =
        ReadTapes.all(
            HEADER + "A-1,loan,0.1,,,,,,,,,\n,plan,,,,,2026-08-01,1,0,,,\n,flow,,,,,,,,,-100,\n");

    assertThat(ReadTapes.told(items))
        .containsExactly("2 rate@3 TAPE_CELL_NOT_AT_DEPTH", "4 TAPE_DEPTHS_MIXED");
    assertThat(ReadTapes.faults(items).get(0).message())
        .isEqualTo("\"rate\" is not told of a loan that is given as plan.");
    assertThat(ReadTapes.faults(items).get(0).messageZh()).isEqualTo("贷款以plan给出时，不能再写“rate”。");
  }

  @Test
  void twoTerms_ofOneLoan_areRefused() {
    List<TapeItem> items = ReadTapes.all(HEADER + "A-1,loan,,12,30,,,,,,,\n");

    assertThat(ReadTapes.told(items)).containsExactly("2 day_count@5 TAPE_ONE_OF");
  }

  @Test
  void zero_thatIsNotWritten_isNotTakenForOne() {
    List<TapeItem> items =
        ReadTapes.all(
            """
            loan_reference,record,as_of_date,grade,overdue_day_count,due_date,due_principal_fen
            A-1,status,2026-10-31,正常,,,
            A-2,revised_plan,,,,2026-08-01,1
            """);

    assertThat(ReadTapes.faults(items))
        .extracting(fault -> fault.place().row() + " " + fault.message().split(" ", 2)[0])
        .containsExactly(
            "2 \"overdue_day_count\"",
            "2 \"outstanding_principal_fen\"",
            "2 \"overdue_principal_fen\"",
            "3 \"due_interest_fen\"");
  }

  @Test
  void row_ofUnknownKind_isToldWithTheKnownOnes() {
    List<TapeItem> items = ReadTapes.all(HEADER + "A-1,lone,,,,,,,,,,\n");

    assertThat(ReadTapes.told(items)).containsExactly("2 record@2 TAPE_RECORD_UNKNOWN");
    assertThat(ReadTapes.faults(items).get(0).message()).contains("revised_plan_relief (变更后计划减免)");
  }

  @Test
  void rowWithoutALoan_atTheBeginning_isRefused() {
    List<TapeItem> items = ReadTapes.all(HEADER + ",loan,,,,,,,,,,\nA-1,loan,,,,,,,,,,\n");

    assertThat(ReadTapes.told(items)).containsExactly("2 TAPE_REFERENCE_MISSING");
    assertThat(items).hasSize(2);
  }

  /** Its loan is not known, so neither the loan before nor the one after is taken in half. */
  @Test
  void row_thatCannotBeReadAtAll_costsItsNeighboursToo() {
    List<TapeItem> items =
        ReadTapes.all(
            """
            record,loan_reference,flow_id
            paid,A-1,f-1
            paid,A-2,f-1
            paid,"A"-2,f-2
            paid,A-3,f-1
            paid,A-4,f-1
            """);

    assertThat(ReadTapes.told(items))
        .containsExactly(
            "4 TAPE_NEIGHBOUR_UNREADABLE",
            "4 loan_reference@2 TAPE_QUOTE_STRAY",
            "5 TAPE_NEIGHBOUR_UNREADABLE");
    assertThat(items).hasSize(5);
  }

  @Test
  void loanWithoutEnd_inATable_isRefusedAndNotHeld() {
    StringBuilder tape = new StringBuilder("record,loan_reference,flow_id\n");
    for (int row = 0; row < GatheredLoan.MAX_ROWS + 5; row++) {
      tape.append("paid,A-1,f-").append(row).append('\n');
    }

    List<TapeItem> items = ReadTapes.all(tape.toString());

    assertThat(ReadTapes.told(items)).containsExactly("30002 TAPE_TOO_MANY_ROWS");
  }

  @Test
  void faultsWithoutEnd_ofOneLoan_areCut() {
    String row = "A-1,paid,x,,,,,,,,,\n".repeat(GatheredLoan.MAX_FAULTS + 5);

    List<TapeItem> items = ReadTapes.all(HEADER + row);

    assertThat(ReadTapes.faults(items)).hasSize(GatheredLoan.MAX_FAULTS + 1);
    assertThat(ReadTapes.told(items).get(GatheredLoan.MAX_FAULTS)).contains("TAPE_MORE_FAULTS");
  }

  @Test
  void fieldOfARecord_asTheServiceNamesIt_leadsBackToItsCell() {
    TapeItem item =
        ReadTapes.all(
                """
                loan_reference,record,principal_yuan,fee_code,fee_amount_yuan
                A-1,loan,100,,
                ,fee,,x,1
                ,fee,,y,2
                """)
            .get(0);

    TapePlaces places = item.fold(TapeItem.Read::places, faulty -> null, stopped -> null);

    assertThat(shown(places.of("contract.loan.terms.fee_items[1].amount_fen")))
        .isEqualTo("4 fee_amount_yuan 5");
    assertThat(shown(places.of("contract.loan.terms.principal_fen")))
        .isEqualTo("2 principal_yuan 3");
    assertThat(shown(places.of("contract.loan.terms.fee_items[0].kind"))).isEqualTo("3");
    assertThat(shown(places.of("contract.loan.terms.method"))).isEqualTo("2");
    assertThat(shown(places.of(""))).isEqualTo("2");
  }

  private static String shown(TapePlace place) {
    return place.row()
        + place.column().map(column -> " " + column.name() + " " + column.label()).orElse("");
  }
}
