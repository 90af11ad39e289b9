package io.clearcost.grpc.disclosure;

import static io.clearcost.grpc.disclosure.GateRequests.collecting;
import static io.clearcost.grpc.disclosure.GateRequests.finding;
import static io.clearcost.grpc.disclosure.GateRequests.guarantee;
import static io.clearcost.grpc.disclosure.GateRequests.signing;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.Milestone;
import io.clearcost.proto.type.v1.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One loan all the way, each step judged by what the steps before it left on record. */
class FromQuoteToCollectionTest {

  private static final String DISCLOSED = "ALN_A09_P1_DISCLOSURE_NOT_BEFORE_SIGNING";
  private static final String AS_SHOWN = "ALN_A09_P1_LOAN_NOT_AS_SHOWN";
  private static final String WITHOUT_RECEIPT = "ALN_A09_P1_COLLECTED_WITHOUT_RECEIPT";
  private static final String ABOVE_STANDARD = "ALN_A09_P1_COLLECTED_ABOVE_STANDARD";

  private final RunningServer server = RunningServer.start();
  private final Desk desk = new Desk(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void loan_fromQuoteToCollection_isHeldToWhatWasShown() {
    Decision quote = assess("quote", at(Milestone.MILESTONE_QUOTE, "0.12").clearCircumstances());
    Disclosure disclosure = desk.disclosed();
    Decision tooEarly = assess("early", at(Milestone.MILESTONE_BEFORE_SIGNING, "0.12"));
    Decision debitTooEarly = assess("debit-early", collecting(guarantee(100_000)));
    desk.shownAndConfirmed(disclosure);
    Decision signing = assess("sign", at(Milestone.MILESTONE_BEFORE_SIGNING, "0.12"));
    Decision dearer = assess("pay-dearer", at(Milestone.MILESTONE_BEFORE_DISBURSEMENT, "0.125"));
    Decision paying = assess("pay", at(Milestone.MILESTONE_BEFORE_DISBURSEMENT, "0.12"));
    Decision debit = assess("debit", collecting(guarantee(100_000)));
    AssessLoanRequest.Builder again = collecting(guarantee(100_000));
    again.getCollectionBuilder().addTaken(guarantee(100_000).setDebitId("before"));
    Decision secondDebit = assess("debit-again", again);

    assertThat(quote.getFindingsList()).noneMatch(one -> one.getRuleId().equals(DISCLOSED));
    assertThat(finding(tooEarly, DISCLOSED).getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(finding(debitTooEarly, WITHOUT_RECEIPT).getOutcome())
        .isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(finding(signing, DISCLOSED).getOutcome()).isEqualTo(Outcome.OUTCOME_PASS);
    assertThat(finding(dearer, AS_SHOWN).getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(finding(paying, AS_SHOWN).getOutcome()).isEqualTo(Outcome.OUTCOME_PASS);
    assertThat(debit.getOutcome()).isEqualTo(Outcome.OUTCOME_PASS);
    assertThat(finding(secondDebit, ABOVE_STANDARD).getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
  }

  private static AssessLoanRequest.Builder at(Milestone milestone, String rate) {
    return signing(rate, "").setMilestone(milestone);
  }

  private Decision assess(String requestId, AssessLoanRequest.Builder request) {
    return server.gate().assessLoan(request.setRequestId(requestId).build()).getDecision();
  }
}
