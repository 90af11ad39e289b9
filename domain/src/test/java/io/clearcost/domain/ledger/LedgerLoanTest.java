package io.clearcost.domain.ledger;

import static io.clearcost.domain.ledger.LedgerRecords.flow;
import static io.clearcost.domain.ledger.Taped.LENDER;
import static io.clearcost.domain.ledger.Taped.PAID_OUT;
import static io.clearcost.domain.ledger.Taped.contracted;
import static io.clearcost.domain.ledger.Taped.paid;
import static io.clearcost.domain.ledger.Taped.standing;
import static io.clearcost.domain.ledger.Taped.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.Loans;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerLoanTest {

  private static final PaidFlow FIRST =
      flow("f-1", PAID_OUT.plusMonths(1), FlowComponent.PRINCIPAL, "800");
  private static final PaidFlow SECOND =
      flow("f-2", PAID_OUT.plusMonths(2), FlowComponent.PRINCIPAL, "900");

  @Test
  void flow_withAnIdOnRecord_correctsIt() {
    PaidFlow corrected = flow("f-1", PAID_OUT.plusMonths(1), FlowComponent.PRINCIPAL, "801");

    LedgerLoan loan = loan(contracted(), paid(FIRST, SECOND), paid(corrected));

    assertThat(loan.record().paid()).containsExactly(corrected, SECOND);
    assertThat(loan.sources()).extracting(RecordSource::row).containsExactly(1L, 2L, 3L);
  }

  @Test
  void contract_thatCameLater_takesThePlaceOfTheOneBefore() {
    LoanContract signed = Taped.contract(Optional.of(PAID_OUT), List.of());

    LedgerLoan loan = loan(contracted(), paid(FIRST), contracted(signed));

    assertThat(loan.record().contract()).contains(signed);
    assertThat(loan.record().paid()).containsExactly(FIRST);
  }

  @Test
  void loan_asOfADay_knowsWhatHadHappenedByItsEnd() {
    List<SourcedRecord> records = sourced(contracted(), paid(SECOND, FIRST));

    assertThat(paidBy(records, FIRST.date().minusDays(1))).isEmpty();
    assertThat(paidBy(records, FIRST.date())).containsExactly(FIRST);
    assertThat(paidBy(records, SECOND.date())).containsExactly(FIRST, SECOND);
    assertThat(LedgerLoan.of(LENDER, records, Optional.of(PAID_OUT.minusDays(1)))).isEmpty();
    assertThat(LedgerLoan.of(LENDER, records, Optional.of(PAID_OUT))).isPresent();
  }

  @Test
  void flow_correctedToALaterDay_hadNotHappenedBefore() {
    PaidFlow moved = flow("f-1", PAID_OUT.plusMonths(3), FlowComponent.PRINCIPAL, "800");
    List<SourcedRecord> records = sourced(contracted(), paid(FIRST), paid(moved));

    assertThat(paidBy(records, FIRST.date())).isEmpty();
    assertThat(paidBy(records, moved.date())).containsExactly(moved);
  }

  @Test
  void status_ofTheLatestDay_countsWhateverCameLast() {
    LoanStatus july = status(LocalDate.of(2026, 7, 31), LoanGrade.NORMAL, 0, "10000", "0");
    LoanStatus august = status(LocalDate.of(2026, 8, 31), LoanGrade.NORMAL, 0, "9000", "0");
    LoanStatus mended = status(LocalDate.of(2026, 8, 31), LoanGrade.NORMAL, 0, "9200", "0");

    assertThat(loan(contracted(), standing(august), standing(july)).record().status())
        .contains(august);
    assertThat(loan(contracted(), standing(august), standing(mended)).record().status())
        .contains(mended);
    assertThat(
            LedgerLoan.of(
                    LENDER,
                    sourced(contracted(), standing(july), standing(august)),
                    Optional.of(LocalDate.of(2026, 8, 30)))
                .flatMap(found -> found.record().status()))
        .contains(july);
  }

  @Test
  void sets_ofALoan_neverOverwriteOneAnother() {
    LoanStatus status = status(LocalDate.of(2026, 8, 31), LoanGrade.NORMAL, 0, "9200", "0");

    LedgerLoan loan = loan(contracted(), paid(FIRST), standing(status));

    assertThat(loan.record().contract()).contains(Taped.contract());
    assertThat(loan.record().paid()).containsExactly(FIRST);
    assertThat(loan.record().status()).contains(status);
    assertThat(Loans.yuan("9200")).isEqualTo(status.outstandingPrincipal());
  }

  private static List<PaidFlow> paidBy(List<SourcedRecord> records, LocalDate day) {
    return LedgerLoan.of(LENDER, records, Optional.of(day)).orElseThrow().record().paid();
  }

  private static LedgerLoan loan(LoanRecord... records) {
    return LedgerLoan.of(LENDER, sourced(records), Optional.empty()).orElseThrow();
  }

  private static List<SourcedRecord> sourced(LoanRecord... records) {
    List<SourcedRecord> sourced = new ArrayList<>();
    for (LoanRecord record : records) {
      sourced.add(
          new SourcedRecord(
              record,
              new RecordSource(
                  new IntakeId("int_1"),
                  sourced.size() + 1L,
                  Instant.parse("2026-09-01T00:00:00Z"),
                  ContentHash.of("made up".getBytes(StandardCharsets.UTF_8))),
              Optional.empty()));
    }
    return sourced;
  }
}
