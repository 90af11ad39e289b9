package io.clearcost.grpc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Timestamps;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.disclosure.v1.GetReceiptRequest;
import io.clearcost.proto.disclosure.v1.ListReceiptKeysRequest;
import io.clearcost.proto.disclosure.v1.ListReceiptKeysResponse;
import io.clearcost.proto.disclosure.v1.Receipt;
import io.clearcost.proto.disclosure.v1.ReceiptContent;
import io.clearcost.proto.disclosure.v1.ReceiptResult;
import io.clearcost.proto.disclosure.v1.ReceiptServiceGrpc;
import io.clearcost.proto.disclosure.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import io.clearcost.proto.disclosure.v1.ShowingChannel;
import io.clearcost.proto.disclosure.v1.VerifyReceiptRequest;
import io.clearcost.proto.disclosure.v1.VerifyReceiptResponse;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptGrpcServiceTest {

  private final RunningServer server = RunningServer.start();
  private final Desk desk = new Desk(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void receipt_ofAConfirmation_isGenuineAndSaysWhatWasConfirmed() {
    Disclosure disclosure = confirmed();
    Receipt receipt = receipt(disclosure);

    VerifyReceiptResponse verdict = verify(receipt.getFile());

    assertThat(verdict.getResult()).isEqualTo(ReceiptResult.RECEIPT_RESULT_GENUINE);
    assertThat(verdict.getSentence().getEn()).contains(disclosure.getDisclosureId());
    ReceiptContent content = verdict.getContent();
    assertThat(content.getDisclosureId()).isEqualTo(disclosure.getDisclosureId());
    assertThat(content.getVersionNumber()).isOne();
    assertThat(content.getInstitutionId()).isEqualTo(RunningServer.BANK);
    assertThat(content.getLoanReference()).isEqualTo(Desk.REFERENCE);
    assertThat(content.getDecisionId()).isEqualTo(disclosure.getDecisionId());
    assertThat(content.getContentHash()).isEqualTo(disclosure.getContentHash());
    assertThat(content.getChannel()).isEqualTo(ShowingChannel.SHOWING_CHANNEL_ONLINE);
    assertThat(Timestamps.toString(content.getShownTime()))
        .isEqualTo("2026-11-21T07:59:56.123456Z");
    assertThat(Timestamps.toString(content.getConfirmedTime()))
        .isEqualTo("2026-11-21T08:00:04.123456Z");
    assertThat(Timestamps.toString(content.getIssueTime()))
        .isEqualTo("2026-11-21T08:00:00.123456Z");
    assertThat(content.getReadingTime().getSeconds()).isEqualTo(8);
    assertThat(content.getBorrowerToken()).isEqualTo("borrower:7");
    assertThat(content.getSheet()).contains(Desk.REFERENCE);
  }

  @Test
  void receipt_changedOrForged_isNamedForWhatItIs() {
    String file = receipt(confirmed()).getFile().toStringUtf8();

    assertThat(
            result(
                file.replaceFirst("\"key_id\":\"[0-9a-f]{16}", "\"key_id\":\"" + "0".repeat(16))))
        .isEqualTo(ReceiptResult.RECEIPT_RESULT_UNKNOWN_KEY);
    assertThat(result(file.replaceFirst("\"signature\":\"[^\"]{8}", "\"signature\":\"AAAAAAAA")))
        .isEqualTo(ReceiptResult.RECEIPT_RESULT_SIGNATURE_DOES_NOT_FIT);
    assertThat(result("")).isEqualTo(ReceiptResult.RECEIPT_RESULT_MALFORMED);
    assertThat(verify(ByteString.EMPTY).hasContent()).isFalse();
    assertThat(verify(ByteString.EMPTY).getSentence().getZh()).contains("原件");
  }

  @Test
  void receipt_askedForTwice_isTheSame() {
    Disclosure disclosure = confirmed();

    assertThat(receipt(disclosure)).isEqualTo(receipt(disclosure));
  }

  @Test
  void receipt_beforeTheConfirmation_isRefused() {
    Disclosure disclosure = desk.disclosed();

    assertThatThrownBy(() -> receipt(disclosure))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageStartingWith("FAILED_PRECONDITION")
        .hasMessageContaining("has not confirmed version 1");
  }

  @Test
  void receipt_ofAnotherInstitution_isNotThere() {
    Disclosure disclosure = confirmed();
    ReceiptServiceBlockingStub stranger =
        ReceiptServiceGrpc.newBlockingStub(server.as(RunningServer.SMALL_LOAN_TOKEN));

    assertThatThrownBy(() -> stranger.getReceipt(asking(disclosure)))
        .hasMessageStartingWith("NOT_FOUND");
    assertThat(
            stranger
                .verifyReceipt(
                    VerifyReceiptRequest.newBuilder()
                        .setFile(receipt(disclosure).getFile())
                        .build())
                .getResult())
        .as("who holds one may have it checked")
        .isEqualTo(ReceiptResult.RECEIPT_RESULT_GENUINE);
  }

  @Test
  void receipt_ofNothing_isAMalformedRequest() {
    assertThatThrownBy(() -> server.receipts().getReceipt(GetReceiptRequest.getDefaultInstance()))
        .hasMessageStartingWith("INVALID_ARGUMENT");
  }

  @Test
  void keys_listedPageByPage_endWithTheOneThatSigns() {
    Receipt receipt = receipt(confirmed());

    ListReceiptKeysResponse first = keys("");
    ListReceiptKeysResponse last = keys(first.getNextPageToken());

    assertThat(first.getKeysList()).hasSize(2);
    assertThat(last.getKeysList()).hasSize(1);
    assertThat(last.getNextPageToken()).isEmpty();
    assertThat(last.getKeys(0).getKeyId()).isEqualTo(receipt.getKeyId());
    assertThat(last.getKeys(0).getPem()).startsWith("-----BEGIN PUBLIC KEY-----\n");
    assertThat(last.getKeys(0).hasFromTime()).isTrue();
    assertThat(first.getKeysList()).doesNotContain(last.getKeys(0));
  }

  private ListReceiptKeysResponse keys(String token) {
    return server
        .receipts()
        .listReceiptKeys(
            ListReceiptKeysRequest.newBuilder().setPageSize(2).setPageToken(token).build());
  }

  private Disclosure confirmed() {
    Disclosure disclosure = desk.disclosed();
    desk.shownAndConfirmed(disclosure);
    return disclosure;
  }

  private Receipt receipt(Disclosure disclosure) {
    return server.receipts().getReceipt(asking(disclosure)).getReceipt();
  }

  private static GetReceiptRequest asking(Disclosure disclosure) {
    return GetReceiptRequest.newBuilder().setDisclosureId(disclosure.getDisclosureId()).build();
  }

  private ReceiptResult result(String file) {
    return verify(ByteString.copyFromUtf8(file)).getResult();
  }

  private VerifyReceiptResponse verify(ByteString file) {
    return server.receipts().verifyReceipt(VerifyReceiptRequest.newBuilder().setFile(file).build());
  }
}
