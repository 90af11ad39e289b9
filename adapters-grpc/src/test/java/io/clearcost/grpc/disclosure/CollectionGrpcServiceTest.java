package io.clearcost.grpc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.ContingentEvent;
import io.clearcost.proto.disclosure.v1.CheckCollectionRequest;
import io.clearcost.proto.disclosure.v1.CheckCollectionResponse;
import io.clearcost.proto.disclosure.v1.CollectionFinding;
import io.clearcost.proto.disclosure.v1.CollectionReason;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.disclosure.v1.LoanCourse;
import io.clearcost.proto.disclosure.v1.LoanEvent;
import io.clearcost.proto.disclosure.v1.MatchCollectionsBatchRequest;
import io.clearcost.proto.disclosure.v1.MatchCollectionsBatchResponse;
import io.clearcost.proto.disclosure.v1.MatchCollectionsRequest;
import io.clearcost.proto.disclosure.v1.Movement;
import io.clearcost.proto.disclosure.v1.MovementKind;
import io.clearcost.proto.disclosure.v1.MovementLink;
import io.clearcost.proto.type.v1.Outcome;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A loan of 100,000 yuan with a guarantee fee of 1,000 yuan at disbursement. */
class CollectionGrpcServiceTest {

  private static final ChargingParty GUARANTOR = Loans.guaranteeFee().getChargingParty();
  private static final ChargingParty SHOP =
      ChargingParty.newBuilder()
          .setLegalName("权益科技有限公司")
          .setCreditCode("91370000EXAMPLE0H1")
          .build();

  private final RunningServer server = RunningServer.start();
  private final Desk desk = new Desk(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Tag("BANK-09-6")
  void checkCollection_ofAnItemOnceItIsDue_isPermitted() {
    String disclosure = confirmed();

    assertThat(check(disclosure, guarantee("2026-12-01", 100_000)).getPermitted()).isTrue();
    CheckCollectionResponse early = check(disclosure, guarantee("2026-11-30", 100_000));
    assertThat(early.getPermitted()).isFalse();
    assertThat(early.getFindings(0).getReason())
        .isEqualTo(CollectionReason.COLLECTION_REASON_BEFORE_TRIGGER);
  }

  @Test
  void checkCollection_beforeTheBorrowerConfirmed_isNotPermitted() {
    Disclosure disclosure = desk.disclosed();

    CheckCollectionResponse checked =
        check(disclosure.getDisclosureId(), guarantee("2026-12-01", 100_000));

    assertThat(checked.getPermitted()).isFalse();
    assertThat(reasons(checked.getFindingsList()))
        .containsExactly(CollectionReason.COLLECTION_REASON_NOTHING_ACKNOWLEDGED);
  }

  @Test
  void matchCollections_ofAMembershipOnTheSecondDay_namesThePassageThatForbidsIt() {
    String disclosure = confirmed();

    List<CollectionFinding> findings =
        server
            .collections()
            .matchCollections(
                MatchCollectionsRequest.newBuilder()
                    .setDisclosureId(disclosure)
                    .setAsOfDate("2026-12-31")
                    .setCourse(
                        LoanCourse.newBuilder()
                            .addMovements(guarantee("2026-12-01", 100_000))
                            .addMovements(membership()))
                    .build())
            .getFindingsList();

    assertThat(findings).hasSize(1);
    CollectionFinding finding = findings.get(0);
    assertThat(finding.getReason()).isEqualTo(CollectionReason.COLLECTION_REASON_UNDISCLOSED_PAYEE);
    assertThat(finding.getMovementId()).isEqualTo("membership");
    assertThat(finding.getSentence().getEn()).contains("1299.00", "权益科技有限公司", "2026-12-03");
    assertThat(finding.getSentence().getZh()).contains("1299.00", "未予明示");
    assertThat(finding.getLegalBasis().getQuoteZh()).contains("不再向借款人收取其他费用");
    assertThat(finding.getRuleId()).isEqualTo("ALN_A09_P1_COLLECTED_UNDISCLOSED");
    assertThat(finding.getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
  }

  @Test
  void matchCollectionsBatch_withABadItem_answersTheOthers() {
    String disclosure = confirmed();
    MatchCollectionsBatchRequest good =
        MatchCollectionsBatchRequest.newBuilder()
            .setItemId("good")
            .setDisclosureId(disclosure)
            .setAsOfDate("2026-12-31")
            .setCourse(LoanCourse.newBuilder().addMovements(membership()))
            .build();

    List<MatchCollectionsBatchResponse> answers =
        server
            .matchCollectionsBatch()
            .ask(
                List.of(
                    good,
                    good.toBuilder().setItemId("bad").setAsOfDate("31.12.2026").build(),
                    good.toBuilder().setItemId("none").setDisclosureId("dis_none").build(),
                    good.toBuilder().setItemId("last").build()));

    assertThat(answers)
        .extracting(MatchCollectionsBatchResponse::getItemId)
        .containsExactly("good", "bad", "none", "last");
    assertThat(answers)
        .extracting(answer -> Status.fromCodeValue(answer.getError().getCode()).getCode())
        .containsExactly(
            Status.Code.OK, Status.Code.INVALID_ARGUMENT, Status.Code.NOT_FOUND, Status.Code.OK);
    assertThat(answers.get(3).getMatch()).isEqualTo(answers.get(0).getMatch());
  }

  @Test
  void checkCollection_withManyMalformedFields_namesThemAll() {
    CheckCollectionRequest request =
        CheckCollectionRequest.newBuilder()
            .setCourse(
                LoanCourse.newBuilder()
                    .addMovements(membership().setAmountFen(-1).clearDate())
                    .addEvents(
                        LoanEvent.newBuilder()
                            .setEvent(ContingentEvent.CONTINGENT_EVENT_OVERDUE)
                            .setDate("soon")))
            .setMovement(membership().clearParty().setCode("Not A Code"))
            .build();

    assertThat(malformed(request))
        .containsExactlyInAnyOrder(
            "disclosure_id",
            "course.movements[0].amount_fen",
            "course.movements[0].date",
            "course.events[0].date",
            "movement.party",
            "movement.code");
  }

  @Test
  void checkCollection_ofMoneyToTheBorrowerOrOfAKnownMovement_isMalformed() {
    CheckCollectionRequest request =
        CheckCollectionRequest.newBuilder()
            .setDisclosureId("dis_1")
            .setCourse(LoanCourse.newBuilder().addMovements(membership()))
            .setMovement(membership().setKind(MovementKind.MOVEMENT_KIND_REFUND))
            .build();

    assertThat(malformed(request))
        .containsExactlyInAnyOrder("movement.kind", "movement.movement_id");
  }

  @Test
  void checkCollection_forAnotherInstitution_findsNothing() {
    CheckCollectionRequest request =
        CheckCollectionRequest.newBuilder()
            .setDisclosureId(confirmed())
            .setMovement(membership())
            .build();

    Refused refused =
        Refused.by(
            () -> server.collections(RunningServer.SMALL_LOAN_TOKEN).checkCollection(request));

    assertThat(refused.reason()).isEqualTo("DISCLOSURE_NOT_FOUND");
  }

  private List<String> malformed(CheckCollectionRequest request) {
    return Refused.by(() -> server.collections().checkCollection(request)).violations().stream()
        .map(violation -> violation.getField())
        .toList();
  }

  private String confirmed() {
    Disclosure disclosure = desk.disclosed();
    desk.shownAndConfirmed(disclosure);
    return disclosure.getDisclosureId();
  }

  private CheckCollectionResponse check(String disclosure, Movement.Builder movement) {
    return server
        .collections()
        .checkCollection(
            CheckCollectionRequest.newBuilder()
                .setDisclosureId(disclosure)
                .setMovement(movement)
                .build());
  }

  private static List<CollectionReason> reasons(List<CollectionFinding> findings) {
    return findings.stream().map(CollectionFinding::getReason).toList();
  }

  private static Movement.Builder guarantee(String date, long fen) {
    return Movement.newBuilder()
        .setMovementId("guarantee")
        .setDate(date)
        .setKind(MovementKind.MOVEMENT_KIND_DEBIT)
        .setAmountFen(fen)
        .setParty(GUARANTOR)
        .setCode("guarantee")
        .setLink(MovementLink.MOVEMENT_LINK_CONTRACT);
  }

  private static Movement.Builder membership() {
    return Movement.newBuilder()
        .setMovementId("membership")
        .setDate("2026-12-03")
        .setKind(MovementKind.MOVEMENT_KIND_DEBIT)
        .setAmountFen(129_900)
        .setParty(SHOP)
        .setLink(MovementLink.MOVEMENT_LINK_RELATED_PAYEE);
  }
}
