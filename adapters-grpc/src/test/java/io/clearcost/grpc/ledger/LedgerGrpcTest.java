package io.clearcost.grpc.ledger;

import static io.clearcost.grpc.ledger.LedgerDesk.CLERK;
import static io.clearcost.grpc.ledger.LedgerDesk.LENDER;
import static io.clearcost.grpc.ledger.LedgerDesk.loan;
import static io.clearcost.grpc.ledger.LedgerDesk.paid;
import static io.clearcost.grpc.ledger.LedgerDesk.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.ledger.InMemoryLedger;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.text.InvalidValue;
import io.clearcost.grpc.error.Refused;
import io.clearcost.proto.ledger.v1.ExportLoansRequest;
import io.clearcost.proto.ledger.v1.ExportLoansResponse;
import io.clearcost.proto.ledger.v1.GetIntakeRequest;
import io.clearcost.proto.ledger.v1.GetLoanRequest;
import io.clearcost.proto.ledger.v1.Intake;
import io.clearcost.proto.ledger.v1.LedgerLoan;
import io.clearcost.proto.ledger.v1.ListIntakesRequest;
import io.clearcost.proto.ledger.v1.ListLoansRequest;
import io.clearcost.proto.ledger.v1.ListLoansResponse;
import io.clearcost.proto.ledger.v1.LoanDimension;
import io.clearcost.proto.ledger.v1.LoanFilter;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.LoanSum;
import io.clearcost.proto.ledger.v1.LoanSummary;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.clearcost.proto.ledger.v1.SummariseLoansRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read of the ledger over the wire, and by whom. */
class LedgerGrpcTest {

  @Test
  void loans_behindASum_areThoseOfItsFilter() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake = desk.stream();
      desk.record(
          List.of(
              row(intake, 1, loan("L-1", "0.12", "2026-03-02")),
              row("", 2, loan("L-2", "0.12", "2026-03-31")),
              row("", 3, loan("L-3", "0.12", "2026-04-01"))));

      List<LoanSum> sums =
          desk.ledger()
              .summariseLoans(
                  SummariseLoansRequest.newBuilder()
                      .setDimension(LoanDimension.LOAN_DIMENSION_MONTH)
                      .build())
              .getRowsList();

      assertThat(sums).extracting(LoanSum::getValue).containsExactly("2026-03", "2026-04");
      assertThat(sums)
          .allSatisfy(
              sum -> {
                List<LoanSummary> behind = loans(desk, sum.getFilter());
                assertThat(behind).hasSize((int) sum.getLoanCount());
                assertThat(behind.stream().mapToLong(LoanSummary::getPrincipalFen).sum())
                    .isEqualTo(sum.getPrincipalFen());
              });
      assertThat(loans(desk, sums.get(0).getFilter()))
          .extracting(LoanSummary::getLoanReference)
          .containsExactly("L-1", "L-2");
    }
  }

  @Test
  void loans_exported_areAllOfThemWhole() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake = desk.stream();
      int count = 230;
      List<RecordLoansRequest> rows = new ArrayList<>();
      for (int k = 1; k <= count; k++) {
        rows.add(row(intake, k, loan("L-%03d".formatted(k), "0.12", "2026-03-02")));
      }
      desk.record(rows);

      List<ExportLoansResponse> exported =
          ImmutableList.copyOf(desk.ledger().exportLoans(ExportLoansRequest.getDefaultInstance()));

      assertThat(exported)
          .extracting(one -> one.getLoan().getRecord())
          .extracting(LoanRecord::getLoanReference)
          .isEqualTo(rows.stream().map(one -> one.getRecord().getLoanReference()).toList());
    }
  }

  @Test
  void loan_readBack_isWhatWasReportedWithItsSource() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake = desk.stream();
      desk.record(
          List.of(
              row(intake, 1, loan("L-1", "0.12", "2026-03-02")),
              row("", 2, paid("L-1", "2026-03-09"))));

      LedgerLoan found =
          desk.ledger()
              .getLoan(
                  GetLoanRequest.newBuilder()
                      .setInstitutionId(LENDER)
                      .setLoanReference("L-1")
                      .build())
              .getLoan();

      assertThat(found.getRecord().getPaidList())
          .isEqualTo(paid("L-1", "2026-03-09").getPaidList());
      assertThat(found.getRecord().getContract().getLoan().getTerms().getPrincipalFen())
          .isEqualTo(1_000_000);
      assertThat(found.getSourcesList()).hasSize(2);
    }
  }

  @Test
  void ledger_ofOthers_isNotThere() {
    InMemoryLedger ledger = new InMemoryLedger();
    Caller stranger =
        new Caller("stranger", Optional.of(new InstitutionId("other")), Set.of(Caller.Role.LENDER));
    try (LedgerDesk desk = LedgerDesk.of(CLERK, ledger, new DirectTransactions());
        LedgerDesk elsewhere = LedgerDesk.of(stranger, ledger, new DirectTransactions())) {
      String intake = desk.stream();
      desk.record(List.of(row(intake, 1, loan("L-1", "0.12", "2026-03-02"))));

      assertThat(loans(elsewhere, LoanFilter.getDefaultInstance())).isEmpty();
      assertThat(
              Refused.by(
                      () ->
                          elsewhere
                              .ledger()
                              .getLoan(
                                  GetLoanRequest.newBuilder()
                                      .setInstitutionId(LENDER)
                                      .setLoanReference("L-1")
                                      .build()))
                  .reason())
          .isEqualTo("LOAN_NOT_FOUND");
      assertThat(
              Refused.by(
                      () ->
                          elsewhere
                              .intakes()
                              .getIntake(GetIntakeRequest.newBuilder().setIntakeId(intake).build()))
                  .reason())
          .isEqualTo("INTAKE_NOT_FOUND");
    }
  }

  @Test
  void ledger_ofEveryLender_isOpenToASupervisor() {
    InMemoryLedger ledger = new InMemoryLedger();
    Caller supervisor = new Caller("supervisor", Optional.empty(), Set.of(Caller.Role.SUPERVISOR));
    try (LedgerDesk desk = LedgerDesk.of(CLERK, ledger, new DirectTransactions());
        LedgerDesk above = LedgerDesk.of(supervisor, ledger, new DirectTransactions())) {
      String intake = desk.stream();
      desk.record(List.of(row(intake, 1, loan("L-1", "0.12", "2026-03-02"))));

      assertThat(loans(above, LoanFilter.getDefaultInstance()))
          .extracting(LoanSummary::getLoanReference)
          .containsExactly("L-1");
      assertThat(loans(above, LoanFilter.newBuilder().setInstitutionId("other").build())).isEmpty();
      assertThat(
              above.intakes().listIntakes(ListIntakesRequest.getDefaultInstance()).getIntakesList())
          .extracting(Intake::getIntakeId)
          .containsExactly(intake);
    }
  }

  @Test
  void auditor_readsAndRecordsNothing() {
    InMemoryLedger ledger = new InMemoryLedger();
    Caller auditor =
        new Caller("auditor", Optional.of(new InstitutionId(LENDER)), Set.of(Caller.Role.AUDITOR));
    try (LedgerDesk desk = LedgerDesk.of(CLERK, ledger, new DirectTransactions());
        LedgerDesk beside = LedgerDesk.of(auditor, ledger, new DirectTransactions())) {
      String intake = desk.stream();
      desk.record(List.of(row(intake, 1, loan("L-1", "0.12", "2026-03-02"))));

      List<RecordLoansResponse> answers =
          beside.record(List.of(row(intake, 2, loan("L-2", "0.12", "2026-03-02"))));

      assertThat(new Refused(answers.get(0).getError()).reason()).isEqualTo("CALLER_NOT_PERMITTED");
      assertThat(loans(beside, LoanFilter.getDefaultInstance()))
          .extracting(LoanSummary::getLoanReference)
          .containsExactly("L-1");
    }
  }

  @Test
  void key_thatNamesNoLender_isInvalid() {
    assertThat(LedgerMapper.key("slc-1/a/b").loan().value()).isEqualTo("a/b");
    assertThatThrownBy(() -> LedgerMapper.key("slc-1")).isInstanceOf(InvalidValue.class);
  }

  private static List<LoanSummary> loans(LedgerDesk desk, LoanFilter filter) {
    List<LoanSummary> found = new ArrayList<>();
    String token = "";
    do {
      ListLoansResponse page =
          desk.ledger()
              .listLoans(
                  ListLoansRequest.newBuilder()
                      .setFilter(filter)
                      .setPageSize(1)
                      .setPageToken(token)
                      .build());
      found.addAll(page.getLoansList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return found;
  }
}
