package io.clearcost.domain.disclosure.receipt;

import io.clearcost.domain.disclosure.DisclosureId;
import java.util.Optional;

/** Every receipt that was issued. Added, never changed or removed. */
public interface ReceiptLog {

  /** Adds the receipt of a version whose confirmation is on record and that has none. */
  void add(DisclosureId id, Receipt receipt);

  Optional<Receipt> find(DisclosureId id);
}
