package io.clearcost.domain.disclosure.receipt;

import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Receipts in memory, beside the log of what they are for. */
public final class InMemoryReceiptLog implements ReceiptLog {

  private final DisclosureLog disclosures;
  private final Map<DisclosureId, Receipt> receipts = new HashMap<>();

  public InMemoryReceiptLog(DisclosureLog disclosures) {
    this.disclosures = disclosures;
  }

  @Override
  public void add(DisclosureId id, Receipt receipt) {
    if (disclosures.acknowledgement(id).isEmpty() || receipts.putIfAbsent(id, receipt) != null) {
      throw new IllegalStateException("already on record, or not fit for it");
    }
  }

  @Override
  public Optional<Receipt> find(DisclosureId id) {
    return Optional.ofNullable(receipts.get(id));
  }
}
