package io.clearcost.domain.disclosure.receipt;

import java.util.List;

/** The keys of an installation. One of them signs, all of them stay published. */
public interface ReceiptKeys {

  /** Signs with the current key; one is made where there was never any. */
  Receipt sign(ReceiptContent content);

  /** Every key that ever signed, oldest first; the last one is the current one. */
  List<PublishedKey> published();
}
