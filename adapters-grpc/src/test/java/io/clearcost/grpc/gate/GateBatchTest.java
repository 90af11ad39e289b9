package io.clearcost.grpc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.rpc.Code;
import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.BatchClient;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.evidence.v1.ListDecisionsRequest;
import io.clearcost.proto.gate.v1.AssessLoanBatchRequest;
import io.clearcost.proto.gate.v1.AssessLoanBatchResponse;
import io.clearcost.proto.gate.v1.AssessLoanBatchResponse.ResultCase;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.DecisionSummary;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.type.v1.Outcome;
import io.grpc.Channel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateBatchTest {

  private final RunningServer server = RunningServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void loans_inAStream_areDecidedInOrderAsAlone() {
    List<AssessLoanBatchRequest> loans =
        List.of(item("a", "r-1", fair()), item("", "r-2", dear()), item("四", "r-3", fair()));

    List<AssessLoanBatchResponse> answers = client(server.channel()).ask(loans);

    assertThat(answers)
        .extracting(AssessLoanBatchResponse::getItemId)
        .containsExactly("a", "", "四");
    assertThat(answers)
        .extracting(AssessLoanBatchResponse::getItemIndex)
        .containsExactly(0L, 1L, 2L);
    assertThat(answers)
        .extracting(answer -> answer.getDecision().getOutcome())
        .containsExactly(Outcome.OUTCOME_PASS, Outcome.OUTCOME_BLOCK, Outcome.OUTCOME_PASS);
    // Asked again alone, each request id answers the decision of the stream.
    assertThat(answers)
        .zipSatisfy(
            loans,
            (answer, loan) ->
                assertThat(server.gate().assessLoan(alone(loan)).getDecision())
                    .isEqualTo(answer.getDecision()));
    assertThat(storedIds()).containsExactly("decision-1", "decision-2", "decision-3");
  }

  @Test
  void loans_byTheHundred_areRecordedInTheOrderOfTheirItems() {
    int count = 200;
    List<AssessLoanBatchRequest> loans =
        IntStream.range(0, count).mapToObj(k -> item("", "r-" + k, quick())).toList();

    List<AssessLoanBatchResponse> answers = client(server.channel()).ask(loans);

    assertThat(answers)
        .extracting(AssessLoanBatchResponse::getItemIndex)
        .isEqualTo(LongStream.range(0, count).boxed().toList());
    assertThat(answers)
        .extracting(answer -> answer.getDecision().getDecisionId())
        .isEqualTo(IntStream.rangeClosed(1, count).mapToObj(k -> "decision-" + k).toList());
  }

  @Test
  void badLoans_inTheMiddle_areRefusedAsAloneAndTheStreamGoesOn() {
    List<AssessLoanBatchRequest> bad =
        List.of(
            AssessLoanBatchRequest.getDefaultInstance(),
            item("1", "r-1", Loans.of(Loans.terms("24%", "2026-02-30"))),
            item("2", "x".repeat(101), fair()),
            item("3", "r-3", fair()).toBuilder().setInstitutionId("nobody").build(),
            item("4", "r-4", Loans.of(Loans.pressCase("2025-09-30"))),
            item("5", "r-5", Loans.of(Loans.pressCase(""))));
    List<AssessLoanBatchRequest> loans = new ArrayList<>(bad);
    loans.add(0, item("first", "r-first", fair()));
    loans.add(item("last", "r-last", fair()));

    List<AssessLoanBatchResponse> answers = client(server.channel()).ask(loans);

    assertThat(answers.get(0).hasDecision()).isTrue();
    assertThat(answers.get(7).hasDecision()).isTrue();
    assertThat(answers.subList(1, 7))
        .zipSatisfy(
            bad,
            (answer, loan) -> {
              assertThat(answer.getItemId()).isEqualTo(loan.getItemId());
              assertThat(answer.getError())
                  .isEqualTo(Refused.by(() -> server.gate().assessLoan(alone(loan))).status());
            });
    assertThat(answers.subList(1, 7))
        .extracting(answer -> new Refused(answer.getError()).reason())
        .containsExactly(
            "FIELDS_MALFORMED",
            "FIELDS_MALFORMED",
            "FIELDS_MALFORMED",
            "INSTITUTION_NOT_FOUND",
            "NOT_IN_FORCE",
            "FIELDS_MALFORMED");
    assertThat(storedIds()).hasSize(2);
  }

  @Test
  void itemId_malformed_isRefusedWithTheOtherFieldsAndNothingIsStored() {
    List<AssessLoanBatchResponse> answers =
        client(server.channel())
            .ask(List.of(item("x".repeat(65), "", fair()), item("a\u0007", "r-1", fair())));

    assertThat(answers).extracting(AssessLoanBatchResponse::getItemId).containsExactly("", "");
    assertThat(new Refused(answers.get(0).getError()).fields())
        .containsExactly("item_id TOO_LONG", "request_id REQUIRED");
    assertThat(new Refused(answers.get(1).getError()).fields())
        .containsExactly("item_id MALFORMED");
    assertThat(storedIds()).isEmpty();
  }

  @Test
  void requestId_repeatedWithinAndAcrossStreams_answersTheDecisionAlreadyMade() {
    List<AssessLoanBatchRequest> loans =
        List.of(
            item("1", "r-1", fair()),
            item("2", "r-1", fair()),
            item("3", "r-1", dear()),
            item("4", "r-1", fair()));

    List<AssessLoanBatchResponse> first = client(server.channel()).ask(loans);
    List<AssessLoanBatchResponse> second = client(server.channel()).ask(loans);

    Decision made = first.get(0).getDecision();
    assertThat(made.getDecisionId()).isEqualTo("decision-1");
    assertThat(List.of(first.get(1), first.get(3), second.get(0), second.get(1), second.get(3)))
        .allSatisfy(answer -> assertThat(answer.getDecision()).isEqualTo(made));
    assertThat(List.of(first.get(2), second.get(2)))
        .extracting(answer -> new Refused(answer.getError()))
        .allSatisfy(
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.ALREADY_EXISTS);
              assertThat(refused.reason()).isEqualTo("REQUEST_ID_REUSED");
              assertThat(refused.facts()).containsEntry("decision_id", "decision-1");
            });
    assertThat(storedIds()).containsExactly("decision-1");
  }

  @Test
  void loans_onlyAskedAbout_areJudgedAmongTheOthersAndNotStored() {
    AssessLoanBatchRequest asking = item("2", "", dear()).toBuilder().setValidateOnly(true).build();

    List<AssessLoanBatchResponse> answers =
        client(server.channel())
            .ask(List.of(item("1", "r-1", fair()), asking, item("3", "r-3", fair())));

    Decision asked = answers.get(1).getDecision();
    assertThat(asked.getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(asked.getDecisionId()).isEmpty();
    assertThat(asked).isEqualTo(server.gate().assessLoan(alone(asking)).getDecision());
    assertThat(storedIds()).containsExactly("decision-1", "decision-2");
  }

  @Test
  void loans_ofAnotherInstitution_areDeniedOneByOne() {
    AssessLoanBatchRequest own =
        item("1", "r-1", fair()).toBuilder().setInstitutionId(RunningServer.SMALL_LOAN).build();

    List<AssessLoanBatchResponse> answers =
        client(server.as(RunningServer.SMALL_LOAN_TOKEN))
            .ask(List.of(item("0", "r-0", fair()), own));

    assertThat(new Refused(answers.get(0).getError()).reason()).isEqualTo("CALLER_NOT_PERMITTED");
    assertThat(answers.get(1).getDecision().getCallerPerson()).isEqualTo("slc-desk");
  }

  @Test
  void stream_ofAnUnknownCaller_failsAsAWhole() {
    BatchClient<AssessLoanBatchRequest, AssessLoanBatchResponse> client =
        client(server.as("token-of-nobody"));

    Refused refused = Refused.by(() -> client.ask(List.of(item("1", "r-1", fair()))));

    assertThat(refused.reason()).isEqualTo("TOKEN_UNKNOWN");
  }

  @Test
  void exceptions_ofSingleLoans_becomeTheirAnswers() {
    DecisionLog troubled = mock(DecisionLog.class);
    when(troubled.draft(any())).thenReturn(decision -> {});
    when(troubled.findByRequest(any(), any())).thenReturn(Optional.empty());
    when(troubled.findByRequest(any(), eq(new RequestId("r-2"))))
        .thenThrow(new StorageUnavailableException("disk full", new IOException("disk full")));
    when(troubled.findByRequest(any(), eq(new RequestId("r-3"))))
        .thenThrow(new IllegalStateException("secret detail"));
    try (RunningServer other = RunningServer.over(troubled)) {
      List<AssessLoanBatchResponse> answers =
          client(other.channel())
              .ask(IntStream.rangeClosed(1, 4).mapToObj(k -> item("", "r-" + k, fair())).toList());

      assertThat(answers)
          .extracting(AssessLoanBatchResponse::getResultCase)
          .containsExactly(
              ResultCase.DECISION, ResultCase.ERROR, ResultCase.ERROR, ResultCase.DECISION);
      assertThat(new Refused(answers.get(1).getError()).reason()).isEqualTo("STORAGE_UNAVAILABLE");
      Refused bug = new Refused(answers.get(2).getError());
      assertThat(bug.facts()).containsEntry("incident_id", RunningServer.INCIDENT);
      assertThat(bug.status().toString()).doesNotContain("secret detail");
    }
  }

  @Test
  void itemOfABatch_besideItsName_hasTheFieldsOfASingleRequest() {
    List<String> single = fields(AssessLoanRequest.getDescriptor().getFields());

    List<String> item = fields(AssessLoanBatchRequest.getDescriptor().getFields());

    assertThat(item).containsOnlyOnceElementsOf(single).hasSize(single.size() + 1);
    assertThat(item).contains("item_id STRING");
  }

  private static List<String> fields(List<FieldDescriptor> fields) {
    return fields.stream().map(field -> field.getName() + " " + type(field)).toList();
  }

  private static String type(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case MESSAGE -> field.getMessageType().getFullName();
      case ENUM -> field.getEnumType().getFullName();
      case INT, LONG, FLOAT, DOUBLE, BOOLEAN, STRING, BYTE_STRING -> field.getType().name();
    };
  }

  /** Identifiers of what is on record, in the order in which it was recorded. */
  private List<String> storedIds() {
    List<String> newestFirst =
        server
            .evidence()
            .listDecisions(ListDecisionsRequest.getDefaultInstance())
            .getDecisionsList()
            .stream()
            .map(DecisionSummary::getDecisionId)
            .toList();
    List<String> ids = new ArrayList<>(newestFirst);
    Collections.reverse(ids);
    return ids;
  }

  private static BatchClient<AssessLoanBatchRequest, AssessLoanBatchResponse> client(
      Channel channel) {
    return new BatchClient<>(GateServiceGrpc.newStub(channel)::assessLoanBatch);
  }

  private static LoanOffer fair() {
    return Loans.of(Loans.bullet("0.12", 1, "2026-07-01"));
  }

  private static LoanOffer dear() {
    return Loans.of(Loans.terms("0.36", "2026-07-01"));
  }

  private static LoanOffer quick() {
    return Loans.of(Loans.pressCase("2025-11-03"));
  }

  private static AssessLoanBatchRequest item(String id, String requestId, LoanOffer loan) {
    return AssessLoanBatchRequest.newBuilder()
        .setItemId(id)
        .setRequestId(requestId)
        .setInstitutionId(RunningServer.BANK)
        .setLoanReference("loan-1")
        .setLoan(loan)
        .build();
  }

  private static AssessLoanRequest alone(AssessLoanBatchRequest item) {
    AssessLoanRequest.Builder alone =
        AssessLoanRequest.newBuilder()
            .setRequestId(item.getRequestId())
            .setValidateOnly(item.getValidateOnly())
            .setInstitutionId(item.getInstitutionId())
            .setLoanReference(item.getLoanReference());
    if (item.hasLoan()) {
      alone.setLoan(item.getLoan());
    }
    return alone.build();
  }
}
