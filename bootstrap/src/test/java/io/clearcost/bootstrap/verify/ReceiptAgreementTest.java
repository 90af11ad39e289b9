package io.clearcost.bootstrap.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.disclosure.Confirmation;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.receipt.Receipt;
import io.clearcost.domain.disclosure.receipt.ReceiptContent;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict;
import io.clearcost.domain.disclosure.receipt.ReceiptVerifier;
import io.clearcost.domain.disclosure.receipt.Receipts;
import io.clearcost.domain.disclosure.receipt.SigningKey;
import io.clearcost.persistence.disclosure.SheetJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier in Python and ours say the same of every receipt, genuine or not. */
class ReceiptAgreementTest {

  private static final long SEED = 20261122;
  private static final int CHANGED_FILES = 150;
  private static final int CHANGED_PAYLOADS = 100;
  private static final int CHANGED_SIGNATURES = 150;
  private static final int MOST_LINES = 300;

  private static final SigningKey KEY = Receipts.key(1);
  private static final SigningKey NEXT = Receipts.key(2);
  private static final ReceiptContent CONTENT = content();
  private static final Receipt RECEIPT = KEY.sign(CONTENT);

  @TempDir private Path directory;
  private Path keys;

  @BeforeEach
  void publish() throws IOException {
    Python.require(ReceiptAgreementTest.class);
    keys =
        Files.writeString(
            directory.resolve("keys.pem"),
            "first\n" + KEY.published().pem() + "next\n" + NEXT.published().pem());
  }

  @Test
  void python_heldAgainstRfc8032_passesItsOwnTest() throws Exception {
    Python.Said said = Python.run(directory, "receipt.py", "--self-test");

    assertThat(said.out()).isEqualTo("self-test passed\n");
    assertThat(said.code()).isZero();
  }

  @Test
  void python_givenGenuineReceipts_saysWhatWasShownAndProvesTheCost() throws Exception {
    Path old = Files.write(directory.resolve("old.json"), RECEIPT.bytes());
    Path next = Files.write(directory.resolve("next.json"), NEXT.sign(CONTENT).bytes());

    Python.Said said = Python.run(directory, "receipt.py", "--key", keys, old, next);

    assertThat(said.out())
        .contains(old + ": genuine", next + ": genuine")
        .contains("confirmed    2026-09-01T01:00:12.500001Z by borrower b-7f3a")
        .contains("shown        2026-09-01T01:00:00.000001Z, in a window of its own")
        .contains("to be paid", "担保费", "% by NOMINAL_SIMPLE, proved again")
        .doesNotContain("REJECTED");
    assertThat(said.code()).isZero();
  }

  @Test
  void python_givenACostThatDoesNotFollow_rejectsIt() throws Exception {
    String sheet = CONTENT.sheet().replaceFirst("\"amount_fen\":-\\d+", "\"amount_fen\":-1");
    Path file =
        Files.write(directory.resolve("lie.json"), KEY.sign(withSheet(sheet, hash(sheet))).bytes());

    Python.Said said = Python.run(directory, "receipt.py", "--key", keys, file);

    assertThat(sheet).isNotEqualTo(CONTENT.sheet());
    assertThat(said.out()).contains(": genuine", "annual cost  REJECTED");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void python_givenTamperedReceipts_saysOfEachWhatWeSay() throws Exception {
    Map<Path, String> expected = new LinkedHashMap<>();
    int number = 0;
    for (byte[] tampered : tampered()) {
      Path file = Files.write(directory.resolve(number++ + ".json"), tampered);
      expected.put(file, ourWords(tampered));
    }

    List<Object> arguments = new ArrayList<>(List.of("--key", keys));
    arguments.addAll(expected.keySet());
    Python.Said said = Python.run(directory, "receipt.py", arguments.toArray());

    List<String> lines = said.out().lines().toList();
    assertThat(lines).as("seed %d", SEED).hasSize(expected.size());
    int line = 0;
    for (Map.Entry<Path, String> one : expected.entrySet()) {
      assertThat(lines.get(line++)).startsWith(one.getKey() + ": " + one.getValue());
    }
    assertThat(expected.values())
        .contains("malformed", "unknown key", "signature does not fit", "content does not fit")
        .doesNotContain("genuine");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void python_asSource_isShortEnoughToRead() throws IOException {
    assertThat(Files.readAllLines(Python.script("receipt.py")).size())
        .isLessThanOrEqualTo(MOST_LINES);
  }

  private static List<byte[]> tampered() {
    Random random = new Random(SEED);
    List<byte[]> all = new ArrayList<>();
    for (int k = 0; k < CHANGED_FILES; k++) {
      all.add(flipped(RECEIPT.bytes(), random));
    }
    byte[] payload = RECEIPT.payload().getBytes(StandardCharsets.UTF_8);
    byte[] signature = Base64.getDecoder().decode(RECEIPT.signature());
    for (int k = 0; k < CHANGED_PAYLOADS; k++) {
      all.add(file(flipped(payload, random), signature));
    }
    for (int k = 0; k < CHANGED_SIGNATURES; k++) {
      all.add(file(payload, flipped(signature, random)));
    }
    all.add(new Receipt(NEXT.published().id(), RECEIPT.payload(), RECEIPT.signature()).bytes());
    all.add(Receipts.key(3).sign(CONTENT).bytes());
    all.add(KEY.sign(withSheet("{}", CONTENT.hash())).bytes());
    all.add(new byte[0]);
    all.add("{}\n".getBytes(StandardCharsets.UTF_8));
    all.add(("[".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8));
    String spaced = new String(RECEIPT.bytes(), StandardCharsets.UTF_8).replace(":", ": ");
    all.add(spaced.getBytes(StandardCharsets.UTF_8));
    return all;
  }

  /** A receipt with other parts, in the form of one. */
  private static byte[] file(byte[] payload, byte[] signature) {
    Base64.Encoder base64 = Base64.getEncoder();
    return ("{\"format\":\"clearcost-receipt-1\",\"key_id\":\"%s\","
            + "\"payload\":\"%s\",\"signature\":\"%s\"}\n")
        .formatted(RECEIPT.key(), base64.encodeToString(payload), base64.encodeToString(signature))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] other = bytes.clone();
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    return other;
  }

  private static ReceiptContent content() {
    SheetJson bytes = new SheetJson();
    return ReceiptContent.of(
        Receipts.version(bytes), Receipts.acknowledgement(Receipts.version(bytes)), bytes);
  }

  /** What a faulty program might sign. */
  private static ReceiptContent withSheet(String sheet, ContentHash hash) {
    Confirmation told = CONTENT.confirmation();
    return new ReceiptContent(
        CONTENT.disclosure(),
        CONTENT.version(),
        CONTENT.institution(),
        CONTENT.loan(),
        CONTENT.decision(),
        hash,
        CONTENT.channel(),
        CONTENT.shownAt(),
        new Confirmation(
            told.disclosure(), hash, told.borrower(), told.confirmedAt(), told.reading()),
        CONTENT.issuedAt(),
        sheet);
  }

  private static ContentHash hash(String sheet) {
    return ContentHash.of(sheet.getBytes(StandardCharsets.UTF_8));
  }

  private static String ourWords(byte[] file) {
    return ReceiptVerifier.verify(file, List.of(KEY.published(), NEXT.published()))
        .fold(
            new ReceiptVerdict.Cases<>() {
              @Override
              public String valid(ReceiptVerdict.Valid verdict) {
                return "genuine";
              }

              @Override
              public String unknownKey(ReceiptVerdict.UnknownKey verdict) {
                return "unknown key";
              }

              @Override
              public String signatureDoesNotFit(ReceiptVerdict.SignatureDoesNotFit verdict) {
                return "signature does not fit";
              }

              @Override
              public String contentDoesNotFit(ReceiptVerdict.ContentDoesNotFit verdict) {
                return "content does not fit";
              }

              @Override
              public String malformed(ReceiptVerdict.Malformed verdict) {
                return "malformed";
              }
            });
  }
}
