package io.clearcost.domain.disclosure.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Checks receipts. Nothing in one is believed before its signature fits:
 *
 * <pre>
 *   the file is canonical  →  its key is known  →  the signature fits the payload
 *   →  the payload is canonical  →  SHA-256 of the sheet is the hash that was confirmed
 * </pre>
 */
public final class ReceiptVerifier {

  private ReceiptVerifier() {}

  /**
   * Checks a file.
   *
   * @param file as it was issued
   * @param keys those that are trusted
   */
  public static ReceiptVerdict verify(byte[] file, Collection<ReceiptKey> keys) {
    Receipt receipt;
    try {
      receipt = Receipt.read(file);
    } catch (IllegalArgumentException e) {
      return new ReceiptVerdict.Malformed(String.valueOf(e.getMessage()));
    }
    return keys.stream()
        .filter(key -> key.id().equals(receipt.key()))
        .findFirst()
        .map(key -> verify(receipt, key))
        .orElseGet(() -> new ReceiptVerdict.UnknownKey(receipt.key()));
  }

  private static ReceiptVerdict verify(Receipt receipt, ReceiptKey key) {
    if (!key.fits(receipt.payload().getBytes(StandardCharsets.UTF_8), receipt.signatureBytes())) {
      return new ReceiptVerdict.SignatureDoesNotFit(key.id());
    }
    try {
      ReceiptContent content = ReceiptContent.read(receipt.payload());
      return content.hash().equals(content.sheetHash())
          ? new ReceiptVerdict.Valid(content, key.id())
          : new ReceiptVerdict.ContentDoesNotFit(content.hash(), content.sheetHash());
    } catch (IllegalArgumentException e) {
      return new ReceiptVerdict.Malformed(String.valueOf(e.getMessage()));
    }
  }
}
