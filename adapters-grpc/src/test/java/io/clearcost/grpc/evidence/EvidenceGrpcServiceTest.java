package io.clearcost.grpc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc;
import io.clearcost.proto.evidence.v1.GetDecisionRequest;
import io.clearcost.proto.evidence.v1.ListDecisionsRequest;
import io.clearcost.proto.evidence.v1.ListDecisionsResponse;
import io.clearcost.proto.evidence.v1.Replay;
import io.clearcost.proto.evidence.v1.ReplayCount;
import io.clearcost.proto.evidence.v1.ReplayDecisionRequest;
import io.clearcost.proto.evidence.v1.ReplayDecisionsRequest;
import io.clearcost.proto.evidence.v1.ReplayDecisionsResponse;
import io.clearcost.proto.evidence.v1.ReplayResult;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.DecisionSummary;
import io.clearcost.proto.type.v1.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EvidenceGrpcServiceTest {

  private final RunningServer server = RunningServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void getDecision_stored_isTheOneThatWasAnswered() {
    Decision decided = decide(RunningServer.BANK, 1);

    Decision read = decision(server.evidence(), decided.getDecisionId());

    assertThat(read).isEqualTo(decided);
  }

  @Test
  void getDecision_ofAnotherInstitution_isNotFound() {
    Decision decided = decide(RunningServer.BANK, 1);

    Refused refused =
        Refused.by(
            () ->
                decision(
                    EvidenceServiceGrpc.newBlockingStub(server.as(RunningServer.SMALL_LOAN_TOKEN)),
                    decided.getDecisionId()));

    assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(refused.reason()).isEqualTo("DECISION_NOT_FOUND");
  }

  @Test
  void getDecision_withoutId_lacksIt() {
    Refused refused = Refused.by(() -> decision(server.evidence(), ""));

    assertThat(refused.fields()).containsExactly("decision_id REQUIRED");
  }

  @Test
  void listDecisions_pageByPage_givesEachOnceNewestFirst() {
    for (int k = 1; k <= 5; k++) {
      decide(RunningServer.BANK, k);
      decide(RunningServer.SMALL_LOAN, k);
    }

    List<String> listed = new ArrayList<>();
    ListDecisionsRequest.Builder request =
        ListDecisionsRequest.newBuilder().setPageSize(2).setInstitutionId(RunningServer.BANK);
    ListDecisionsResponse page;
    do {
      page = server.evidence().listDecisions(request.build());
      page.getDecisionsList().stream().map(DecisionSummary::getLoanReference).forEach(listed::add);
      request.setPageToken(page.getNextPageToken());
    } while (!page.getNextPageToken().isEmpty());

    assertThat(listed).containsExactly("loan-5", "loan-4", "loan-3", "loan-2", "loan-1");
  }

  @Test
  void listDecisions_summary_carriesOutcomeAndRate() {
    Decision decided = decide(RunningServer.BANK, 1);

    DecisionSummary summary =
        server
            .evidence()
            .listDecisions(
                ListDecisionsRequest.newBuilder().setOutcome(Outcome.OUTCOME_BLOCK).build())
            .getDecisions(0);

    assertThat(summary.getDecisionId()).isEqualTo(decided.getDecisionId());
    assertThat(summary.getInstitutionId()).isEqualTo(RunningServer.BANK);
    assertThat(summary.getBindingRate()).isEqualTo(decided.getFindings(0).getMeasured());
    assertThat(summary.getDecideTime()).isEqualTo(decided.getDecideTime());
  }

  @Test
  void listDecisions_byALender_showsOnlyItsOwn() {
    decide(RunningServer.BANK, 1);
    decide(RunningServer.SMALL_LOAN, 1);

    ListDecisionsResponse listed =
        EvidenceServiceGrpc.newBlockingStub(server.as(RunningServer.SMALL_LOAN_TOKEN))
            .listDecisions(ListDecisionsRequest.getDefaultInstance());

    assertThat(listed.getDecisionsList())
        .extracting(DecisionSummary::getInstitutionId)
        .containsExactly(RunningServer.SMALL_LOAN);
  }

  @Test
  void replayDecision_stored_isIdentical() {
    Decision decided = decide(RunningServer.BANK, 1);

    Replay replay = replay(server.evidence(), decided.getDecisionId());

    assertThat(replay.getResult()).isEqualTo(ReplayResult.REPLAY_RESULT_IDENTICAL);
    assertThat(replay.getLoanReference()).isEqualTo("loan-1");
    assertThat(replay.getDecideTime()).isEqualTo(decided.getDecideTime());
    assertThat(replay.getStoredRuleBookVersion())
        .isEqualTo(decided.getRuleBookVersion())
        .isEqualTo(replay.getRunningRuleBookVersion());
    assertThat(replay.getThen().getOutcome()).isEqualTo(decided.getOutcome());
    assertThat(replay.getThen().getKnownTime()).isEqualTo(decided.getDecideTime());
    assertThat(replay.getNow().getFieldsList()).isEmpty();
    assertThat(replay.getNow().getFindingsList()).isEmpty();
  }

  @Test
  void replayDecision_ofAnotherInstitution_isNotFound() {
    Decision decided = decide(RunningServer.BANK, 1);

    Refused refused =
        Refused.by(() -> replay(as(RunningServer.SMALL_LOAN_TOKEN), decided.getDecisionId()));

    assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(refused.reason()).isEqualTo("DECISION_NOT_FOUND");
  }

  @Test
  void replayDecisions_ofALender_countOnlyItsOwnAndShowWhatIsAskedFor() {
    for (int k = 1; k <= 70; k++) {
      decide(RunningServer.BANK, k);
    }
    decide(RunningServer.SMALL_LOAN, 1);

    List<ReplayDecisionsResponse> quiet =
        replays(server.evidence(), ReplayDecisionsRequest.getDefaultInstance());
    List<ReplayDecisionsResponse> all =
        replays(
            as(RunningServer.BANK_TOKEN),
            ReplayDecisionsRequest.newBuilder().setSendIdentical(true).build());

    assertThat(quiet).allMatch(ReplayDecisionsResponse::hasCount);
    assertThat(quiet).filteredOn(answer -> answer.getCount().getComplete()).hasSize(1);
    assertThat(last(quiet).getComplete()).isTrue();
    assertThat(last(quiet).getResults(0).getDecisionCount()).isEqualTo(71);
    assertThat(all).filteredOn(ReplayDecisionsResponse::hasReplay).hasSize(70);
    assertThat(last(all).getResults(0).getDecisionCount()).isEqualTo(70);
  }

  @Test
  void replayDecisions_ofAnotherInstitution_areNotPermitted() {
    Refused refused =
        Refused.by(
            () ->
                replays(
                    as(RunningServer.BANK_TOKEN),
                    ReplayDecisionsRequest.newBuilder()
                        .setInstitutionId(RunningServer.SMALL_LOAN)
                        .build()));

    assertThat(refused.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(refused.facts()).containsEntry("institution_id", RunningServer.SMALL_LOAN);
  }

  @Test
  void replayDecisions_sinceNoDay_areRefused() {
    Refused refused =
        Refused.by(
            () ->
                replays(
                    server.evidence(),
                    ReplayDecisionsRequest.newBuilder()
                        .setStartDate("yesterday")
                        .setInstitutionId("NO SUCH")
                        .build()));

    assertThat(refused.fields())
        .containsExactlyInAnyOrder("start_date MALFORMED", "institution_id MALFORMED");
  }

  private EvidenceServiceGrpc.EvidenceServiceBlockingStub as(String token) {
    return EvidenceServiceGrpc.newBlockingStub(server.as(token));
  }

  private static Replay replay(EvidenceServiceGrpc.EvidenceServiceBlockingStub service, String id) {
    return service
        .replayDecision(ReplayDecisionRequest.newBuilder().setDecisionId(id).build())
        .getReplay();
  }

  private static List<ReplayDecisionsResponse> replays(
      EvidenceServiceGrpc.EvidenceServiceBlockingStub service, ReplayDecisionsRequest request) {
    List<ReplayDecisionsResponse> answers = new ArrayList<>();
    service.replayDecisions(request).forEachRemaining(answers::add);
    return answers;
  }

  private static ReplayCount last(List<ReplayDecisionsResponse> answers) {
    return answers.get(answers.size() - 1).getCount();
  }

  @Test
  void pageToken_damagedOrOfOtherFilters_isRefused() {
    decide(RunningServer.BANK, 1);
    decide(RunningServer.BANK, 2);
    String token =
        server
            .evidence()
            .listDecisions(ListDecisionsRequest.newBuilder().setPageSize(1).build())
            .getNextPageToken();

    List<ListDecisionsRequest> wrong =
        List.of(
            ListDecisionsRequest.newBuilder().setPageToken("%%%").build(),
            ListDecisionsRequest.newBuilder().setPageToken("x" + token.substring(1)).build(),
            ListDecisionsRequest.newBuilder().setPageToken(token + "AAAA").build(),
            ListDecisionsRequest.newBuilder().setPageToken("B".repeat(token.length())).build(),
            ListDecisionsRequest.newBuilder()
                .setPageToken(token)
                .setOutcome(Outcome.OUTCOME_BLOCK)
                .build());

    assertThat(token).isNotEmpty();
    assertThat(wrong).allSatisfy(this::isRefused);
  }

  @Test
  void listDecisions_pageAndFiltersOutOfBounds_reportsAll() {
    Refused refused =
        Refused.by(
            () ->
                server
                    .evidence()
                    .listDecisions(
                        ListDecisionsRequest.newBuilder()
                            .setPageSize(1_001)
                            .setInstitutionId("Not An Id")
                            .setOutcomeValue(99)
                            .build()));

    assertThat(refused.fields())
        .containsExactly(
            "institution_id MALFORMED", "outcome UNKNOWN_VALUE", "page_size OUT_OF_RANGE");
  }

  private void isRefused(ListDecisionsRequest request) {
    Refused refused = Refused.by(() -> server.evidence().listDecisions(request));

    assertThat(refused.fields()).containsExactly("page_token MALFORMED");
  }

  private static Decision decision(
      EvidenceServiceGrpc.EvidenceServiceBlockingStub stub, String id) {
    return stub.getDecision(GetDecisionRequest.newBuilder().setDecisionId(id).build())
        .getDecision();
  }

  private Decision decide(String institution, int k) {
    return server
        .gate()
        .assessLoan(
            AssessLoanRequest.newBuilder()
                .setRequestId("request-" + k)
                .setInstitutionId(institution)
                .setLoanReference("loan-" + k)
                .setLoan(Loans.of(Loans.pressCase("2026-03-02")))
                .build())
        .getDecision();
  }
}
