package io.clearcost.domain.disclosure.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A signed statement that a sheet was shown and confirmed. That it was read says nothing of whether
 * it is genuine.
 *
 * @param key whose signature it claims to bear
 * @param payload what is signed, in UTF-8
 * @param signature 64 bytes of Ed25519 in base 64
 */
public record Receipt(ReceiptKeyId key, String payload, String signature) {

  static final String FORMAT = "clearcost-receipt-1";
  private static final int SIGNATURE_BYTES = 64;

  public Receipt {
    if (decoded(signature).length != SIGNATURE_BYTES) {
      throw new IllegalArgumentException("a signature has 64 bytes");
    }
  }

  static Receipt of(ReceiptKeyId key, String payload, byte[] signature) {
    return new Receipt(key, payload, Base64.getEncoder().encodeToString(signature));
  }

  /** The file: one line of canonical JSON (RFC 8785) and its end. */
  public byte[] bytes() {
    String json =
        FlatJson.write(
            Map.of(
                "format",
                FORMAT,
                "key_id",
                key.value(),
                "payload",
                Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8)),
                "signature",
                signature));
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException when it is not, to the byte, what {@link #bytes} writes
   */
  static Receipt read(byte[] file) {
    String text = utf8(file);
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("the line is not complete");
    }
    Map<String, String> members = FlatJson.read(text.substring(0, text.length() - 1));
    if (members.size() != 4 || !FORMAT.equals(members.get("format"))) {
      throw new IllegalArgumentException("the file is of another format");
    }
    return new Receipt(
        new ReceiptKeyId(members.getOrDefault("key_id", "")),
        utf8(decoded(members.getOrDefault("payload", ""))),
        members.getOrDefault("signature", ""));
  }

  byte[] signatureBytes() {
    return decoded(signature);
  }

  private static byte[] decoded(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw new IllegalArgumentException("not canonical base 64");
    }
    return bytes;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }
}
