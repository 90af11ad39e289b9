package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.application.disclosure.DisclosureOutcome.Refused;
import io.clearcost.application.disclosure.DisclosureOutcome.RequestIdReused;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.Confirmation;
import io.clearcost.domain.disclosure.DisclosureControl;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Records that the borrower confirmed a version, and issues the receipt of it. */
public final class AcknowledgeDisclosure {

  /**
   * What happened.
   *
   * @param confirmation what the borrower did
   * @param requestId makes the command repeatable
   */
  public record Command(Confirmation confirmation, RequestId requestId) {}

  private final DisclosureLog disclosures;
  private final VisibleDisclosures visible;
  private final ReceiptIssuer receipts;
  private final Transactions transactions;
  private final InstantSource clock;

  public AcknowledgeDisclosure(
      DisclosureLog disclosures,
      ReceiptIssuer receipts,
      Transactions transactions,
      InstantSource clock) {
    this.disclosures = disclosures;
    this.visible = new VisibleDisclosures(disclosures);
    this.receipts = receipts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Records it; nothing is stored on a refusal. */
  public DisclosureOutcome<Acknowledgement> handle(Command command, Caller caller) {
    return transactions.write(
        () ->
            visible.handle(
                command.confirmation().disclosure(),
                caller,
                version -> earlier(command).orElseGet(() -> record(command, version, caller))));
  }

  private Optional<DisclosureOutcome<Acknowledgement>> earlier(Command command) {
    return disclosures
        .acknowledgement(command.confirmation().disclosure())
        .map(given -> again(command, given));
  }

  private static DisclosureOutcome<Acknowledgement> again(Command command, Acknowledgement given) {
    if (!given.requestId().equals(command.requestId())) {
      return new Refused<>(DisclosureControl.alreadyAcknowledged(given));
    }
    return given.confirmation().equals(command.confirmation())
        ? new Answered<>(given)
        : new RequestIdReused<>(command.requestId(), given.confirmation().disclosure().value());
  }

  private DisclosureOutcome<Acknowledgement> record(
      Command command, DisclosureVersion version, Caller caller) {
    Confirmation confirmation = command.confirmation();
    List<Showing> showings = disclosures.showings(version.id());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return DisclosureControl.refusalOfConfirmation(
            confirmation, version, visible.latest(version), showings, now)
        .<DisclosureOutcome<Acknowledgement>>map(Refused::new)
        .orElseGet(
            () -> {
              Acknowledgement acknowledgement =
                  new Acknowledgement(
                      confirmation,
                      DisclosureControl.shownBefore(confirmation, showings).orElseThrow(),
                      command.requestId(),
                      now,
                      caller);
              disclosures.add(acknowledgement);
              receipts.issue(version, acknowledgement);
              return new Answered<>(acknowledgement);
            });
  }
}
