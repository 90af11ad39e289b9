package io.clearcost.grpc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.PreconditionFailure.Violation;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.CashFlow;
import io.clearcost.proto.cost.v1.CashFlows;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.RepaymentMethod;
import io.clearcost.proto.cost.v1.RepaymentPlan;
import io.clearcost.proto.disclosure.v1.AcknowledgeDisclosureRequest;
import io.clearcost.proto.disclosure.v1.CheckSigningRequest;
import io.clearcost.proto.disclosure.v1.CompareDisclosureRequest;
import io.clearcost.proto.disclosure.v1.CreateDisclosureRequest;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.disclosure.v1.DisclosureServiceGrpc.DisclosureServiceBlockingStub;
import io.clearcost.proto.disclosure.v1.DisclosureSheet;
import io.clearcost.proto.disclosure.v1.Enhancement;
import io.clearcost.proto.disclosure.v1.EnhancementProviders;
import io.clearcost.proto.disclosure.v1.GetDisclosureRequest;
import io.clearcost.proto.disclosure.v1.ListDisclosuresRequest;
import io.clearcost.proto.disclosure.v1.PlanFeeStandard;
import io.clearcost.proto.disclosure.v1.PlanStandards;
import io.clearcost.proto.disclosure.v1.RecordShowingRequest;
import io.clearcost.proto.disclosure.v1.RenderDisclosureRequest;
import io.clearcost.proto.disclosure.v1.SheetFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DisclosureRefusalsTest {

  private static final String NOT_FOUND = "DISCLOSURE_NOT_FOUND";

  private final RunningServer server = RunningServer.start();
  private final Desk desk = new Desk(server);

  @AfterEach
  void stop() {
    server.close();
  }

  /** All of it at once: of the request, of the decision and of the register. */
  @Test
  @Tag("BANK-09-4g")
  void createDisclosure_ofWhichMuchIsMissing_namesAllOfIt() {
    ChargingParty uncoded = ChargingParty.newBuilder().setLegalName("无码机构").build();
    String decision =
        desk.decision(
            RunningServer.SMALL_LOAN,
            Loans.of(
                Loans.terms("0.12", Desk.DISBURSEMENT)
                    .addFeeItems(Loans.termsFee().setChargingParty(uncoded))));
    CreateDisclosureRequest request =
        CreateDisclosureRequest.newBuilder()
            .setRequestId("create")
            .setDecisionId(decision)
            .addCoLenders(uncoded)
            .build();

    Refused refused = Refused.by(() -> server.disclosures().createDisclosure(request));

    assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("DISCLOSURE_INCOMPLETE");
    assertThat(refused.detail(PreconditionFailure.class).orElseThrow().getViolationsList())
        .extracting(Violation::getType, Violation::getSubject)
        .containsExactly(
            tuple("FACT_MISSING", "enhancement"),
            tuple("FACT_MISSING", "complaint_channel"),
            tuple("FACT_MISSING", "nothing_after_default"),
            tuple("FACT_MISSING", "institution[slc-1].credit_code"),
            tuple("FACT_MISSING", "co_lenders[0].credit_code"),
            tuple("FACT_MISSING", "loan.terms.fee_items[guarantee].charging_party.credit_code"));
    assertThat(refused.detail(PreconditionFailure.class).orElseThrow().getViolations(1))
        .extracting(Violation::getDescription)
        .isEqualTo("where to complain (投诉渠道)");
    assertThat(refused.facts()).containsEntry("missing_count", "6");
  }

  @Test
  void createDisclosure_ofALoanThatMayNotBeMade_isRefusedWithTheRule() {
    String decision = desk.decision(Desk.terms("0.25", Desk.DISBURSEMENT));

    Refused refused = refused(Desk.creating(decision));

    assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("DISCLOSURE_LOAN_FORBIDDEN");
    assertThat(refused.facts().get("rule_ids")).contains("ALN_A06_P2_COST_ABOVE_HARD_CAP");
    assertThat(refused.detail(LocalizedMessage.class).orElseThrow().getMessage())
        .contains("贷款不得发放", "ALN_A06_P2_COST_ABOVE_HARD_CAP");
  }

  @Test
  void createDisclosure_thatSaysTwoThings_isRefused() {
    Refused refused = refused(Desk.creating(desk.decision()).setNothingAfterDefault(true));

    assertThat(refused.reason()).isEqualTo("DISCLOSURE_CONTRADICTORY");
  }

  @Test
  void createDisclosure_requestIdWithOtherContent_isRefused() {
    CreateDisclosureRequest.Builder request = Desk.creating(desk.decision());
    server.disclosures().createDisclosure(request.build());

    Refused refused = refused(request.setComplaintChannel("95001"));

    assertThat(refused.code()).isEqualTo(Code.ALREADY_EXISTS);
    assertThat(refused.reason()).isEqualTo("REQUEST_ID_REUSED");
    assertThat(refused.facts()).containsEntry("disclosure_id", "disclosure-1");
  }

  @Test
  void createDisclosure_ofADecisionThatNobodyMade_isNotFound() {
    Refused refused = refused(Desk.creating("no-such"));

    assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(refused.reason()).isEqualTo("DECISION_NOT_FOUND");
  }

  @Test
  void createDisclosure_malformed_namesEveryFieldAtOnce() {
    ChargingParty nobody = ChargingParty.newBuilder().setCreditCode("1").build();

    Refused refused =
        refused(
            CreateDisclosureRequest.newBuilder()
                .addCoLenders(nobody)
                .setEnhancement(
                    Enhancement.newBuilder()
                        .setProviders(EnhancementProviders.getDefaultInstance()))
                .setComplaintChannel("x".repeat(201)));

    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.fields())
        .containsExactly(
            "request_id REQUIRED",
            "decision_id REQUIRED",
            "co_lenders[0].legal_name REQUIRED",
            "co_lenders[0].credit_code MALFORMED",
            "enhancement.providers.parties TOO_FEW",
            "complaint_channel TOO_LONG");
    assertThat(
            refused(Desk.creating("d").setEnhancement(Enhancement.getDefaultInstance())).fields())
        .containsExactly("enhancement.kind REQUIRED");
  }

  @Test
  void recordShowing_whenItMayNotBe_saysWhy() {
    Disclosure first = desk.disclosed();

    assertThat(reason(Desk.showing(first, 6))).isEqualTo("DISCLOSURE_IN_THE_FUTURE");
    assertThat(reason(Desk.showing(first, -6))).isEqualTo("DISCLOSURE_CLOCK_WENT_BACK");
    desk.disclosed(desk.decision(Desk.terms("0.11", Desk.DISBURSEMENT)));
    assertThat(reason(Desk.showing(first, 0))).isEqualTo("DISCLOSURE_SUPERSEDED");
  }

  @Test
  void recordShowing_afterTheDayOfDisbursement_isExpired() {
    Disclosure disclosure = desk.disclosed(desk.decision(Desk.terms("0.12", "2026-11-20")));

    assertThat(reason(Desk.showing(disclosure, 0))).isEqualTo("DISCLOSURE_EXPIRED");
  }

  @Test
  void recordShowing_requestIdWithOtherContent_isRefused() {
    Disclosure disclosure = desk.disclosed();
    server.disclosures().recordShowing(Desk.showing(disclosure, 0).build());

    assertThat(reason(Desk.showing(disclosure, 1))).isEqualTo("REQUEST_ID_REUSED");
  }

  @Test
  void acknowledgeDisclosure_whenItMayNotBe_saysWhy() {
    Disclosure disclosure = desk.disclosed();

    assertThat(reason(Desk.confirming(disclosure, 0))).isEqualTo("DISCLOSURE_NOT_SHOWN");
    server.disclosures().recordShowing(Desk.showing(disclosure, -3).build());
    assertThat(reason(Desk.confirming(disclosure, 0).setContentHash("0".repeat(64))))
        .isEqualTo("DISCLOSURE_OTHER_CONTENT");
    assertThat(reason(Desk.confirming(disclosure, -4))).isEqualTo("DISCLOSURE_CLOCK_WENT_BACK");
    assertThat(reason(Desk.confirming(disclosure, 1))).isEqualTo("DISCLOSURE_READ_TOO_BRIEFLY");
    assertThat(reason(Desk.confirming(disclosure, 6))).isEqualTo("DISCLOSURE_IN_THE_FUTURE");
    server.disclosures().acknowledgeDisclosure(Desk.confirming(disclosure, 4).build());
    assertThat(reason(Desk.confirming(disclosure, 4).setRequestId("confirm-2")))
        .isEqualTo("DISCLOSURE_ALREADY_ACKNOWLEDGED");
    assertThat(reason(Desk.confirming(disclosure, 4).setBorrowerToken("borrower:8")))
        .isEqualTo("REQUEST_ID_REUSED");
  }

  /** A number that names a person is refused without being repeated. */
  @Test
  void showingAndConfirmation_malformed_nameEveryFieldAtOnce() {
    Refused showing =
        Refused.by(
            () ->
                server
                    .disclosures()
                    .recordShowing(RecordShowingRequest.newBuilder().setChannelValue(9).build()));
    Refused confirming =
        Refused.by(
            () ->
                server
                    .disclosures()
                    .acknowledgeDisclosure(
                        AcknowledgeDisclosureRequest.newBuilder()
                            .setContentHash("A".repeat(64))
                            .setBorrowerToken("13800138000")
                            .setConfirmedTime(Timestamp.newBuilder().setSeconds(-1))
                            .setReadingTime(Duration.newBuilder().setSeconds(-1))
                            .build()));

    assertThat(showing.fields())
        .containsExactly(
            "request_id REQUIRED",
            "disclosure_id REQUIRED",
            "channel UNKNOWN_VALUE",
            "shown_time REQUIRED");
    assertThat(confirming.fields())
        .containsExactly(
            "request_id REQUIRED",
            "disclosure_id REQUIRED",
            "content_hash MALFORMED",
            "borrower_token NOT_ALLOWED",
            "confirmed_time.seconds OUT_OF_RANGE",
            "reading_time.seconds OUT_OF_RANGE");
    assertThat(confirming.status().toString()).doesNotContain("13800138000");
  }

  @Test
  void readingCalls_malformed_nameEveryFieldAtOnce() {
    DisclosureServiceBlockingStub service = server.disclosures();

    assertThat(
            Refused.by(() -> service.checkSigning(CheckSigningRequest.getDefaultInstance()))
                .fields())
        .containsExactly("disclosure_id REQUIRED", "decision_id REQUIRED", "signed_time REQUIRED");
    assertThat(
            Refused.by(
                    () -> service.compareDisclosure(CompareDisclosureRequest.getDefaultInstance()))
                .fields())
        .containsExactly("disclosure_id REQUIRED", "decision_id REQUIRED");
    assertThat(
            Refused.by(() -> service.getDisclosure(GetDisclosureRequest.getDefaultInstance()))
                .fields())
        .containsExactly("disclosure_id REQUIRED");
    assertThat(
            Refused.by(
                    () ->
                        service.listDisclosures(
                            ListDisclosuresRequest.newBuilder().setPageToken("x").build()))
                .fields())
        .containsExactly(
            "institution_id REQUIRED", "loan_reference REQUIRED", "page_token MALFORMED");
    assertThat(render(service, "").fields())
        .containsExactly("disclosure_id REQUIRED", "format REQUIRED");
  }

  @Test
  void renderDisclosure_thatThisServerCannotMake_saysWhatIsMissing() {
    Disclosure disclosure = desk.disclosed();
    RenderDisclosureRequest request =
        RenderDisclosureRequest.newBuilder()
            .setDisclosureId(disclosure.getDisclosureId())
            .setFormat(SheetFormat.SHEET_FORMAT_PDF)
            .build();

    Refused refused = Refused.by(() -> server.disclosures().renderDisclosure(request).next());

    assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("DOCUMENT_NOT_AVAILABLE");
    assertThat(refused.facts()).containsEntry("advice", "there is no font");
  }

  @Test
  void disclosure_ofAnotherInstitution_isNotFoundWhateverIsAsked() {
    Disclosure disclosure = desk.disclosed();
    String id = disclosure.getDisclosureId();
    DisclosureServiceBlockingStub other = server.disclosures(RunningServer.SMALL_LOAN_TOKEN);

    assertThat(
            Refused.by(
                    () ->
                        other.getDisclosure(
                            GetDisclosureRequest.newBuilder().setDisclosureId(id).build()))
                .reason())
        .isEqualTo(NOT_FOUND);
    assertThat(Refused.by(() -> other.recordShowing(Desk.showing(disclosure, 0).build())).reason())
        .isEqualTo(NOT_FOUND);
    assertThat(
            Refused.by(() -> other.acknowledgeDisclosure(Desk.confirming(disclosure, 0).build()))
                .reason())
        .isEqualTo(NOT_FOUND);
    assertThat(render(other, id).reason()).isEqualTo(NOT_FOUND);
    assertThat(
            Refused.by(
                    () ->
                        other.compareDisclosure(
                            CompareDisclosureRequest.newBuilder()
                                .setDisclosureId(id)
                                .setDecisionId(disclosure.getDecisionId())
                                .build()))
                .reason())
        .isEqualTo(NOT_FOUND);
    assertThat(
            other
                .listDisclosures(
                    ListDisclosuresRequest.newBuilder()
                        .setInstitutionId(RunningServer.BANK)
                        .setLoanReference(Desk.REFERENCE)
                        .build())
                .getDisclosuresList())
        .isEmpty();
    assertThat(
            Refused.by(
                    () -> other.createDisclosure(Desk.creating(disclosure.getDecisionId()).build()))
                .reason())
        .isEqualTo("DECISION_NOT_FOUND");
  }

  @Test
  void auditor_whoMayOnlyRead_isRefusedWhatIsRecorded() {
    Disclosure disclosure = desk.disclosed();
    DisclosureServiceBlockingStub auditor = server.disclosures(RunningServer.BANK_AUDITOR_TOKEN);

    Refused creating =
        Refused.by(
            () -> auditor.createDisclosure(Desk.creating(disclosure.getDecisionId()).build()));
    Refused showing = Refused.by(() -> auditor.recordShowing(Desk.showing(disclosure, 0).build()));

    assertThat(creating.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(creating.reason()).isEqualTo("CALLER_NOT_PERMITTED");
    assertThat(showing.reason()).isEqualTo("CALLER_NOT_PERMITTED");
  }

  @Test
  void compareDisclosure_withABareFlow_isIncomplete() {
    Disclosure disclosure = desk.disclosed();
    LoanOffer flows =
        LoanOffer.newBuilder()
            .setCashFlows(
                CashFlows.newBuilder()
                    .addFlows(CashFlow.newBuilder().setDate("2026-12-01").setAmountFen(100_000))
                    .addFlows(CashFlow.newBuilder().setDate("2027-12-01").setAmountFen(-105_000)))
            .build();
    String decision = desk.decision(RunningServer.BANK, flows);

    Refused refused = Refused.by(() -> desk.check(disclosure, decision, Desk.fromNow(5)));

    assertThat(refused.reason()).isEqualTo("DISCLOSURE_INCOMPLETE");
    assertThat(
            refused.detail(PreconditionFailure.class).orElseThrow().getViolations(0).getSubject())
        .isEqualTo("loan.terms");
  }

  @Test
  void createDisclosure_ofAPlan_takesItsStandardsBesideIt() {
    String plan = desk.decision(RunningServer.BANK, Loans.of(plan()));
    PlanStandards.Builder standards =
        PlanStandards.newBuilder()
            .setAnnualRate("0.12")
            .addFees(
                PlanFeeStandard.newBuilder()
                    .setCode("guarantee")
                    .setAmountFen(200)
                    .setTiming(FeeTiming.FEE_TIMING_EACH_PERIOD));
    PlanStandards.Builder wrong = standards.clone().setAnnualRate("0.1");

    Refused without = refused(creatingOf(plan));
    Refused contradicted = refused(creatingOf(plan).setPlanStandards(wrong));
    DisclosureSheet sheet =
        server
            .disclosures()
            .createDisclosure(creatingOf(plan).setPlanStandards(standards).build())
            .getDisclosure()
            .getSheet();

    assertThat(without.reason()).isEqualTo("DISCLOSURE_INCOMPLETE");
    assertThat(without.detail(PreconditionFailure.class).orElseThrow().getViolationsList())
        .extracting(Violation::getSubject)
        .containsExactly("plan_standards", "plan_standards.fees[guarantee]");
    assertThat(contradicted.reason()).isEqualTo("DISCLOSURE_CONTRADICTORY");
    assertThat(contradicted.facts()).containsEntry("fields", "plan_standards.annual_rate");
    assertThat(sheet.getAnnualRate()).isEqualTo("0.12");
    assertThat(sheet.getItems(1).getFee().getAmountFen()).isEqualTo(200);
    assertThat(sheet.getMethod()).isEqualTo(RepaymentMethod.REPAYMENT_METHOD_UNSPECIFIED);
  }

  @Test
  void createDisclosure_withMalformedStandards_namesEveryField() {
    PlanStandards malformed =
        PlanStandards.newBuilder()
            .setAnnualRate("12 %")
            .addFees(PlanFeeStandard.newBuilder().setPrincipalShare("11"))
            .addFees(PlanFeeStandard.newBuilder().setCode("fee").addDueDates("soon"))
            .build();

    Refused refused = refused(creatingOf("decision-1").setPlanStandards(malformed));

    assertThat(refused.violations())
        .extracting(violation -> violation.getField())
        .containsExactlyInAnyOrder(
            "plan_standards.annual_rate",
            "plan_standards.fees[0].code",
            "plan_standards.fees[0].principal_share",
            "plan_standards.fees[0].timing",
            "plan_standards.fees[1].standard",
            "plan_standards.fees[1].timing",
            "plan_standards.fees[1].due_dates[0]");
  }

  private static CreateDisclosureRequest.Builder creatingOf(String decision) {
    return Desk.creating(decision).setRequestId("plan-1").setNothingAfterDefault(true);
  }

  /** Two months at 1 % a month, paid out when the loan of the desk is. */
  private static RepaymentPlan.Builder plan() {
    RepaymentPlan.Builder plan = Loans.plan().setDisbursementDate(Desk.DISBURSEMENT);
    plan.getRowsBuilder(0).setDueDate("2027-01-01");
    plan.getRowsBuilder(1).setDueDate("2027-02-01");
    return plan;
  }

  private static Refused render(DisclosureServiceBlockingStub service, String id) {
    SheetFormat format =
        id.isEmpty() ? SheetFormat.SHEET_FORMAT_UNSPECIFIED : SheetFormat.SHEET_FORMAT_TEXT;
    RenderDisclosureRequest request =
        RenderDisclosureRequest.newBuilder().setDisclosureId(id).setFormat(format).build();
    return Refused.by(() -> service.renderDisclosure(request).next());
  }

  private Refused refused(CreateDisclosureRequest.Builder request) {
    return Refused.by(() -> server.disclosures().createDisclosure(request.build()));
  }

  private String reason(RecordShowingRequest.Builder request) {
    return Refused.by(() -> server.disclosures().recordShowing(request.build())).reason();
  }

  private String reason(AcknowledgeDisclosureRequest.Builder request) {
    return Refused.by(() -> server.disclosures().acknowledgeDisclosure(request.build())).reason();
  }
}
