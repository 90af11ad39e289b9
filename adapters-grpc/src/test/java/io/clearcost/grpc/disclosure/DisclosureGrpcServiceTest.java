package io.clearcost.grpc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.disclosure.v1.AcknowledgeDisclosureRequest;
import io.clearcost.proto.disclosure.v1.CheckSigningResponse;
import io.clearcost.proto.disclosure.v1.CompareDisclosureRequest;
import io.clearcost.proto.disclosure.v1.CreateDisclosureRequest;
import io.clearcost.proto.disclosure.v1.Difference;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.disclosure.v1.DisclosureSheet;
import io.clearcost.proto.disclosure.v1.DisclosureSummary;
import io.clearcost.proto.disclosure.v1.DocumentHead;
import io.clearcost.proto.disclosure.v1.Enhancement;
import io.clearcost.proto.disclosure.v1.GetDisclosureRequest;
import io.clearcost.proto.disclosure.v1.ListDisclosuresRequest;
import io.clearcost.proto.disclosure.v1.ListDisclosuresResponse;
import io.clearcost.proto.disclosure.v1.NoEnhancement;
import io.clearcost.proto.disclosure.v1.RecordShowingRequest;
import io.clearcost.proto.disclosure.v1.RenderDisclosureRequest;
import io.clearcost.proto.disclosure.v1.RenderDisclosureResponse;
import io.clearcost.proto.disclosure.v1.SheetForm;
import io.clearcost.proto.disclosure.v1.SheetFormat;
import io.clearcost.proto.disclosure.v1.Showing;
import io.clearcost.proto.disclosure.v1.ShowingChannel;
import io.clearcost.proto.gate.v1.BorrowerKind;
import io.clearcost.proto.type.v1.RateConvention;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DisclosureGrpcServiceTest {

  private final RunningServer server = RunningServer.start();
  private final Desk desk = new Desk(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Tag("BANK-09-5")
  void createDisclosure_ofAJudgedLoan_holdsEverythingThatIsShown() {
    String decision = desk.decision();

    Disclosure disclosure = desk.disclosed(decision);

    assertThat(disclosure.getDisclosureId()).isEqualTo("disclosure-1");
    assertThat(disclosure.getVersionNumber()).isOne();
    assertThat(disclosure.getDecisionId()).isEqualTo(decision);
    assertThat(disclosure.getRequestId()).isEqualTo("create-" + decision);
    assertThat(Timestamps.toString(disclosure.getCreateTime()))
        .isEqualTo("2026-11-21T08:00:00.123456Z");
    assertThat(disclosure.getCallerPerson()).isEqualTo("local-desk");
    assertThat(disclosure.getContentHash()).matches("[0-9a-f]{64}");
    assertThat(disclosure.getValidThroughDate()).isEqualTo(Desk.DISBURSEMENT);
    assertThat(disclosure.hasAcknowledgement()).isFalse();
    DisclosureSheet sheet = disclosure.getSheet();
    assertThat(sheet.getInstitution().getInstitutionId()).isEqualTo(RunningServer.BANK);
    assertThat(sheet.getLoanReference()).isEqualTo(Desk.REFERENCE);
    assertThat(sheet.getLendersList())
        .extracting(ChargingParty::getCreditCode)
        .containsExactly("91370000MA0000001B");
    assertThat(sheet.getPrincipalFen()).isEqualTo(10_000_000);
    assertThat(sheet.getReceivedFen()).isEqualTo(9_900_000);
    assertThat(sheet.getRate()).isEqualTo("0.12");
    assertThat(sheet.getRateBasis()).isEqualTo(RateBasis.RATE_BASIS_ANNUAL);
    assertThat(sheet.getAnnualRate()).isEqualTo("0.12");
    assertThat(sheet.getAnnualCost().getConvention())
        .isEqualTo(RateConvention.RATE_CONVENTION_NOMINAL_SIMPLE);
    assertThat(sheet.getAnnualCostLabelZh()).isEqualTo("单利");
    assertThat(sheet.getAdditiveCost().getConvention())
        .isEqualTo(RateConvention.RATE_CONVENTION_ENTERPRISE_ADDITIVE);
    assertThat(sheet.getComplaintChannel()).isEqualTo("95000");
    assertThat(sheet.getPlan().getRowsCount()).isEqualTo(13);
    assertThat(sheet.getNoOtherCharges().getZh()).contains("已明示的息费项目外", "不再向借款人收取其他任何形式的利息和费用");
    assertThat(sheet.getNoOtherCharges().getEn()).contains("no fee of any form");
    assertThat(sheet.getReadingsCount()).isPositive();
  }

  @Test
  void createDisclosure_ofAJudgedLoan_tellsOfEachItemWhoTakesItByWhatStandard() {
    DisclosureSheet sheet = desk.disclosed().getSheet();

    assertThat(sheet.getItemsList())
        .extracting(item -> item.getCost().getCode(), item -> item.getCounts())
        .containsExactly(tuple("interest", true), tuple("guarantee", true));
    assertThat(sheet.getItems(0).hasFee()).isFalse();
    assertThat(sheet.getItems(1).getFee().getPrincipalShare()).isEqualTo("0.01");
    assertThat(sheet.getItems(1).getFee().getTiming()).isEqualTo(FeeTiming.FEE_TIMING_UPFRONT);
    assertThat(sheet.getItems(1).getPaidFen()).isEqualTo(100_000);
    assertThat(sheet.getItems(1).getCollector()).isEqualTo(Loans.guaranteeFee().getChargingParty());
    assertThat(sheet.getItems(1).getCost().getIncrement()).startsWith("0.01");
    assertThat(sheet.getEnhancement().getProviders().getPartiesList())
        .containsExactly(Loans.guaranteeFee().getChargingParty());
    assertThat(sheet.getContingentCosts(0).getAnnualRate()).isEqualTo("0.18");
  }

  @Test
  void createDisclosure_ofALoanThatNobodyEnhances_saysSo() {
    String decision = desk.decision(Loans.terms("0.12", Desk.DISBURSEMENT));
    CreateDisclosureRequest request =
        Desk.creating(decision)
            .setEnhancement(Enhancement.newBuilder().setNone(NoEnhancement.getDefaultInstance()))
            .setNothingAfterDefault(true)
            .build();

    DisclosureSheet sheet =
        server.disclosures().createDisclosure(request).getDisclosure().getSheet();

    assertThat(sheet.getEnhancement().hasNone()).isTrue();
    assertThat(sheet.getContingentCostsList()).isEmpty();
  }

  @Test
  void createDisclosure_repeated_answersTheVersionThatCounts() {
    CreateDisclosureRequest request = Desk.creating(desk.decision()).build();

    Disclosure first = server.disclosures().createDisclosure(request).getDisclosure();
    Disclosure again = server.disclosures().createDisclosure(request).getDisclosure();
    Disclosure same =
        server
            .disclosures()
            .createDisclosure(request.toBuilder().setRequestId("another").build())
            .getDisclosure();

    assertThat(again).isEqualTo(first);
    assertThat(same).isEqualTo(first);
  }

  @Test
  @Tag("SLC-1-3")
  void loan_shownConfirmedAndAsShown_maySign() {
    String decision = desk.decision();
    Disclosure disclosure = desk.disclosed(decision);

    desk.shownAndConfirmed(disclosure);
    CheckSigningResponse check = desk.check(disclosure, decision, Desk.fromNow(5));

    assertThat(check).isEqualTo(CheckSigningResponse.newBuilder().setMaySign(true).build());
    Disclosure kept =
        server
            .disclosures(RunningServer.BANK_AUDITOR_TOKEN)
            .getDisclosure(
                GetDisclosureRequest.newBuilder()
                    .setDisclosureId(disclosure.getDisclosureId())
                    .build())
            .getDisclosure();
    assertThat(kept.getSheet()).isEqualTo(disclosure.getSheet());
    assertThat(kept.getShowingsList())
        .extracting(Showing::getChannel)
        .containsExactly(ShowingChannel.SHOWING_CHANNEL_ONLINE);
    assertThat(kept.getAcknowledgement().getBorrowerToken()).isEqualTo("borrower:7");
    assertThat(kept.getAcknowledgement().getReadingTime().getSeconds()).isEqualTo(8);
    assertThat(kept.getAcknowledgement().getShowing()).isEqualTo(kept.getShowings(0));
    assertThat(kept.getAcknowledgement().getCallerPerson()).isEqualTo("local-desk");
  }

  @Test
  void showingAndConfirmation_repeated_answerTheSame() {
    Disclosure disclosure = desk.disclosed();
    RecordShowingRequest showing = Desk.showing(disclosure, -4).build();
    AcknowledgeDisclosureRequest confirming = Desk.confirming(disclosure, 4).build();

    var shown = server.disclosures().recordShowing(showing);
    var confirmed = server.disclosures().acknowledgeDisclosure(confirming);

    assertThat(server.disclosures().recordShowing(showing)).isEqualTo(shown);
    assertThat(server.disclosures().acknowledgeDisclosure(confirming)).isEqualTo(confirmed);
  }

  @Test
  void compareDisclosure_withADearerContract_namesEveryDifference() {
    Disclosure disclosure = desk.disclosed();
    String contract = desk.decision(Desk.terms("0.13", Desk.DISBURSEMENT));

    List<Difference> differences =
        server
            .disclosures()
            .compareDisclosure(
                CompareDisclosureRequest.newBuilder()
                    .setDisclosureId(disclosure.getDisclosureId())
                    .setDecisionId(contract)
                    .build())
            .getDifferencesList();
    CheckSigningResponse check = desk.check(disclosure, contract, Desk.fromNow(5));

    assertThat(differences)
        .extracting(Difference::getPath, Difference::getShown, Difference::getNow)
        .contains(tuple("rate", "0.12 ANNUAL", "0.13 ANNUAL"));
    assertThat(differences.get(0).getWhat().getZh()).isEqualTo("贷款利率");
    assertThat(check.getMaySign()).isFalse();
    assertThat(check.getDifferencesList()).isEqualTo(differences);
  }

  @Test
  void checkSigning_withoutAConfirmationOrTooLateForIt_saysWhy() {
    String decision = desk.decision();
    Disclosure disclosure = desk.disclosed(decision);

    CheckSigningResponse before = desk.check(disclosure, decision, Desk.fromNow(5));
    desk.shownAndConfirmed(disclosure);
    CheckSigningResponse atOnce = desk.check(disclosure, decision, Desk.fromNow(4));
    CheckSigningResponse late =
        desk.check(disclosure, decision, Timestamp.newBuilder().setSeconds(1_796_227_200L).build());

    assertThat(before.getRefusal().getReason()).isEqualTo("DISCLOSURE_NOT_ACKNOWLEDGED");
    assertThat(before.getRefusal().getSentence().getZh()).isEqualTo("借款人尚未确认第1版");
    assertThat(before.getRefusal().getFacts(0).getName()).isEqualTo("version");
    assertThat(before.getMaySign()).isFalse();
    assertThat(atOnce.getRefusal().getReason()).isEqualTo("DISCLOSURE_NOT_BEFORE_SIGNING");
    assertThat(late.getRefusal().getReason()).isEqualTo("DISCLOSURE_EXPIRED");
  }

  @Test
  void checkSigning_onAVersionThatWasFollowed_namesTheLatest() {
    String decision = desk.decision();
    Disclosure first = desk.disclosed(decision);
    Disclosure second = desk.disclosed(desk.decision(Desk.terms("0.11", Desk.DISBURSEMENT)));

    CheckSigningResponse check = desk.check(first, decision, Desk.fromNow(5));

    assertThat(check.getRefusal().getReason()).isEqualTo("DISCLOSURE_SUPERSEDED");
    assertThat(check.getRefusal().getFactsList())
        .extracting(fact -> fact.getName(), fact -> fact.getValue())
        .contains(tuple("latest_disclosure_id", second.getDisclosureId()));
  }

  @Test
  void listDisclosures_ofALoan_pagesItsVersionsOldestFirst() {
    Disclosure first = desk.disclosed();
    desk.shownAndConfirmed(first);
    Disclosure second = desk.disclosed(desk.decision(Desk.terms("0.11", Desk.DISBURSEMENT)));
    ListDisclosuresRequest request =
        ListDisclosuresRequest.newBuilder()
            .setInstitutionId(RunningServer.BANK)
            .setLoanReference(Desk.REFERENCE)
            .setPageSize(1)
            .build();

    ListDisclosuresResponse page = server.disclosures().listDisclosures(request);
    ListDisclosuresResponse last =
        server
            .disclosures()
            .listDisclosures(request.toBuilder().setPageToken(page.getNextPageToken()).build());

    DisclosureSummary summary = page.getDisclosures(0);
    assertThat(summary.getDisclosureId()).isEqualTo(first.getDisclosureId());
    assertThat(summary.getAnnualCost()).isEqualTo(first.getSheet().getAnnualCost());
    assertThat(summary.getShowingCount()).isOne();
    assertThat(summary.getConfirmedTime())
        .isEqualTo(Timestamps.fromNanos(Timestamps.toNanos(Desk.fromNow(4)) / 1_000 * 1_000));
    assertThat(last.getDisclosuresList())
        .extracting(DisclosureSummary::getDisclosureId)
        .containsExactly(second.getDisclosureId());
    assertThat(last.getDisclosures(0).hasConfirmedTime()).isFalse();
    assertThat(last.getNextPageToken()).isEmpty();
  }

  @Test
  void renderDisclosure_ofALongDocument_comesInPartsAfterItsHead() {
    Disclosure disclosure = desk.disclosed();

    List<RenderDisclosureResponse> messages =
        render(disclosure, SheetForm.SHEET_FORM_PLAIN_LIST, SheetFormat.SHEET_FORMAT_HTML);

    String line = "PLAIN_LIST " + disclosure.getContentHash() + "\n";
    ByteString document =
        messages.stream()
            .skip(1)
            .map(RenderDisclosureResponse::getChunk)
            .reduce(ByteString.EMPTY, ByteString::concat);
    assertThat(messages.get(0).getHead())
        .isEqualTo(
            DocumentHead.newBuilder()
                .setMediaType("text/html; charset=utf-8")
                .setFileName(disclosure.getDisclosureId() + ".html")
                .setByteCount(document.size())
                .build());
    assertThat(document.toStringUtf8()).isEqualTo(line.repeat(HashPrinter.TIMES));
    assertThat(messages).hasSize(4);
    assertThat(messages)
        .allSatisfy(
            message ->
                assertThat(message.getChunk().size())
                    .isLessThanOrEqualTo(DocumentChunks.MOST_BYTES));
  }

  @Test
  void renderDisclosure_withoutAForm_takesTheOneThatTheBorrowerIsOwed() {
    Disclosure disclosure = desk.disclosed();

    List<RenderDisclosureResponse> messages =
        render(disclosure, SheetForm.SHEET_FORM_UNSPECIFIED, SheetFormat.SHEET_FORMAT_TEXT);

    assertThat(messages.get(0).getHead().getFileName()).endsWith(".txt");
    assertThat(messages.get(1).getChunk().toStringUtf8()).startsWith("PERSONAL_SHEET ");
  }

  @Test
  @Tag("SLC-1-1")
  void renderDisclosure_forAnEnterprise_isTheListWithEachItemAtItsOwnRate() {
    String decision =
        desk.decision(
            RunningServer.BANK,
            Loans.of(Desk.terms("0.12", Desk.DISBURSEMENT)),
            BorrowerKind.BORROWER_KIND_ENTERPRISE);
    Disclosure disclosure = desk.disclosed(decision);

    List<RenderDisclosureResponse> messages =
        render(disclosure, SheetForm.SHEET_FORM_UNSPECIFIED, SheetFormat.SHEET_FORMAT_TEXT);

    DisclosureSheet sheet = disclosure.getSheet();
    assertThat(messages.get(1).getChunk().toStringUtf8()).startsWith("ENTERPRISE_LIST ");
    assertThat(
            sheet.getItemsList().stream()
                .map(item -> new BigDecimal(item.getCost().getOwnRate()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isCloseTo(
            new BigDecimal(sheet.getAdditiveCost().getValue()),
            Offset.offset(new BigDecimal("1e-11")));
  }

  private List<RenderDisclosureResponse> render(
      Disclosure disclosure, SheetForm form, SheetFormat format) {
    return ImmutableList.copyOf(
        server
            .disclosures()
            .renderDisclosure(
                RenderDisclosureRequest.newBuilder()
                    .setDisclosureId(disclosure.getDisclosureId())
                    .setForm(form)
                    .setFormat(format)
                    .build()));
  }
}
