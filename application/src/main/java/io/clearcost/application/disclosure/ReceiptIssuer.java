package io.clearcost.application.disclosure;

import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.disclosure.receipt.ReceiptContent;
import io.clearcost.domain.disclosure.receipt.ReceiptKeys;
import io.clearcost.domain.disclosure.receipt.ReceiptLog;

/**
 * Signs a receipt for a confirmation and keeps it. It takes part in the transaction that records
 * the confirmation, so that there is never one without the other.
 */
public final class ReceiptIssuer {

  private final ReceiptLog receipts;
  private final ReceiptKeys keys;
  private final SheetBytes bytes;

  public ReceiptIssuer(ReceiptLog receipts, ReceiptKeys keys, SheetBytes bytes) {
    this.receipts = receipts;
    this.keys = keys;
    this.bytes = bytes;
  }

  void issue(DisclosureVersion version, Acknowledgement acknowledgement) {
    ReceiptContent content = ReceiptContent.of(version, acknowledgement, bytes);
    receipts.add(version.id(), keys.sign(content));
  }
}
