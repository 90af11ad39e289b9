package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.application.disclosure.DisclosureOutcome.Refused;
import io.clearcost.domain.disclosure.DisclosureControl;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.receipt.Receipt;
import io.clearcost.domain.disclosure.receipt.ReceiptLog;
import io.clearcost.domain.party.Caller;

/** Reads the receipt that was issued for a confirmation. */
public final class ReadReceipt {

  private final VisibleDisclosures visible;
  private final ReceiptLog receipts;

  public ReadReceipt(DisclosureLog disclosures, ReceiptLog receipts) {
    this.visible = new VisibleDisclosures(disclosures);
    this.receipts = receipts;
  }

  /** The receipt as it was issued; a version that is not confirmed has none. */
  public DisclosureOutcome<Receipt> handle(DisclosureId id, Caller caller) {
    return visible.read(
        id,
        caller,
        version ->
            receipts
                .find(id)
                .<DisclosureOutcome<Receipt>>map(Answered::new)
                .orElseGet(() -> new Refused<>(DisclosureControl.notAcknowledged(version))));
  }
}
