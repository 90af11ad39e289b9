package io.clearcost.grpc.disclosure;

import static io.clearcost.grpc.disclosure.GateRequests.collecting;
import static io.clearcost.grpc.disclosure.GateRequests.finding;
import static io.clearcost.grpc.disclosure.GateRequests.fromNow;
import static io.clearcost.grpc.disclosure.GateRequests.guarantee;
import static io.clearcost.grpc.disclosure.GateRequests.signing;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.BatchClient;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.gate.v1.AssessLoanBatchRequest;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.CollectionEvent;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.gate.v1.Milestone;
import io.clearcost.proto.type.v1.Fact;
import io.clearcost.proto.type.v1.Finding;
import io.clearcost.proto.type.v1.MissingFact;
import io.clearcost.proto.type.v1.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gate holds a loan against what the borrower was shown, over the wire. */
class GateOnSheetTest {

  private static final String DISCLOSED = "ALN_A09_P1_DISCLOSURE_NOT_BEFORE_SIGNING";
  private static final String AS_SHOWN = "ALN_A09_P1_LOAN_NOT_AS_SHOWN";

  private final RunningServer server = RunningServer.start();
  private final Desk desk = new Desk(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void assessLoan_ofALoanThatWasConfirmed_citesVersionHashAndTime() {
    Disclosure disclosure = desk.disclosed();
    desk.shownAndConfirmed(disclosure);

    Decision decision = assess(signing("0.12", disclosure.getDisclosureId()));

    assertThat(decision.getDisclosureId()).isEqualTo(disclosure.getDisclosureId());
    assertThat(finding(decision, DISCLOSED).getOutcome()).isEqualTo(Outcome.OUTCOME_PASS);
    assertThat(finding(decision, AS_SHOWN).getOutcome()).isEqualTo(Outcome.OUTCOME_PASS);
    assertThat(finding(decision, DISCLOSED).getFactsList())
        .contains(
            fact("disclosure.id", disclosure.getDisclosureId()),
            fact("disclosure.version", "1"),
            fact("disclosure.content_hash", disclosure.getContentHash()),
            fact("disclosure.acknowledged_time", "2026-11-21T08:00:04.123456Z"));
  }

  @Test
  @Tag("BANK-09-6")
  void assessLoan_ofALoanDearerThanShown_isBlockedUnderItsReferenceAlone() {
    desk.shownAndConfirmed(desk.disclosed());

    Decision decision = assess(signing("0.13", ""));

    Finding finding = finding(decision, AS_SHOWN);
    assertThat(finding.getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(finding.getExplanation()).contains("loan rate shown 0.12 ANNUAL, now 0.13 ANNUAL");
    assertThat(finding.getFixHint().getEn()).contains("show it again");
  }

  @Test
  void assessLoan_toldToBeConfirmedThatWasNot_isBlocked() {
    desk.disclosed();
    AssessLoanRequest.Builder told = signing("0.12", "");
    told.getCircumstancesBuilder().setDisclosedTime(fromNow(-60));

    Finding finding = finding(assess(told), DISCLOSED);

    assertThat(finding.getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(finding.getExplanation()).contains("the borrower has not confirmed version 1");
  }

  @Test
  void assessLoanBatch_ofACollectionUponADisclosure_answersAsAlone() {
    Disclosure disclosure = desk.disclosed();
    desk.shownAndConfirmed(disclosure);
    AssessLoanRequest alone =
        collecting(guarantee(100_000)).setDisclosureId(disclosure.getDisclosureId()).build();

    Decision inAStream =
        new BatchClient<>(GateServiceGrpc.newStub(server.channel())::assessLoanBatch)
            .ask(
                List.of(
                    AssessLoanBatchRequest.newBuilder()
                        .setRequestId(alone.getRequestId())
                        .setInstitutionId(alone.getInstitutionId())
                        .setLoanReference(alone.getLoanReference())
                        .setLoan(alone.getLoan())
                        .setMilestone(alone.getMilestone())
                        .setCircumstances(alone.getCircumstances())
                        .setDisclosureId(alone.getDisclosureId())
                        .setCollection(alone.getCollection())
                        .build()))
            .get(0)
            .getDecision();

    assertThat(server.gate().assessLoan(alone).getDecision()).isEqualTo(inAStream);
  }

  @Test
  void assessLoan_namingADisclosureThatIsNotThere_isRefused() {
    Refused refused =
        Refused.by(() -> server.gate().assessLoan(signing("0.12", "dis_none").build()));

    assertThat(refused.reason()).isEqualTo("DISCLOSURE_NOT_FOUND");
  }

  @Test
  void assessLoan_ofAQuoteNamingADisclosure_isMalformed() {
    AssessLoanRequest quote =
        signing("0.12", "dis_1").setMilestone(Milestone.MILESTONE_QUOTE).build();

    Refused refused = Refused.by(() -> server.gate().assessLoan(quote));

    assertThat(refused.violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.getField()).isEqualTo("disclosure_id"));
  }

  @Test
  void assessLoan_ofACollectionThatIsDue_isPermittedAndToldBack() {
    desk.shownAndConfirmed(desk.disclosed());

    Decision decision = assess(collecting(guarantee(100_000)));

    assertThat(decision.getOutcome()).isEqualTo(Outcome.OUTCOME_PASS);
    assertThat(decision.getCollection().getDebit()).isEqualTo(guarantee(100_000).build());
    assertThat(decision.getFindingsList())
        .extracting(Finding::getRuleId)
        .hasSize(5)
        .allMatch(rule -> rule.startsWith("ALN_A09_P1_COLLECTED_"));
  }

  @Test
  @Tag("BANK-09-6")
  void assessLoan_ofAFeeTakenTwiceOrByAnother_isBlockedWithTheFigures() {
    desk.shownAndConfirmed(desk.disclosed());
    AssessLoanRequest.Builder twice = collecting(guarantee(100_000));
    twice.getCollectionBuilder().addTaken(guarantee(100_000).setDebitId("before"));
    AssessLoanRequest.Builder shop =
        collecting(
            guarantee(129_900)
                .clearCode()
                .setParty(ChargingParty.newBuilder().setLegalName("权益科技有限公司")));

    Finding above = finding(assess(twice), "ALN_A09_P1_COLLECTED_ABOVE_STANDARD");
    Finding undisclosed =
        finding(assess(shop.setRequestId("shop")), "ALN_A09_P1_COLLECTED_UNDISCLOSED");

    assertThat(above.getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(above.getQuantity().getMeasured()).isEqualTo("200000");
    assertThat(above.getQuantity().getLimit()).isEqualTo("100000");
    assertThat(above.getMargin()).isEqualTo("-100000");
    assertThat(undisclosed.getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(undisclosed.getExplanation()).contains("1299.00 taken by 权益科技有限公司");
  }

  @Test
  void assessLoan_ofACollectionWithoutADisclosure_staysShut() {
    Decision decision = assess(collecting(guarantee(100_000)));

    assertThat(decision.getOutcome()).isEqualTo(Outcome.OUTCOME_ERROR);
    assertThat(finding(decision, "ALN_A09_P1_COLLECTED_WITHOUT_RECEIPT").getOutcome())
        .isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(finding(decision, "ALN_A09_P1_COLLECTED_UNDISCLOSED").getMissingList())
        .extracting(MissingFact::getName)
        .containsExactly("disclosure_id");
  }

  @Test
  void assessLoan_ofAMalformedCollection_namesEveryField() {
    AssessLoanRequest.Builder request =
        collecting(guarantee(-1).clearParty().setDate("soon").setCode("Not A Code"));
    request
        .getCollectionBuilder()
        .addTaken(guarantee(1).clearDebitId())
        .addEvents(CollectionEvent.getDefaultInstance());
    AssessLoanRequest.Builder early =
        collecting(guarantee(1)).setMilestone(Milestone.MILESTONE_AFTER_DISBURSEMENT);
    AssessLoanRequest.Builder again = collecting(guarantee(1));
    again.getCollectionBuilder().addTaken(guarantee(1));

    assertThat(malformed(request))
        .containsExactlyInAnyOrder(
            "collection.debit.amount_fen",
            "collection.debit.party",
            "collection.debit.date",
            "collection.debit.code",
            "collection.taken[0].debit_id",
            "collection.events[0].event",
            "collection.events[0].date");
    assertThat(malformed(early)).containsExactly("collection");
    assertThat(malformed(again)).containsExactly("collection");
  }

  private List<String> malformed(AssessLoanRequest.Builder request) {
    return Refused.by(() -> server.gate().assessLoan(request.build())).violations().stream()
        .map(violation -> violation.getField())
        .toList();
  }

  private Decision assess(AssessLoanRequest.Builder request) {
    return server.gate().assessLoan(request.build()).getDecision();
  }

  private static Fact fact(String name, String value) {
    return Fact.newBuilder().setName(name).setValue(value).build();
  }
}
