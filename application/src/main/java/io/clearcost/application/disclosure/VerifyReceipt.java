package io.clearcost.application.disclosure;

import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.domain.disclosure.receipt.ReceiptKeys;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict;
import io.clearcost.domain.disclosure.receipt.ReceiptVerifier;

/** Checks a receipt against the keys of this installation. Whoever holds one may ask. */
public final class VerifyReceipt {

  private final ReceiptKeys keys;

  public VerifyReceipt(ReceiptKeys keys) {
    this.keys = keys;
  }

  /**
   * Checks a file.
   *
   * @param file as it was issued
   */
  public ReceiptVerdict handle(byte[] file) {
    return ReceiptVerifier.verify(file, keys.published().stream().map(PublishedKey::key).toList());
  }
}
