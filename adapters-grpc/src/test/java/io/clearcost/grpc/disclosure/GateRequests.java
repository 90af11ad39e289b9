package io.clearcost.grpc.disclosure;

import com.google.protobuf.Timestamp;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Collection;
import io.clearcost.proto.gate.v1.Debit;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.LoanCircumstances;
import io.clearcost.proto.gate.v1.Milestone;
import io.clearcost.proto.type.v1.Finding;
import java.time.temporal.ChronoUnit;

/** What the gate is asked about the loan of the {@link Desk}. */
final class GateRequests {

  private GateRequests() {}

  static AssessLoanRequest.Builder collecting(Debit.Builder debit) {
    return signing("0.12", "")
        .setRequestId("collect-1")
        .setMilestone(Milestone.MILESTONE_COLLECTION)
        .setCollection(Collection.newBuilder().setDebit(debit));
  }

  static Debit.Builder guarantee(long fen) {
    return Debit.newBuilder()
        .setDebitId("guarantee-1")
        .setDate(Desk.DISBURSEMENT)
        .setAmountFen(fen)
        .setParty(Loans.guaranteeFee().getChargingParty())
        .setCode("guarantee");
  }

  static AssessLoanRequest.Builder signing(String rate, String disclosure) {
    LoanTerms.Builder terms = Desk.terms(rate, Desk.DISBURSEMENT);
    return AssessLoanRequest.newBuilder()
        .setRequestId("sign-1")
        .setInstitutionId(RunningServer.BANK)
        .setLoanReference(Desk.REFERENCE)
        .setLoan(Loans.of(terms))
        .setMilestone(Milestone.MILESTONE_BEFORE_SIGNING)
        .setCircumstances(LoanCircumstances.newBuilder().setSignedTime(fromNow(60)))
        .setDisclosureId(disclosure);
  }

  static Finding finding(Decision decision, String rule) {
    return decision.getFindingsList().stream()
        .filter(finding -> finding.getRuleId().equals(rule))
        .findAny()
        .orElseThrow();
  }

  /** To the microsecond, as the gate is told. */
  static Timestamp fromNow(long seconds) {
    return Desk.at(RunningServer.NOW.truncatedTo(ChronoUnit.MICROS).plusSeconds(seconds));
  }
}
