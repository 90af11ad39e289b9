package io.clearcost.grpc.law;

import static io.clearcost.grpc.server.RunningServer.AUTHORITY_TOKEN;
import static io.clearcost.grpc.server.RunningServer.BANK;
import static io.clearcost.grpc.server.RunningServer.BANK_COMPLIANCE_TOKEN;
import static io.clearcost.grpc.server.RunningServer.BANK_TOKEN;
import static io.clearcost.grpc.server.RunningServer.OTHER_BANK_COMPLIANCE_TOKEN;
import static io.clearcost.grpc.server.RunningServer.SMALL_LOAN_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.PreconditionFailure;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.LenderKind;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.LoanCircumstances;
import io.clearcost.proto.gate.v1.Milestone;
import io.clearcost.proto.law.v1.Answer;
import io.clearcost.proto.law.v1.ApproveChangeRequest;
import io.clearcost.proto.law.v1.BatchProposeChangesRequest;
import io.clearcost.proto.law.v1.ChangeStatus;
import io.clearcost.proto.law.v1.GetChangeRequest;
import io.clearcost.proto.law.v1.GetLoanPrimeRateRequest;
import io.clearcost.proto.law.v1.LawChange;
import io.clearcost.proto.law.v1.LawChangeServiceGrpc;
import io.clearcost.proto.law.v1.LawChangeServiceGrpc.LawChangeServiceBlockingStub;
import io.clearcost.proto.law.v1.LimitKind;
import io.clearcost.proto.law.v1.ListChangesRequest;
import io.clearcost.proto.law.v1.ListChangesResponse;
import io.clearcost.proto.law.v1.ListReadingsRequest;
import io.clearcost.proto.law.v1.LprAddition;
import io.clearcost.proto.law.v1.ProductStop;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import io.clearcost.proto.law.v1.ProvincialScheme;
import io.clearcost.proto.law.v1.Reading;
import io.clearcost.proto.law.v1.ReadingChoice;
import io.clearcost.proto.law.v1.RecordedChange;
import io.clearcost.proto.law.v1.RegisterEntries;
import io.clearcost.proto.law.v1.RegisterEntry;
import io.clearcost.proto.law.v1.RejectChangeRequest;
import io.clearcost.proto.law.v1.StricterLimit;
import io.clearcost.proto.type.v1.FindingStatus;
import io.grpc.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LawChangeGrpcServiceTest {

  private static final String TODAY = "2026-11-21";

  private final RunningServer server = RunningServer.start();
  private int requests;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readings_whereNobodyChose_areTheDefaultsWithTheirTexts() {
    List<Reading> readings = readings(ListReadingsRequest.getDefaultInstance());

    assertThat(readings)
        .extracting(Reading::getReadingId)
        .containsExactlyElementsOf(
            Arrays.stream(io.clearcost.domain.law.reading.Reading.values())
                .map(io.clearcost.domain.law.reading.Reading::id)
                .toList());
    assertThat(readings)
        .allSatisfy(
            reading -> {
              assertThat(reading.getQuestionEn()).isNotEmpty();
              assertThat(reading.getQuestionZh()).isNotEmpty();
              assertThat(reading.getLegalBasesList()).isNotEmpty();
              assertThat(reading.hasChosenBy()).isFalse();
              assertThat(reading.getAnswersList()).filteredOn(Answer::getIsDefault).hasSize(1);
              Answer first = reading.getAnswers(0);
              assertThat(first.getIsDefault()).isTrue();
              assertThat(reading.getAnswerInForce()).isEqualTo(first.getAnswer());
              assertThat(first.getSentenceEn()).isNotEmpty();
              assertThat(first.getSentenceZh()).isNotEmpty();
              assertThat(first.getInFavour()).isNotEmpty();
              assertThat(first.getAgainst()).isNotEmpty();
            });
  }

  @Test
  void choice_approvedByAnother_isInForceAndNamesBoth() {
    RecordedChange open = proposed(BANK_COMPLIANCE_TOKEN, ownChoice("COMPOUND", "2026-12-01"));
    assertThat(open.getStatus()).isEqualTo(ChangeStatus.CHANGE_STATUS_OPEN);
    assertThat(open.hasVerdict()).isFalse();

    RecordedChange approved = approved(OTHER_BANK_COMPLIANCE_TOKEN, open.getChangeId());

    assertThat(approved.getStatus()).isEqualTo(ChangeStatus.CHANGE_STATUS_APPROVED);
    assertThat(approved.getProposal().getPerson()).isEqualTo("bank-li");
    assertThat(approved.getVerdict().getPerson()).isEqualTo("bank-wang");
    assertThat(approved.getVerdict().getInstitutionId()).isEqualTo(BANK);
    assertThat(approved.getVerdict().getSignTime().getSeconds())
        .isEqualTo(RunningServer.NOW.getEpochSecond());
    assertThat(annualisation("2026-12-01").getAnswerInForce()).isEqualTo("COMPOUND");
    assertThat(annualisation("2026-12-01").getChosenBy()).isEqualTo(approved);
    assertThat(annualisation("2026-11-30").getAnswerInForce()).isEqualTo("SIMPLE");
  }

  @Test
  void readings_asKnownBeforeTheApproval_areTheOldOnes() {
    RecordedChange open = proposed(AUTHORITY_TOKEN, nationalChoice("COMPOUND", TODAY));
    approve(server.channel(), open.getChangeId());
    ListReadingsRequest.Builder request = ListReadingsRequest.newBuilder().setAsOfDate(TODAY);
    long seconds = RunningServer.NOW.getEpochSecond();

    assertThat(first(request.build()).getAnswerInForce()).isEqualTo("COMPOUND");
    assertThat(
            first(request.setKnownTime(Timestamp.newBuilder().setSeconds(seconds)).build())
                .getAnswerInForce())
        .isEqualTo("SIMPLE");
    assertThat(
            first(request.setKnownTime(Timestamp.newBuilder().setSeconds(seconds + 1)).build())
                .getAnswerInForce())
        .isEqualTo("COMPOUND");
  }

  @Test
  void publication_approved_isTheLoanPrimeRateAtOnce() {
    RecordedChange open = proposed(AUTHORITY_TOKEN, lpr("2026-07-20", "0.0295"));

    approve(server.channel(), open.getChangeId());

    assertThat(
            server
                .law()
                .getLoanPrimeRate(
                    GetLoanPrimeRateRequest.newBuilder().setDate("2026-07-21").build())
                .getOneYear())
        .isEqualTo("0.0295");
  }

  @Test
  void batch_withAFieldThatCannotBeRead_isReportedWithItsPlaceAndStoresNothing() {
    ProposeChangeRequest good = request("r-1", nationalChoice("COMPOUND", TODAY));
    BatchProposeChangesRequest batch =
        BatchProposeChangesRequest.newBuilder()
            .addRequests(good)
            .addRequests(request("r-1", nationalChoice("NO_ANSWER", TODAY)))
            .build();

    Refused refused =
        Refused.by(() -> server.lawChanges(AUTHORITY_TOKEN).batchProposeChanges(batch));

    assertThat(refused.fields())
        .containsExactly(
            "requests[1].request_id DUPLICATE",
            "requests[1].change.reading_choice.answer UNKNOWN_VALUE");
    assertThat(listed()).isEmpty();
  }

  @Test
  void batch_withAChangeThatMayNotBe_namesItAndStoresNothing() {
    BatchProposeChangesRequest batch =
        BatchProposeChangesRequest.newBuilder()
            .addRequests(request("r-1", nationalChoice("COMPOUND", TODAY)))
            .addRequests(request("r-2", nationalChoice("COMPOUND", "2001-01-01")))
            .build();

    Refused refused =
        Refused.by(() -> server.lawChanges(AUTHORITY_TOKEN).batchProposeChanges(batch));

    assertThat(refused.reason()).isEqualTo("CHANGES_REFUSED");
    assertThat(refused.detail(PreconditionFailure.class).orElseThrow().getViolationsList())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.getSubject()).isEqualTo("requests[1].change");
              assertThat(violation.getDescription()).contains("2001-01-01", "早于");
            });
    assertThat(listed()).isEmpty();
  }

  @Test
  void batch_repeated_isOnRecordOnce() {
    BatchProposeChangesRequest batch =
        BatchProposeChangesRequest.newBuilder()
            .addRequests(request("r-1", nationalChoice("COMPOUND", TODAY)))
            .addRequests(request("r-2", lpr("2026-07-20", "0.0295")))
            .build();

    List<RecordedChange> first =
        server.lawChanges(AUTHORITY_TOKEN).batchProposeChanges(batch).getChangesList();

    assertThat(server.lawChanges(AUTHORITY_TOKEN).batchProposeChanges(batch).getChangesList())
        .isEqualTo(first);
    assertThat(first).hasSize(2);
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(first);
  }

  private List<RecordedChange> listed() {
    return server
        .lawChanges(AUTHORITY_TOKEN)
        .listChanges(ListChangesRequest.getDefaultInstance())
        .getChangesList();
  }

  private static ProposeChangeRequest request(String id, LawChange change) {
    return ProposeChangeRequest.newBuilder()
        .setRequestId(id)
        .setChange(change)
        .setWhy("for a test")
        .build();
  }

  @Test
  void entries_ofTheRegister_areCountedInListsAndWholeAlone() {
    RegisterEntries.Builder entries = RegisterEntries.newBuilder();
    for (int k = 0; k < 150; k++) {
      entries.addEntries(entry("lender-" + k));
    }
    RecordedChange proposed =
        proposed(AUTHORITY_TOKEN, LawChange.newBuilder().setRegisterEntries(entries).build());

    RegisterEntries whole =
        server
            .lawChanges(AUTHORITY_TOKEN)
            .getChange(GetChangeRequest.newBuilder().setChangeId(proposed.getChangeId()).build())
            .getChange()
            .getChange()
            .getRegisterEntries();

    assertThat(whole).isEqualTo(entries.setEntryCount(150).build());
    assertThat(proposed.getChange().getRegisterEntries().getEntryCount()).isEqualTo(150);
    assertThat(proposed.getChange().getRegisterEntries().getEntriesList())
        .isEqualTo(whole.getEntriesList().subList(0, 100));
  }

  @Test
  void entries_malformed_areReportedAllAtOnceWithTheirPaths() {
    RegisterEntries entries =
        RegisterEntries.newBuilder()
            .addEntries(entry("slc-2"))
            .addEntries(RegisterEntry.newBuilder().setInstitutionId("Not An Id"))
            .build();

    Refused refused =
        Refused.by(
            () ->
                proposed(
                    AUTHORITY_TOKEN, LawChange.newBuilder().setRegisterEntries(entries).build()));

    assertThat(refused.violations())
        .extracting(BadRequest.FieldViolation::getField)
        .containsExactlyInAnyOrder(
            "change.register_entries.entries[1].institution_id",
            "change.register_entries.entries[1].legal_name",
            "change.register_entries.entries[1].lender_kind",
            "change.register_entries.entries[1].province_code",
            "change.register_entries.entries[1].start_date");
  }

  private static RegisterEntry entry(String id) {
    return RegisterEntry.newBuilder()
        .setInstitutionId(id)
        .setLegalName("某某小额贷款有限公司")
        .setLenderKind(LenderKind.LENDER_KIND_SMALL_LOAN_COMPANY)
        .setProvinceCode("CN-SD")
        .setStartDate("2020-01-01")
        .build();
  }

  @Test
  void change_ofEveryKind_comesBackAsItWasSent() {
    List<LawChange> sent =
        List.of(
            nationalChoice("COMPOUND", TODAY),
            LawChange.newBuilder()
                .setReadingChoice(
                    ReadingChoice.newBuilder()
                        .setAnswer("THIRTY_DAYS")
                        .setStartDate(TODAY)
                        .setProvinceCode("CN-SD"))
                .build(),
            lpr("2026-07-20", "0.03"),
            LawChange.newBuilder()
                .setProvincialScheme(
                    ProvincialScheme.newBuilder()
                        .setProvinceCode("CN-HE")
                        .setUltraShortCap("0.2")
                        .setStartDate(TODAY))
                .build());

    assertThat(sent.stream().map(change -> proposed(AUTHORITY_TOKEN, change).getChange()))
        .isEqualTo(sent);
    assertThat(proposed(BANK_COMPLIANCE_TOKEN, ownLimit("0.2")).getChange())
        .isEqualTo(ownLimit("0.2"));
    assertThat(proposed(BANK_COMPLIANCE_TOKEN, ownChoice("COUNTED", TODAY)).getChange())
        .isEqualTo(ownChoice("COUNTED", TODAY));
  }

  @Test
  void approval_byWhoProposed_isRefused() {
    String id = proposed(BANK_COMPLIANCE_TOKEN, ownLimit("0.2")).getChangeId();

    Refused refused = Refused.by(() -> approved(BANK_COMPLIANCE_TOKEN, id));

    assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("SAME_PERSON");
    assertThat(refused.facts()).containsEntry("change_id", id).containsEntry("person", "bank-li");
    assertThat(refused.detail(PreconditionFailure.class).orElseThrow().getViolations(0).getType())
        .isEqualTo("SAME_PERSON");
  }

  @Test
  void rejection_byWhoProposed_isFinal() {
    String id = proposed(BANK_COMPLIANCE_TOKEN, ownLimit("0.2")).getChangeId();

    RecordedChange rejected =
        server
            .lawChanges(BANK_COMPLIANCE_TOKEN)
            .rejectChange(
                RejectChangeRequest.newBuilder()
                    .setRequestId("r")
                    .setChangeId(id)
                    .setWhy("a slip")
                    .build())
            .getChange();

    assertThat(rejected.getStatus()).isEqualTo(ChangeStatus.CHANGE_STATUS_REJECTED);
    assertThat(Refused.by(() -> approved(OTHER_BANK_COMPLIANCE_TOKEN, id)).reason())
        .isEqualTo("ALREADY_DECIDED");
  }

  @Test
  void proposal_thatMayNotBe_isRefusedWithItsReason() {
    assertThat(refusal(AUTHORITY_TOKEN, nationalChoice("UNKNOWN_IS_NOT_ZERO", TODAY)).reason())
        .isEqualTo("READING_NOT_OPEN");
    assertThat(refusal(AUTHORITY_TOKEN, nationalChoice("COMPOUND", "2026-11-20")).reason())
        .isEqualTo("RETROACTIVE");
    assertThat(refusal(AUTHORITY_TOKEN, lpr("2026-06-22", "0.03")).reason())
        .isEqualTo("LPR_OUT_OF_ORDER");
    assertThat(refusal(AUTHORITY_TOKEN, lpr("2026-11-22", "0.03")).reason())
        .isEqualTo("LPR_IN_THE_FUTURE");
    assertThat(refusal(AUTHORITY_TOKEN, lpr("2026-07-20", "0.3")).reason())
        .isEqualTo("LPR_IMPLAUSIBLE");
    assertThat(refusal(BANK_COMPLIANCE_TOKEN, ownLimit("0.36")).reason())
        .isEqualTo("LOOSER_THAN_THE_LAW");
  }

  @Test
  void callers_withoutTheRole_areDenied() {
    String national = proposed(AUTHORITY_TOKEN, nationalChoice("COMPOUND", TODAY)).getChangeId();
    String own = proposed(BANK_COMPLIANCE_TOKEN, ownLimit("0.2")).getChangeId();

    assertThat(refusal(BANK_TOKEN, ownLimit("0.2")).code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(refusal(AUTHORITY_TOKEN, ownLimit("0.2")).code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(Refused.by(() -> approved(BANK_COMPLIANCE_TOKEN, national)).code())
        .isEqualTo(Code.PERMISSION_DENIED);
    assertThat(Refused.by(() -> approved(SMALL_LOAN_TOKEN, own)).reason())
        .isEqualTo("CHANGE_NOT_FOUND");
    Refused readings =
        Refused.by(
            () ->
                server
                    .lawChanges(SMALL_LOAN_TOKEN)
                    .listReadings(ListReadingsRequest.newBuilder().setInstitutionId(BANK).build()));
    assertThat(readings.reason()).isEqualTo("CALLER_NOT_PERMITTED");
  }

  @Test
  void request_repeated_answersTheSameAndOtherContentIsRefused() {
    ProposeChangeRequest request = proposal("once", lpr("2026-07-20", "0.03"));
    LawChangeServiceBlockingStub authority = server.lawChanges(AUTHORITY_TOKEN);

    assertThat(authority.proposeChange(request)).isEqualTo(authority.proposeChange(request));
    Refused refused =
        Refused.by(() -> authority.proposeChange(proposal("once", lpr("2026-07-20", "0.0295"))));

    assertThat(refused.code()).isEqualTo(Code.ALREADY_EXISTS);
    assertThat(refused.reason()).isEqualTo("REQUEST_ID_REUSED");
  }

  @Test
  void fields_malformed_areAllReported() {
    LawChange choice =
        LawChange.newBuilder()
            .setReadingChoice(
                ReadingChoice.newBuilder()
                    .setAnswer("PERHAPS")
                    .setStartDate("soon")
                    .setProvinceCode("SD")
                    .setInstitutionId("Bank"))
            .build();
    LawChange limit =
        LawChange.newBuilder()
            .setStricterLimit(StricterLimit.newBuilder().setValue("24%").setLimitKindValue(9))
            .build();
    LawChange rate =
        LawChange.newBuilder()
            .setLprAddition(LprAddition.newBuilder().setOneYear("0").setOverFiveYears("3.5"))
            .build();

    assertThat(refusal(AUTHORITY_TOKEN, choice).fields())
        .containsExactly(
            "change.reading_choice.answer UNKNOWN_VALUE",
            "change.reading_choice.start_date MALFORMED",
            "change.reading_choice.province_code UNKNOWN_VALUE",
            "change.reading_choice.institution_id MALFORMED",
            "change.reading_choice.institution_id NOT_ALLOWED");
    assertThat(refusal(AUTHORITY_TOKEN, limit).fields())
        .containsExactly(
            "change.stricter_limit.institution_id REQUIRED",
            "change.stricter_limit.limit_kind UNKNOWN_VALUE",
            "change.stricter_limit.value MALFORMED",
            "change.stricter_limit.start_date REQUIRED");
    assertThat(refusal(AUTHORITY_TOKEN, rate).fields())
        .containsExactly(
            "change.lpr_addition.publication_date REQUIRED",
            "change.lpr_addition.one_year OUT_OF_RANGE",
            "change.lpr_addition.over_five_years OUT_OF_RANGE");
    assertThat(
            Refused.by(
                    () ->
                        server
                            .lawChanges(AUTHORITY_TOKEN)
                            .proposeChange(ProposeChangeRequest.getDefaultInstance()))
                .fields())
        .containsExactly("request_id REQUIRED", "change REQUIRED", "why REQUIRED");
    assertThat(
            Refused.by(
                    () ->
                        server
                            .lawChanges(AUTHORITY_TOKEN)
                            .approveChange(ApproveChangeRequest.getDefaultInstance()))
                .fields())
        .containsExactly("request_id REQUIRED", "change_id REQUIRED", "why REQUIRED");
    assertThat(
            Refused.by(
                    () ->
                        readings(
                            ListReadingsRequest.newBuilder()
                                .setAsOfDate("x")
                                .setKnownTime(Timestamp.newBuilder().setNanos(-1))
                                .build()))
                .fields())
        .containsExactly(
            "as_of_date MALFORMED",
            "known_time.seconds OUT_OF_RANGE",
            "known_time.nanos OUT_OF_RANGE");
  }

  @Test
  void changes_readPageByPage_areListedNewestFirst() {
    List<String> proposed = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      proposed.add(0, proposed(BANK_COMPLIANCE_TOKEN, ownLimit("0.2")).getChangeId());
    }
    ListChangesRequest.Builder request = ListChangesRequest.newBuilder().setPageSize(2);

    ListChangesResponse first = listed(BANK_TOKEN, request.build());
    ListChangesResponse second =
        listed(BANK_TOKEN, request.setPageToken(first.getNextPageToken()).build());

    assertThat(ids(first)).isEqualTo(proposed.subList(0, 2));
    assertThat(ids(second)).isEqualTo(proposed.subList(2, 3));
    assertThat(second.getNextPageToken()).isEmpty();
    assertThat(ids(listed(SMALL_LOAN_TOKEN, ListChangesRequest.getDefaultInstance()))).isEmpty();
    assertThat(
            Refused.by(
                    () ->
                        listed(
                            BANK_TOKEN, request.setStatus(ChangeStatus.CHANGE_STATUS_OPEN).build()))
                .fields())
        .containsExactly("page_token MALFORMED");
  }

  @Test
  void changes_ofOneStatus_areListedAlone() {
    String open = proposed(BANK_COMPLIANCE_TOKEN, ownLimit("0.2")).getChangeId();
    String decided = proposed(BANK_COMPLIANCE_TOKEN, ownLimit("0.1")).getChangeId();
    approved(OTHER_BANK_COMPLIANCE_TOKEN, decided);
    ListChangesRequest.Builder request = ListChangesRequest.newBuilder();

    assertThat(ids(listed(BANK_TOKEN, request.setStatus(ChangeStatus.CHANGE_STATUS_OPEN).build())))
        .containsExactly(open);
    assertThat(
            ids(listed(BANK_TOKEN, request.setStatus(ChangeStatus.CHANGE_STATUS_APPROVED).build())))
        .containsExactly(decided);
  }

  /** From the order to stop to the loan that is not made. */
  @Test
  void productStop_approvedByAnother_stopsTheLoansOfItsLine() {
    RecordedChange open = proposed(BANK_COMPLIANCE_TOKEN, stop("cash-loan", ""));
    assertThat(statusOfStop("cash-loan")).isEqualTo(FindingStatus.FINDING_STATUS_NOT_APPLICABLE);

    RecordedChange approved = approved(OTHER_BANK_COMPLIANCE_TOKEN, open.getChangeId());

    assertThat(approved.getChange()).isEqualTo(stop("cash-loan", ""));
    assertThat(statusOfStop("cash-loan")).isEqualTo(FindingStatus.FINDING_STATUS_BREACHED);
    assertThat(statusOfStop("car-loan")).isEqualTo(FindingStatus.FINDING_STATUS_SATISFIED);
    assertThat(statusOfStop("")).isEqualTo(FindingStatus.FINDING_STATUS_UNDETERMINED);
  }

  @Test
  void productStop_withMalformedFields_namesThemAll() {
    assertThat(
            refusal(
                    BANK_COMPLIANCE_TOKEN,
                    LawChange.newBuilder()
                        .setProductStop(
                            ProductStop.newBuilder().setProductLine("现金贷").setEndDate("soon"))
                        .build())
                .fields())
        .containsExactly(
            "change.product_stop.institution_id REQUIRED",
            "change.product_stop.product_line MALFORMED",
            "change.product_stop.start_date REQUIRED",
            "change.product_stop.end_date MALFORMED");
    assertThat(refusal(BANK_COMPLIANCE_TOKEN, stop("cash-loan", TODAY)).fields())
        .containsExactly("change.product_stop.end_date CONTRADICTORY");
  }

  private static LawChange stop(String line, String end) {
    return LawChange.newBuilder()
        .setProductStop(
            ProductStop.newBuilder()
                .setInstitutionId(BANK)
                .setProductLine(line)
                .setStartDate(TODAY)
                .setEndDate(end))
        .build();
  }

  private FindingStatus statusOfStop(String line) {
    return server
        .gate()
        .assessLoan(
            AssessLoanRequest.newBuilder()
                .setValidateOnly(true)
                .setInstitutionId(BANK)
                .setLoanReference("loan-1")
                .setLoan(Loans.of(Loans.terms("0.08", TODAY)))
                .setMilestone(Milestone.MILESTONE_BEFORE_SIGNING)
                .setCircumstances(LoanCircumstances.newBuilder().setProductLine(line))
                .build())
        .getDecision()
        .getFindingsList()
        .stream()
        .filter(finding -> finding.getRuleId().equals("ALN_A06_P2_PRODUCT_LINE_STOPPED"))
        .findAny()
        .orElseThrow()
        .getStatus();
  }

  private static LawChange nationalChoice(String answer, String from) {
    return LawChange.newBuilder()
        .setReadingChoice(ReadingChoice.newBuilder().setAnswer(answer).setStartDate(from))
        .build();
  }

  private static LawChange ownChoice(String answer, String from) {
    return LawChange.newBuilder()
        .setReadingChoice(
            ReadingChoice.newBuilder().setAnswer(answer).setStartDate(from).setInstitutionId(BANK))
        .build();
  }

  private static LawChange ownLimit(String value) {
    return LawChange.newBuilder()
        .setStricterLimit(
            StricterLimit.newBuilder()
                .setInstitutionId(BANK)
                .setLimitKind(LimitKind.LIMIT_KIND_COST_CAP)
                .setValue(value)
                .setStartDate(TODAY))
        .build();
  }

  private static LawChange lpr(String day, String oneYear) {
    return LawChange.newBuilder()
        .setLprAddition(
            LprAddition.newBuilder()
                .setPublicationDate(day)
                .setOneYear(oneYear)
                .setOverFiveYears("0.035"))
        .build();
  }

  private RecordedChange proposed(String token, LawChange change) {
    return server
        .lawChanges(token)
        .proposeChange(proposal("request-" + ++requests, change))
        .getChange();
  }

  private Refused refusal(String token, LawChange change) {
    return Refused.by(() -> proposed(token, change));
  }

  private static ProposeChangeRequest proposal(String requestId, LawChange change) {
    return ProposeChangeRequest.newBuilder()
        .setRequestId(requestId)
        .setChange(change)
        .setWhy("decided by the board")
        .build();
  }

  private RecordedChange approved(String token, String id) {
    return approve(server.as(token), id);
  }

  private RecordedChange approve(Channel channel, String id) {
    return LawChangeServiceGrpc.newBlockingStub(channel)
        .approveChange(
            ApproveChangeRequest.newBuilder()
                .setRequestId("approve-" + id)
                .setChangeId(id)
                .setWhy("checked")
                .build())
        .getChange();
  }

  private Reading annualisation(String day) {
    return server
        .lawChanges(BANK_TOKEN)
        .listReadings(
            ListReadingsRequest.newBuilder().setInstitutionId(BANK).setAsOfDate(day).build())
        .getReadings(0);
  }

  private Reading first(ListReadingsRequest request) {
    return readings(request).get(0);
  }

  private List<Reading> readings(ListReadingsRequest request) {
    return LawChangeServiceGrpc.newBlockingStub(server.channel())
        .listReadings(request)
        .getReadingsList();
  }

  private ListChangesResponse listed(String token, ListChangesRequest request) {
    return server.lawChanges(token).listChanges(request);
  }

  private static List<String> ids(ListChangesResponse page) {
    return page.getChangesList().stream().map(RecordedChange::getChangeId).toList();
  }
}
