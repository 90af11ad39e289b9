package io.clearcost.grpc.disclosure;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.ContingentCharge;
import io.clearcost.proto.cost.v1.ContingentEvent;
import io.clearcost.proto.cost.v1.FeeCondition;
import io.clearcost.proto.cost.v1.FeePurpose;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.PayeeRole;
import io.clearcost.proto.disclosure.v1.AcknowledgeDisclosureRequest;
import io.clearcost.proto.disclosure.v1.CheckSigningRequest;
import io.clearcost.proto.disclosure.v1.CheckSigningResponse;
import io.clearcost.proto.disclosure.v1.CreateDisclosureRequest;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.disclosure.v1.Enhancement;
import io.clearcost.proto.disclosure.v1.EnhancementProviders;
import io.clearcost.proto.disclosure.v1.RecordShowingRequest;
import io.clearcost.proto.disclosure.v1.ShowingChannel;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.BorrowerKind;
import io.clearcost.proto.gate.v1.LoanCircumstances;
import java.time.Instant;

/** The desk of a bank that judges one loan of 100,000 yuan and shows what it costs. */
record Desk(RunningServer server) {

  /** When the loan is paid out; the server stands ten days before it. */
  static final String DISBURSEMENT = "2026-12-01";

  static final String REFERENCE = "loan-1";

  private static final ChargingParty BANK =
      ChargingParty.newBuilder()
          .setLegalName("某某银行股份有限公司")
          .setCreditCode("91370000MA0000001B")
          .build();

  /** With a guarantee fee of one per cent and a penalty rate. */
  static LoanTerms.Builder terms(String rate, String disbursement) {
    return Loans.terms(rate, disbursement)
        .addFeeItems(Loans.termsFee())
        .addContingentCharges(
            ContingentCharge.newBuilder()
                .setItem(
                    Loans.guaranteeFee()
                        .setCode("overdue")
                        .setName("逾期罚息")
                        .setChargingParty(BANK)
                        .setPayeeRole(PayeeRole.PAYEE_ROLE_LENDER)
                        .setPurpose(FeePurpose.FEE_PURPOSE_PRICE_OF_CREDIT)
                        .setCondition(FeeCondition.FEE_CONDITION_CONTINGENT)
                        .setContingentEvent(ContingentEvent.CONTINGENT_EVENT_OVERDUE))
                .setContractRateUplift("0.5"));
  }

  /** The decision on a loan of the bank. */
  String decision(LoanTerms.Builder terms) {
    return decision(RunningServer.BANK, Loans.of(terms));
  }

  String decision(String institution, LoanOffer loan) {
    return decision(institution, loan, BorrowerKind.BORROWER_KIND_PERSON);
  }

  String decision(String institution, LoanOffer loan, BorrowerKind borrower) {
    AssessLoanRequest request =
        AssessLoanRequest.newBuilder()
            .setRequestId("assess-" + institution + loan.hashCode())
            .setInstitutionId(institution)
            .setLoanReference(REFERENCE)
            .setLoan(loan)
            .setCircumstances(LoanCircumstances.newBuilder().setBorrowerKind(borrower))
            .build();
    return server.gate().assessLoan(request).getDecision().getDecisionId();
  }

  /** The decision on the loan that is disclosed here. */
  String decision() {
    return decision(terms("0.12", DISBURSEMENT));
  }

  /** All that a sheet takes. */
  static CreateDisclosureRequest.Builder creating(String decision) {
    return CreateDisclosureRequest.newBuilder()
        .setRequestId("create-" + decision)
        .setDecisionId(decision)
        .setEnhancement(
            Enhancement.newBuilder()
                .setProviders(
                    EnhancementProviders.newBuilder()
                        .addParties(Loans.guaranteeFee().getChargingParty())))
        .setComplaintChannel("95000");
  }

  Disclosure disclosed(String decision) {
    return server.disclosures().createDisclosure(creating(decision).build()).getDisclosure();
  }

  Disclosure disclosed() {
    return disclosed(decision());
  }

  /** Shown online, so many seconds after now. */
  static RecordShowingRequest.Builder showing(Disclosure disclosure, int secondsFromNow) {
    return RecordShowingRequest.newBuilder()
        .setRequestId("show-1")
        .setDisclosureId(disclosure.getDisclosureId())
        .setChannel(ShowingChannel.SHOWING_CHANNEL_ONLINE)
        .setShownTime(fromNow(secondsFromNow));
  }

  /** Confirmed so many seconds after now, having been read for eight. */
  static AcknowledgeDisclosureRequest.Builder confirming(
      Disclosure disclosure, int secondsFromNow) {
    return AcknowledgeDisclosureRequest.newBuilder()
        .setRequestId("confirm-1")
        .setDisclosureId(disclosure.getDisclosureId())
        .setContentHash(disclosure.getContentHash())
        .setBorrowerToken("borrower:7")
        .setConfirmedTime(fromNow(secondsFromNow))
        .setReadingTime(Duration.newBuilder().setSeconds(8));
  }

  /** Shown four seconds ago, and confirmed in four. */
  void shownAndConfirmed(Disclosure disclosure) {
    server.disclosures().recordShowing(showing(disclosure, -4).build());
    server.disclosures().acknowledgeDisclosure(confirming(disclosure, 4).build());
  }

  CheckSigningResponse check(Disclosure disclosure, String contract, Timestamp signed) {
    return server
        .disclosures()
        .checkSigning(
            CheckSigningRequest.newBuilder()
                .setDisclosureId(disclosure.getDisclosureId())
                .setDecisionId(contract)
                .setSignedTime(signed)
                .build());
  }

  static Timestamp fromNow(long seconds) {
    return at(RunningServer.NOW.plusSeconds(seconds));
  }

  static Timestamp at(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
