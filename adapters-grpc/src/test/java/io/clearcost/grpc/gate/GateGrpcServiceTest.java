package io.clearcost.grpc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import com.google.rpc.Code;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.RetryInfo;
import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.CashFlows;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.evidence.v1.ListDecisionsRequest;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.BorrowerKind;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.gate.v1.LoanCircumstances;
import io.clearcost.proto.gate.v1.LoanPurpose;
import io.clearcost.proto.gate.v1.LoanSecurity;
import io.clearcost.proto.gate.v1.Milestone;
import io.clearcost.proto.type.v1.FindingStatus;
import io.clearcost.proto.type.v1.LegalNumber;
import io.clearcost.proto.type.v1.LeverKind;
import io.clearcost.proto.type.v1.Outcome;
import io.clearcost.proto.type.v1.QuantityUnit;
import io.clearcost.proto.type.v1.RateConvention;
import io.clearcost.proto.type.v1.SourceEvidence;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateGrpcServiceTest {

  private static final String AFTER_THE_NOTICE = "2025-11-03";

  private final RunningServer server = RunningServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void assessLoan_pressCaseAtABank_isBlockedWithItsRate() {
    Decision decision = assess(RunningServer.BANK, Loans.of(Loans.pressCase(AFTER_THE_NOTICE)));

    assertThat(decision.getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(decision.getFindings(0).getMeasured().getValue()).startsWith("0.35998905");
    assertThat(decision.getFindings(0).getLimit()).isEqualTo("0.24");
    assertThat(decision.getFindings(0).getStatus())
        .isEqualTo(FindingStatus.FINDING_STATUS_BREACHED);
    assertThat(decision.getFindings(0).getRemedy().getEachPaymentLowerByFen()).isPositive();
    assertThat(decision.getFindings(0).getRemedy().getFixesList())
        .extracting(fix -> fix.getLever().getKind())
        .containsExactly(LeverKind.LEVER_KIND_PROCEEDS, LeverKind.LEVER_KIND_PAYMENTS);
    assertThat(decision.getFindings(0).getLegalBasis().getQuoteZh()).isNotEmpty();
    assertThat(decision.getDecisionId()).isEqualTo("decision-1");
    assertThat(decision.getRequestId()).isEqualTo("request-1");
    assertThat(decision.getAsOfDate()).isEqualTo(AFTER_THE_NOTICE);
    assertThat(decision.getCallerPerson()).isEqualTo("local-desk");
    assertThat(decision.getInstitution().getProvince()).isEqualTo("CN-SD");
    assertThat(Timestamps.toString(decision.getDecideTime()))
        .isEqualTo("2026-11-21T08:00:00.123456Z");
    assertThat(decision.getRuleBookVersion()).matches("sha256:[0-9a-f]{64}");
    assertThat(decision.getCost().getBindingConvention())
        .isEqualTo(RateConvention.RATE_CONVENTION_NOMINAL_SIMPLE);
    assertThat(decision.getLoan()).isEqualTo(Loans.of(Loans.pressCase(AFTER_THE_NOTICE)));
  }

  @Test
  void assessLoan_smallLoanAt15PercentIn2026_glides() {
    Decision decision =
        assess(RunningServer.SMALL_LOAN, Loans.of(Loans.terms("0.15", "2026-07-01")));

    assertThat(decision.getOutcome()).isEqualTo(Outcome.OUTCOME_GLIDE);
    assertThat(decision.getLprUsed().getOneYear()).isEqualTo("0.03");
  }

  @Test
  void assessLoan_aLoanThatIsJudged_carriesTheNumbersOfTheLaw() {
    Decision decision =
        assess(RunningServer.SMALL_LOAN, Loans.of(Loans.terms("0.15", "2026-07-01")));

    assertThat(decision.getLegalNumbersList())
        .extracting(LegalNumber::getName, LegalNumber::getValue, LegalNumber::getUnit)
        .containsExactlyInAnyOrder(
            tuple("TARGET_MULTIPLE", "4", QuantityUnit.QUANTITY_UNIT_MULTIPLE),
            tuple("ULTRA_SHORT_MONTHS", "1", QuantityUnit.QUANTITY_UNIT_MONTHS),
            tuple("HARD_CAP_OF_SMALL_LOANS", "0.24", QuantityUnit.QUANTITY_UNIT_ANNUAL_FRACTION));
    assertThat(decision.getLegalNumbers(0).getLegalBasis().getPlaceZh()).isEqualTo("二、第三款");
    assertThat(decision.getLegalNumbers(0).getLegalBasis().getEvidence())
        .isEqualTo(SourceEvidence.SOURCE_EVIDENCE_FOUND);
    assertThat(decision.getLegalNumbers(0).getPublicationDate()).isEqualTo("2025-12-19");
    assertThat(decision.getLegalNumbers(0).getEffectiveDate()).isEqualTo("2025-12-19");
    assertThat(decision.getLegalNumbers(0).getReviewDate()).isEqualTo("2026-11-21");
  }

  @Test
  void assessLoan_smallLoanAt15PercentIn2028_isBlocked() {
    Decision decision =
        assess(RunningServer.SMALL_LOAN, Loans.of(Loans.terms("0.15", "2028-01-05")));

    assertThat(decision.getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(decision.getFindings(0).getCaveats(0).getCode()).isEqualTo("LPR_HISTORY_OUTDATED");
  }

  @Test
  void assessLoan_oneMonthAt24Percent_passes() {
    Decision decision =
        assess(RunningServer.SMALL_LOAN, Loans.of(Loans.bullet("0.24", 1, "2026-07-01")));

    assertThat(decision.getOutcome()).isEqualTo(Outcome.OUTCOME_PASS);
  }

  @Test
  void assessLoan_repeated_answersTheSame() {
    AssessLoanRequest request = request(RunningServer.BANK, pressCase()).build();

    Decision first = server.gate().assessLoan(request).getDecision();
    Decision second = server.gate().assessLoan(request).getDecision();

    assertThat(second).isEqualTo(first);
    assertThat(stored()).isOne();
  }

  @Test
  void assessLoan_requestIdWithOtherContent_isRefused() {
    server.gate().assessLoan(request(RunningServer.BANK, pressCase()).build());
    AssessLoanRequest other =
        request(RunningServer.BANK, pressCase()).setLoanReference("another-loan").build();

    Refused refused = Refused.by(() -> server.gate().assessLoan(other));

    assertThat(refused.code()).isEqualTo(Code.ALREADY_EXISTS);
    assertThat(refused.reason()).isEqualTo("REQUEST_ID_REUSED");
    assertThat(refused.facts()).containsEntry("decision_id", "decision-1");
  }

  @Test
  void assessLoan_onlyAsked_storesNothing() {
    AssessLoanRequest asking =
        request(RunningServer.BANK, pressCase())
            .setValidateOnly(true)
            .setRequestId("x".repeat(200))
            .build();

    Decision decision = server.gate().assessLoan(asking).getDecision();

    assertThat(decision.getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(decision.getDecisionId()).isEmpty();
    assertThat(decision.getRequestId()).isEmpty();
    assertThat(decision.getCallerPerson()).isEqualTo("local-desk");
    assertThat(decision.getDecideTime().getSeconds()).isEqualTo(RunningServer.NOW.getEpochSecond());
    assertThat(stored()).isZero();
  }

  /** All at once, each by its field; what is only unlawful is a finding instead. */
  @Test
  void assessLoan_circumstancesThatCannotBe_areRefusedByTheirFields() {
    Timestamp dayAfter = Timestamp.newBuilder().setSeconds(1_783_000_000L).build();
    LoanCircumstances outOfRange =
        LoanCircumstances.newBuilder()
            .setConsumptionLineFen(-1)
            .setPartnerShare("1.000001")
            .setCustomerProvinceCode("CN-TW")
            .setProductLine("现金贷")
            .setUseTermValue(9)
            .build();
    LoanCircumstances contradicting =
        LoanCircumstances.newBuilder()
            .setPurpose(LoanPurpose.LOAN_PURPOSE_CONSUMPTION)
            .setBorrowerKind(BorrowerKind.BORROWER_KIND_PERSON)
            .setSecurity(LoanSecurity.LOAN_SECURITY_UNSECURED)
            .setConsumptionLineFen(1)
            .setDisclosedTime(dayAfter)
            .setSignedTime(dayAfter)
            .build();

    assertThat(refused(outOfRange).fields())
        .containsExactly(
            "circumstances.consumption_line_fen OUT_OF_RANGE",
            "circumstances.partner_share OUT_OF_RANGE",
            "circumstances.customer_province_code UNKNOWN_VALUE",
            "circumstances.product_line MALFORMED",
            "circumstances.use_term UNKNOWN_VALUE");
    assertThat(refused(contradicting).fields())
        .containsExactly(
            "circumstances.disclosed_time CONTRADICTORY",
            "circumstances.signed_time CONTRADICTORY",
            "circumstances.consumption_line_fen CONTRADICTORY");
    assertThat(stored()).isZero();
  }

  /** A loan paid out on 2026-07-01, the day before the instant above. */
  private Refused refused(LoanCircumstances told) {
    return Refused.by(
        () ->
            server
                .gate()
                .assessLoan(
                    request(RunningServer.BANK, Loans.of(Loans.terms("0.08", "2026-07-01")))
                        .setMilestone(Milestone.MILESTONE_BEFORE_SIGNING)
                        .setCircumstances(told)
                        .build()));
  }

  @Test
  void assessLoan_unknownInstitution_isNotFound() {
    Refused refused = Refused.by(() -> assess("nobody", pressCase()));

    assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(refused.reason()).isEqualTo("INSTITUTION_NOT_FOUND");
    assertThat(refused.facts()).containsEntry("institution_id", "nobody");
  }

  @Test
  void assessLoan_bankOnTheDayBeforeTheNotice_isNotInForce() {
    Refused refused =
        Refused.by(() -> assess(RunningServer.BANK, Loans.of(Loans.pressCase("2025-09-30"))));

    assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("NOT_IN_FORCE");
    assertThat(refused.facts()).containsEntry("first_date", "2025-10-01");
    assertThat(refused.detail(PreconditionFailure.class)).isPresent();
    assertThat(assess(RunningServer.BANK, Loans.of(Loans.pressCase("2025-10-01"))).getOutcome())
        .isEqualTo(Outcome.OUTCOME_BLOCK);
  }

  @Test
  void assessLoan_anotherInstitutionsLoan_isDenied() {
    Refused refused =
        Refused.by(
            () ->
                GateServiceGrpc.newBlockingStub(server.as(RunningServer.SMALL_LOAN_TOKEN))
                    .assessLoan(request(RunningServer.BANK, pressCase()).build()));

    assertThat(refused.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(refused.reason()).isEqualTo("CALLER_NOT_PERMITTED");
  }

  @Test
  void assessLoan_unitPeriodsWithoutDisbursementDate_lacksThatField() {
    Refused refused = Refused.by(() -> assess(RunningServer.BANK, Loans.of(Loans.pressCase(""))));

    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.fields()).containsExactly("loan.cash_flows.disbursement_date REQUIRED");
  }

  @Test
  void assessLoan_nothingGiven_lacksEveryRequiredField() {
    Refused refused =
        Refused.by(() -> server.gate().assessLoan(AssessLoanRequest.getDefaultInstance()));

    assertThat(refused.fields())
        .containsExactly(
            "request_id REQUIRED",
            "institution_id REQUIRED",
            "loan_reference REQUIRED",
            "loan REQUIRED");
  }

  @Test
  void assessLoan_flowsWithoutARate_areRefused() {
    CashFlows flows =
        Loans.pressCase(AFTER_THE_NOTICE).toBuilder()
            .clearFlows()
            .addFlows(Loans.periodic(0, 100))
            .addFlows(Loans.periodic(1, 100))
            .build();

    Refused refused = Refused.by(() -> assess(RunningServer.BANK, Loans.of(flows)));

    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.reason()).isEqualTo("CASH_FLOWS_ARE_ONE_SIGNED");
  }

  @Test
  void assessLoan_storageAway_isUnavailable() {
    DecisionLog away = mock(DecisionLog.class);
    when(away.findByRequest(any(), any()))
        .thenThrow(new StorageUnavailableException("disk full", new IOException("disk full")));
    try (RunningServer troubled = RunningServer.over(away)) {
      Refused refused =
          Refused.by(
              () -> troubled.gate().assessLoan(request(RunningServer.BANK, pressCase()).build()));

      assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
      assertThat(refused.reason()).isEqualTo("STORAGE_UNAVAILABLE");
      assertThat(refused.detail(RetryInfo.class)).isPresent();
      assertThat(refused.status().toString()).doesNotContain("disk full");
    }
  }

  @Test
  void assessLoan_bug_isAnIncidentWithoutStack() {
    DecisionLog broken = mock(DecisionLog.class);
    when(broken.findByRequest(any(), any())).thenThrow(new IllegalStateException("secret detail"));
    try (RunningServer troubled = RunningServer.over(broken)) {
      Refused refused =
          Refused.by(
              () -> troubled.gate().assessLoan(request(RunningServer.BANK, pressCase()).build()));

      assertThat(refused.code()).isEqualTo(Code.INTERNAL);
      assertThat(refused.facts()).containsEntry("incident_id", RunningServer.INCIDENT);
      assertThat(refused.status().toString())
          .doesNotContain("secret detail")
          .doesNotContain("IllegalState");
    }
  }

  private Decision assess(String institution, LoanOffer loan) {
    return server.gate().assessLoan(request(institution, loan).build()).getDecision();
  }

  private int stored() {
    return server
        .evidence()
        .listDecisions(ListDecisionsRequest.getDefaultInstance())
        .getDecisionsCount();
  }

  private static LoanOffer pressCase() {
    return Loans.of(Loans.pressCase(AFTER_THE_NOTICE));
  }

  private static AssessLoanRequest.Builder request(String institution, LoanOffer loan) {
    return AssessLoanRequest.newBuilder()
        .setRequestId("request-1")
        .setInstitutionId(institution)
        .setLoanReference("loan-1")
        .setLoan(loan);
  }
}
