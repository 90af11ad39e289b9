package io.clearcost.application.disclosure;

import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.domain.disclosure.receipt.ReceiptKeys;
import java.util.List;

/** Publishes the keys of receipts, to everybody. */
public final class ListReceiptKeys {

  private final ReceiptKeys keys;

  public ListReceiptKeys(ReceiptKeys keys) {
    this.keys = keys;
  }

  /** Every key that ever signed, oldest first; the last one is the current one. */
  public List<PublishedKey> handle() {
    return keys.published();
  }
}
