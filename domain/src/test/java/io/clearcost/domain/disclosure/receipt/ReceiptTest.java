package io.clearcost.domain.disclosure.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict.ContentDoesNotFit;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict.Malformed;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict.SignatureDoesNotFit;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict.UnknownKey;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

  private static final SigningKey KEY = Receipts.key(1);
  private static final SigningKey NEXT = Receipts.key(2);
  private static final List<ReceiptKey> BOTH = List.of(KEY.published(), NEXT.published());

  /** The format, to the letter; it never changes, for a receipt outlives the program. */
  private static final String PAYLOAD =
      """
      {"borrower_token":"b-7f3a","channel":"ONLINE","confirmed_time":"2026-09-01T01:00:12.500001Z",\
      "content_hash":"%s","decision_id":"dec_1","disclosure_id":"dis_1",\
      "format":"clearcost-receipt-payload-1","institution_id":"bank",\
      "issued_time":"2026-09-01T01:00:13.000001Z","loan_reference":"合同-1",\
      "reading_time":"PT12.4S",\
      "sheet":"{\\"loan\\":\\"合同-1\\",\\"note\\":\\"a\\\\\\\\b\\\\n\\t\\u0001\u007f€𝄞\\"}",\
      "shown_time":"2026-09-01T01:00:00.000001Z","version":"1"}\
      """;

  @Test
  void receipt_signedAndChecked_saysWhatWasConfirmed() {
    byte[] file = KEY.sign(Receipts.content()).bytes();

    ReceiptVerdict verdict = ReceiptVerifier.verify(file, BOTH);

    assertThat(verdict).isEqualTo(new Valid(Receipts.content(), KEY.published().id()));
    assertThat(verdict.sentence().english()).contains("dis_1", "2026-09-01T01:00:12.500001Z");
  }

  @Test
  void payload_ofAContent_isTheFormat() {
    String payload = KEY.sign(Receipts.content()).payload();

    assertThat(payload).isEqualTo(PAYLOAD.formatted(Receipts.VERSION.hash()));
  }

  @Test
  void receipt_asAFile_isOneLineOfFourMembers() {
    Receipt receipt = KEY.sign(Receipts.content());

    String file = new String(receipt.bytes(), StandardCharsets.UTF_8);

    assertThat(file)
        .matches(
            "\\{\"format\":\"clearcost-receipt-1\",\"key_id\":\"[0-9a-f]{16}\","
                + "\"payload\":\"[A-Za-z0-9+/=]+\",\"signature\":\"[A-Za-z0-9+/]{86}==\"}\n");
    assertThat(Receipt.read(receipt.bytes())).isEqualTo(receipt);
  }

  @Test
  void receipt_signedTwice_isTheSame() {
    assertThat(KEY.sign(Receipts.content())).isEqualTo(KEY.sign(Receipts.content()));
  }

  @Test
  void receipt_withAnyByteChanged_isRefused() {
    byte[] file = KEY.sign(Receipts.content()).bytes();

    for (int k = 0; k < file.length; k++) {
      byte[] other = flipped(file, 8 * k + k % 8);

      assertThat(ReceiptVerifier.verify(other, BOTH)).as("byte " + k).isNotInstanceOf(Valid.class);
    }
  }

  @Test
  void payloadOrSignature_withAnyBitChanged_doesNotFit() {
    Receipt receipt = KEY.sign(Receipts.content());
    byte[] payload = receipt.payload().getBytes(StandardCharsets.UTF_8);
    byte[] signature = receipt.signatureBytes();

    for (int bit = 0; bit < payload.length * 8; bit += 41) {
      assertThat(KEY.published().fits(flipped(payload, bit), signature)).as("bit " + bit).isFalse();
    }
    for (int bit = 0; bit < signature.length * 8; bit += 3) {
      assertThat(KEY.published().fits(payload, flipped(signature, bit))).as("bit " + bit).isFalse();
    }
  }

  @Test
  void receipt_underTheNameOfAnotherKey_doesNotFit() {
    Receipt receipt = KEY.sign(Receipts.content());
    Receipt renamed = new Receipt(NEXT.published().id(), receipt.payload(), receipt.signature());

    assertThat(ReceiptVerifier.verify(renamed.bytes(), BOTH))
        .isEqualTo(new SignatureDoesNotFit(NEXT.published().id()));
  }

  @Test
  void receipt_ofAKeyNotTrusted_isOfAnUnknownKey() {
    byte[] file = KEY.sign(Receipts.content()).bytes();

    assertThat(ReceiptVerifier.verify(file, List.of(NEXT.published())))
        .isEqualTo(new UnknownKey(KEY.published().id()));
  }

  @Test
  void keys_followingEachOther_areAllBelieved() {
    for (SigningKey key : List.of(KEY, NEXT)) {
      assertThat(ReceiptVerifier.verify(key.sign(Receipts.content()).bytes(), BOTH))
          .isEqualTo(new Valid(Receipts.content(), key.published().id()));
    }
  }

  @Test
  void signedSheet_otherThanConfirmed_isNamed() {
    ReceiptContent content = Receipts.content();
    ContentHash found = ContentHash.of("{}".getBytes(StandardCharsets.UTF_8));
    ReceiptContent other =
        new ReceiptContent(
            content.disclosure(),
            content.version(),
            content.institution(),
            content.loan(),
            content.decision(),
            content.hash(),
            content.channel(),
            content.shownAt(),
            content.confirmation(),
            content.issuedAt(),
            "{}");

    assertThat(ReceiptVerifier.verify(KEY.sign(other).bytes(), BOTH))
        .isEqualTo(new ContentDoesNotFit(content.hash(), found));
  }

  @Test
  void content_ofASheetWithOtherBytes_isNotSigned() {
    DisclosureVersion version = Receipts.VERSION;
    SheetBytes other = sheet -> new byte[] {'{', '}'};

    assertThatThrownBy(() -> ReceiptContent.of(version, Receipts.acknowledgement(version), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dis_1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "{}\n",
        "no JSON\n",
        "{\"format\":\"clearcost-receipt-1\"}\n",
        "{\"format\":\"clearcost-receipt-1\",\"key_id\":\"",
        "{\"format\":\"\\q\"}\n"
      })
  void text_thatIsNoReceipt_isMalformed(String text) {
    assertThat(ReceiptVerifier.verify(text.getBytes(StandardCharsets.UTF_8), BOTH))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void receipt_writtenInAnotherWay_isMalformed() {
    String file = new String(KEY.sign(Receipts.content()).bytes(), StandardCharsets.UTF_8);

    for (String other :
        List.of(
            file + "\n",
            file.strip(),
            " " + file,
            file.replace("\",\"", "\", \""),
            file.replace("\"format\"", "\"f\\u006frmat\""),
            file.replace("{\"format\"", "{\"also\":\"\",\"format\""),
            file.replace("==\"}", "\"}"),
            file.replaceFirst("clearcost-receipt-1", "clearcost-receipt-2"))) {
      assertThat(other).isNotEqualTo(file);
      assertThat(verify(other)).as(other).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void payload_thatIsSignedButNoPayload_isMalformed() {
    String payload = KEY.sign(Receipts.content()).payload();

    for (String other :
        List.of(
            "{}",
            payload.replace("\"version\":\"1\"", "\"version\":\"01\""),
            payload.replace("PT12.4S", "PT12.40S"),
            payload.replace("ONLINE", "TELEPATHY"),
            payload.replace("2026-09-01T01:00:12", "2026-13-01T01:00:12"),
            payload.replace("{\"borrower", "{\"a\":\"\",\"borrower"))) {
      assertThat(other).isNotEqualTo(payload);
      assertThat(ReceiptVerifier.verify(KEY.sign(other).bytes(), BOTH))
          .as(other)
          .isInstanceOf(Malformed.class);
    }
  }

  @Test
  void key_throughPem_staysTheSame() {
    ReceiptKey published = ReceiptKey.ofPem("made for a test\n" + KEY.published().pem());

    SigningKey read = SigningKey.ofPem(KEY.pem(), published);

    assertThat(published).isEqualTo(KEY.published());
    assertThat(read.sign(Receipts.content())).isEqualTo(KEY.sign(Receipts.content()));
  }

  @Test
  void keys_followingEachOtherInOneText_areAllRead() {
    String pem = "the first\n" + KEY.published().pem() + "the next\n" + NEXT.published().pem();

    assertThat(ReceiptKey.allOfPem(pem)).isEqualTo(BOTH);
    assertThatThrownBy(() -> ReceiptKey.ofPem(pem)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void privateKey_ofAnotherPair_isRefused() {
    assertThatThrownBy(() -> SigningKey.ofPem(NEXT.pem(), KEY.published()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(KEY.published().id().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"})
  void pem_withoutAKey_isRefused(String pem) {
    assertThatThrownBy(() -> ReceiptKey.ofPem(pem)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReceiptKey.allOfPem(pem)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SigningKey.ofPem(pem, KEY.published()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ReceiptVerdict verify(String file) {
    return ReceiptVerifier.verify(file.getBytes(StandardCharsets.UTF_8), BOTH);
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] other = bytes.clone();
    other[bit / 8] ^= (byte) (1 << (bit % 8));
    return other;
  }
}
