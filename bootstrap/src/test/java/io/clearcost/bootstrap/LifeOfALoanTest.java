package io.clearcost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.bootstrap.client.Link;
import io.clearcost.bootstrap.client.Refusals;
import io.clearcost.bootstrap.settings.BearerToken;
import io.clearcost.bootstrap.settings.CallersFile;
import io.clearcost.bootstrap.settings.HostPort;
import io.clearcost.bootstrap.settings.InstitutionsFile;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.wiring.LocalRegister;
import io.clearcost.bootstrap.wiring.RunningServer;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.cost.v1.RepaymentMethod;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc;
import io.clearcost.proto.evidence.v1.GetDecisionRequest;
import io.clearcost.proto.evidence.v1.ListDecisionsRequest;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.DecisionSummary;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.type.v1.Outcome;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small-loan company prices a loan, corrects it and puts it on record; an authority looks on. */
class LifeOfALoanTest {

  private static final BearerToken LENDER = new BearerToken("the-lender");
  private static final BearerToken RIVAL = new BearerToken("the-rival");
  private static final BearerToken AUTHORITY = new BearerToken("the-authority");

  @TempDir private Path directory;

  @Test
  void loan_fromOfferToRecord_isJudgedOnceAndReadByThoseWhoMay() throws IOException {
    Settings settings = settings();
    Decision decision;

    try (RunningServer server = RunningServer.start(settings);
        Link lender = link(server, LENDER);
        Link rival = link(server, RIVAL)) {
      assertThat(assess(lender, offer("0.30").setValidateOnly(true)).getOutcome())
          .isEqualTo(Outcome.OUTCOME_BLOCK);
      assertThat(list(lender)).isEmpty();

      decision = assess(lender, offer("0.15"));
      assertThat(decision.getOutcome()).isEqualTo(Outcome.OUTCOME_GLIDE);
      assertThat(decision.getCallerPerson()).isEqualTo("王芳");
      assertThat(decision.getCallerInstitutionId())
          .isEqualTo(decision.getInstitution().getInstitutionId());

      assertThat(assess(lender, offer("0.15"))).isEqualTo(decision);
      assertThat(refusal(() -> assess(lender, offer("0.14")))).isEqualTo("REQUEST_ID_REUSED");
      assertThat(refusal(() -> assess(rival, offer("0.12")))).isEqualTo("CALLER_NOT_PERMITTED");
      assertThat(list(rival)).isEmpty();
    }

    String id = decision.getDecisionId();
    try (RunningServer server = RunningServer.start(settings);
        Link lender = link(server, LENDER);
        Link rival = link(server, RIVAL);
        Link authority = link(server, AUTHORITY)) {
      assertThat(read(lender, id)).isEqualTo(decision);
      assertThat(read(authority, id)).isEqualTo(decision);
      assertThat(list(authority)).extracting(DecisionSummary::getDecisionId).containsExactly(id);
      assertThat(refusal(() -> read(rival, id))).isEqualTo("DECISION_NOT_FOUND");
    }
  }

  private Settings settings() throws IOException {
    Path callers =
        Files.writeString(
            directory.resolve("callers.csv"),
            String.join(
                "\n",
                CallersFile.HEADER,
                "王芳,micro,LENDER," + LENDER.hash(),
                "赵强,rival,LENDER," + RIVAL.hash(),
                "金融办,,SUPERVISOR," + AUTHORITY.hash()));
    Path institutions =
        Files.writeString(
            directory.resolve("institutions.csv"),
            """
            institution_id,legal_name,credit_code,kind,province,effective_from
            micro,甲小额贷款有限公司,,SMALL_LOAN_COMPANY,CN-SD,2025-01-01
            rival,乙小额贷款有限公司,,SMALL_LOAN_COMPANY,CN-SD,2025-01-01
            """);
    Settings settings =
        new Settings(
            new HostPort("127.0.0.1", 0),
            directory.resolve("data"),
            Optional.of(callers),
            false,
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(10));
    try (LocalRegister register = LocalRegister.open(settings)) {
      register.add(InstitutionsFile.read(institutions));
    }
    return settings;
  }

  private static AssessLoanRequest.Builder offer(String annualRate) {
    return AssessLoanRequest.newBuilder()
        .setRequestId("contract-7")
        .setInstitutionId("micro")
        .setLoanReference("contract-7")
        .setLoan(
            LoanOffer.newBuilder()
                .setTerms(
                    LoanTerms.newBuilder()
                        .setPrincipalFen(1_000_000)
                        .setRate(annualRate)
                        .setRateBasis(RateBasis.RATE_BASIS_ANNUAL)
                        .setMethod(RepaymentMethod.REPAYMENT_METHOD_LEVEL_INSTALMENT)
                        .setDisbursementDate("2026-03-02")
                        .setMonthCount(12)));
  }

  private static Decision assess(Link link, AssessLoanRequest.Builder request) {
    return GateServiceGrpc.newBlockingStub(link.channel())
        .assessLoan(request.build())
        .getDecision();
  }

  private static Decision read(Link link, String id) {
    return EvidenceServiceGrpc.newBlockingStub(link.channel())
        .getDecision(GetDecisionRequest.newBuilder().setDecisionId(id).build())
        .getDecision();
  }

  private static List<DecisionSummary> list(Link link) {
    return EvidenceServiceGrpc.newBlockingStub(link.channel())
        .listDecisions(ListDecisionsRequest.getDefaultInstance())
        .getDecisionsList();
  }

  private static String refusal(ThrowableAssert.ThrowingCallable call) {
    StringBuilder reason = new StringBuilder();
    assertThatThrownBy(call)
        .isInstanceOf(StatusRuntimeException.class)
        .satisfies(failure -> reason.append(Refusals.of(failure).reason()));
    return reason.toString();
  }

  private static Link link(RunningServer server, BearerToken token) {
    return Link.to(server.address(), Optional.of(token.text()));
  }
}
