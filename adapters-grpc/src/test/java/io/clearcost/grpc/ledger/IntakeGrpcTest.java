package io.clearcost.grpc.ledger;

import static io.clearcost.grpc.ledger.LedgerDesk.CLERK;
import static io.clearcost.grpc.ledger.LedgerDesk.LENDER;
import static io.clearcost.grpc.ledger.LedgerDesk.loan;
import static io.clearcost.grpc.ledger.LedgerDesk.paid;
import static io.clearcost.grpc.ledger.LedgerDesk.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.ledger.InMemoryLedger;
import io.clearcost.grpc.error.Refused;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.cost.v1.RepaymentMethod;
import io.clearcost.proto.ledger.v1.BeginIntakeRequest;
import io.clearcost.proto.ledger.v1.CheckFinding;
import io.clearcost.proto.ledger.v1.CheckLayer;
import io.clearcost.proto.ledger.v1.CloseIntakeRequest;
import io.clearcost.proto.ledger.v1.CloseIntakeResponse;
import io.clearcost.proto.ledger.v1.ExplainWarningsRequest;
import io.clearcost.proto.ledger.v1.GetIntakeRequest;
import io.clearcost.proto.ledger.v1.IntakeMode;
import io.clearcost.proto.ledger.v1.IntakeState;
import io.clearcost.proto.ledger.v1.ListIntakeFindingsRequest;
import io.clearcost.proto.ledger.v1.ListIntakeFindingsResponse;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.PaidFlow;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Intakes and their rows over the wire. */
class IntakeGrpcTest {

  @Test
  void rows_inAStream_areAnsweredInOrderAndABadOneEndsNothing() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake = desk.stream();
      LoanRecord twiceWrong =
          loan("L-2", "24 %", "2026-02-30").toBuilder().addPaid(PaidFlow.newBuilder()).build();

      List<RecordLoansResponse> answers =
          desk.record(
              List.of(
                  row(intake, 1, loan("L-1", "0.12", "2026-03-02")),
                  row("", 2, twiceWrong),
                  row("", 3, paid("L-1", "2026-03-01")),
                  row("", 4, loan("L-4", "0.12", "2026-03-02"))));

      assertThat(answers).extracting(RecordLoansResponse::getRow).containsExactly(1L, 2L, 3L, 4L);
      assertThat(
              answers.get(0).getResult().getRecorded().getAssessment().getBindingRate().getValue())
          .startsWith("0.12000");
      List<CheckFinding> malformed = answers.get(1).getResult().getRefused().getFindingsList();
      assertThat(malformed)
          .extracting(CheckFinding::getField)
          .contains(
              "contract.loan.terms.rate",
              "contract.loan.terms.disbursement_date",
              "paid[0].flow_id",
              "paid[0].component");
      assertThat(malformed)
          .allMatch(found -> found.getLayer() == CheckLayer.CHECK_LAYER_SYNTACTIC)
          .allMatch(found -> !found.getSentence().getZh().isEmpty());
      assertThat(answers.get(2).getResult().getRefused().getFindings(0).getCheckId())
          .isEqualTo("VAL_FLOW_BEFORE_DISBURSEMENT");
      assertThat(answers.get(3).getResult().hasRecorded()).isTrue();
    }
  }

  @Test
  void row_withoutNumberIntakeOrRecord_isRefusedWithEveryField() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      List<RecordLoansResponse> answers =
          desk.record(
              List.of(
                  RecordLoansRequest.getDefaultInstance(),
                  row("nothing-such", 1, loan("L-1", "0.12", "2026-03-02"))));

      assertThat(new Refused(answers.get(0).getError()).fields())
          .containsExactly("row OUT_OF_RANGE", "record REQUIRED", "intake_id REQUIRED");
      assertThat(new Refused(answers.get(1).getError()).reason()).isEqualTo("INTAKE_NOT_FOUND");
    }
  }

  @Test
  void rows_afterAFirstOneThatNamesTheIntakeAndIsWrong_areOfThatIntake() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake = desk.stream();

      List<RecordLoansResponse> answers =
          desk.record(
              List.of(
                  row(intake, 0, loan("L-1", "0.12", "2026-03-02")),
                  row("", 1, loan("L-1", "0.12", "2026-03-02")),
                  row("another", 2, loan("L-2", "0.12", "2026-03-02"))));

      assertThat(new Refused(answers.get(0).getError()).fields())
          .containsExactly("row OUT_OF_RANGE");
      assertThat(answers.get(1).getResult().hasRecorded()).isTrue();
      assertThat(new Refused(answers.get(2).getError()).fields())
          .containsExactly("intake_id NOT_ALLOWED");
    }
  }

  @Test
  void row_reused_isToldWithTheHashOfWhatIsOnRecord() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake = desk.stream();

      List<RecordLoansResponse> answers =
          desk.record(
              List.of(
                  row(intake, 1, loan("L-1", "0.12", "2026-03-02")),
                  row("", 1, loan("L-1", "0.12", "2026-03-02")),
                  row("", 1, loan("L-1", "0.13", "2026-03-02"))));

      String hash = answers.get(0).getResult().getRecorded().getContentHash();
      assertThat(answers.get(1).getResult().getRecorded().getAlreadyRecorded()).isTrue();
      assertThat(new Refused(answers.get(2).getError()).reason()).isEqualTo("ROW_REUSED");
      assertThat(new Refused(answers.get(2).getError()).facts())
          .containsEntry("content_hash", hash);
    }
  }

  @Test
  void row_ofALoanThatGrowsBeyondAnyAmount_isRefusedAtItsLoanAndEndsNothing() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake = desk.stream();
      LoanRecord endless = loan("L-1", "100", "2026-03-02");
      LoanTerms.Builder terms = endless.getContract().getLoan().getTerms().toBuilder();
      terms
          .setPrincipalFen(10_000_000_000_000L)
          .setRateBasis(RateBasis.RATE_BASIS_DAILY)
          .setMethod(RepaymentMethod.REPAYMENT_METHOD_INTEREST_FIRST)
          .setMonthCount(480);
      endless =
          endless.toBuilder()
              .setContract(
                  endless.getContract().toBuilder().setLoan(LoanOffer.newBuilder().setTerms(terms)))
              .build();

      List<RecordLoansResponse> answers =
          desk.record(
              List.of(row(intake, 1, endless), row("", 2, loan("L-2", "0.12", "2026-03-02"))));

      List<CheckFinding> found = answers.get(0).getResult().getRefused().getFindingsList();
      assertThat(found).extracting(CheckFinding::getCheckId).containsExactly("SYN_FIELD_MALFORMED");
      assertThat(found.get(0).getField()).isEqualTo("contract.loan");
      assertThat(answers.get(1).getResult().hasRecorded()).isTrue();
    }
  }

  @Test
  void rows_whileTheDiskIsFull_areToBeSentAgain() {
    FullDisk disk = new FullDisk();
    try (LedgerDesk desk = LedgerDesk.of(CLERK, new InMemoryLedger(), disk)) {
      String intake = desk.stream();
      List<RecordLoansRequest> rows =
          List.of(
              row(intake, 1, loan("L-1", "0.12", "2026-03-02")),
              row("", 2, loan("L-2", "0.12", "2026-03-02")));
      disk.full = true;
      List<RecordLoansResponse> answers = desk.record(rows);
      disk.full = false;
      List<RecordLoansResponse> again = desk.record(rows);

      assertThat(answers)
          .extracting(RecordLoansResponse::getError)
          .allMatch(error -> error.getCode() == Code.UNAVAILABLE_VALUE)
          .allMatch(error -> new Refused(error).reason().equals("STORAGE_UNAVAILABLE"))
          .allMatch(error -> error.getMessage().contains("the same request_id or row is safe"));
      assertThat(again)
          .allMatch(answer -> answer.getResult().hasRecorded())
          .noneMatch(answer -> answer.getResult().getRecorded().getAlreadyRecorded());
    }
  }

  @Test
  void intake_isBegunExplainedClosedAndListed() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake =
          desk.intakes()
              .beginIntake(
                  BeginIntakeRequest.newBuilder()
                      .setRequestId("r-1")
                      .setInstitutionId(LENDER)
                      .setMode(IntakeMode.INTAKE_MODE_SUBMISSION)
                      .setPeriod("2026-03")
                      .setSourceName("march.csv")
                      .build())
              .getIntake()
              .getIntakeId();
      LoanRecord tiny = loan("L-1", "0.12", "2026-03-02");
      tiny =
          tiny.toBuilder()
              .setContract(
                  tiny.getContract().toBuilder()
                      .setLoan(
                          tiny.getContract().getLoan().toBuilder()
                              .setTerms(
                                  tiny.getContract().getLoan().getTerms().toBuilder()
                                      .setPrincipalFen(9_900))))
              .build();
      desk.record(List.of(row(intake, 1, tiny)));
      CloseIntakeRequest close =
          CloseIntakeRequest.newBuilder().setIntakeId(intake).setRowCount(1).build();

      assertThat(desk.intakes().closeIntake(close).getObstaclesList())
          .extracting(CheckFinding::getCheckId)
          .containsExactly("MAC_WARNINGS_UNEXPLAINED");
      desk.intakes()
          .explainWarnings(
              ExplainWarningsRequest.newBuilder()
                  .setIntakeId(intake)
                  .setCheckId("QUA_PRINCIPAL_TINY")
                  .setExplanation("a trial")
                  .build());
      assertThat(desk.intakes().closeIntake(close).getIntake().getState())
          .isEqualTo(IntakeState.INTAKE_STATE_ACCEPTED);
      assertThat(
              desk.intakes()
                  .getIntake(GetIntakeRequest.newBuilder().setIntakeId(intake).build())
                  .getIntake())
          .satisfies(
              found -> {
                assertThat(found.getValidationCode()).hasSize(64);
                assertThat(found.getPeriod()).isEqualTo("2026-03");
                assertThat(found.getVersion()).isEqualTo(1);
                assertThat(found.getSourceName()).isEqualTo("march.csv");
              });
    }
  }

  @Test
  void request_withWrongFields_isRefusedWithAllOfThem() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      Refused refused =
          Refused.by(
              () ->
                  desk.intakes()
                      .beginIntake(
                          BeginIntakeRequest.newBuilder()
                              .setInstitutionId("NO")
                              .setMode(IntakeMode.INTAKE_MODE_STREAM)
                              .setPeriod("2026-13")
                              .build()));

      assertThat(refused.fields())
          .containsExactly(
              "request_id REQUIRED",
              "institution_id MALFORMED",
              "period MALFORMED",
              "period NOT_ALLOWED");
    }
  }

  @Test
  void submission_closedWithoutTheNumberOfItsRows_staysOpen() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake =
          desk.intakes()
              .beginIntake(
                  BeginIntakeRequest.newBuilder()
                      .setRequestId("r-1")
                      .setInstitutionId(LENDER)
                      .setMode(IntakeMode.INTAKE_MODE_SUBMISSION)
                      .setPeriod("2026-03")
                      .build())
              .getIntake()
              .getIntakeId();
      desk.record(List.of(row(intake, 1, loan("L-1", "0.12", "2026-03-02"))));

      CloseIntakeResponse closed =
          desk.intakes().closeIntake(CloseIntakeRequest.newBuilder().setIntakeId(intake).build());

      assertThat(closed.getObstaclesList())
          .extracting(CheckFinding::getCheckId)
          .containsExactly("MAC_ROWS_BEYOND");
      assertThat(closed.getIntake().getState()).isEqualTo(IntakeState.INTAKE_STATE_OPEN);
    }
  }

  @Test
  void findings_byPages_areAllThereAreInOrder() {
    try (LedgerDesk desk = LedgerDesk.of(CLERK)) {
      String intake = desk.stream();
      desk.record(
          LongStream.rangeClosed(1, 5)
              .mapToObj(k -> row(intake, k, paid("L-" + k, "2026-03-02")))
              .toList());

      List<Long> rows = new ArrayList<>();
      String token = "";
      do {
        ListIntakeFindingsResponse page =
            desk.intakes()
                .listIntakeFindings(
                    ListIntakeFindingsRequest.newBuilder()
                        .setIntakeId(intake)
                        .setPageSize(2)
                        .setPageToken(token)
                        .build());
        page.getFindingsList().forEach(found -> rows.add(found.getRow()));
        token = page.getNextPageToken();
      } while (!token.isEmpty());

      assertThat(rows).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
  }

  /** A disk that takes nothing while it is full. */
  private static final class FullDisk implements Transactions {

    private final Transactions disk = new DirectTransactions();
    private boolean full;

    @Override
    public <R> R write(Supplier<R> work) {
      return disk.write(work);
    }

    @Override
    public <R> CompletionStage<R> submit(Supplier<R> work) {
      return full
          ? CompletableFuture.failedStage(new StorageUnavailableException("The disk is full."))
          : disk.submit(work);
    }
  }
}
