package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.application.disclosure.DisclosureOutcome.Refused;
import io.clearcost.application.disclosure.DisclosureOutcome.RequestIdReused;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.disclosure.DisclosureControl;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.disclosure.ShowingChannel;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Records that a version was put before the borrower. */
public final class RecordShowing {

  /**
   * What happened.
   *
   * @param disclosure which version was shown
   * @param channel how
   * @param shownAt since when it stood open; kept to the microsecond
   * @param requestId makes the command repeatable, unique among the showings of the version
   */
  public record Command(
      DisclosureId disclosure, ShowingChannel channel, Instant shownAt, RequestId requestId) {

    public Command {
      shownAt = shownAt.truncatedTo(ChronoUnit.MICROS);
    }
  }

  private final DisclosureLog disclosures;
  private final VisibleDisclosures visible;
  private final Transactions transactions;
  private final InstantSource clock;

  public RecordShowing(DisclosureLog disclosures, Transactions transactions, InstantSource clock) {
    this.disclosures = disclosures;
    this.visible = new VisibleDisclosures(disclosures);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Records it; nothing is stored on a refusal. */
  public DisclosureOutcome<Showing> handle(Command command, Caller caller) {
    return transactions.write(
        () ->
            visible.handle(
                command.disclosure(),
                caller,
                version -> earlier(command).orElseGet(() -> record(command, version, caller))));
  }

  private Optional<DisclosureOutcome<Showing>> earlier(Command command) {
    return disclosures.showings(command.disclosure()).stream()
        .filter(showing -> showing.requestId().equals(command.requestId()))
        .findFirst()
        .map(
            showing ->
                showing.tells(command.disclosure(), command.channel(), command.shownAt())
                    ? new Answered<>(showing)
                    : new RequestIdReused<>(command.requestId(), showing.disclosure().value()));
  }

  private DisclosureOutcome<Showing> record(
      Command command, DisclosureVersion version, Caller caller) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return DisclosureControl.refusalOfShowing(
            version, visible.latest(version), command.shownAt(), now)
        .<DisclosureOutcome<Showing>>map(Refused::new)
        .orElseGet(
            () -> {
              Showing showing =
                  new Showing(
                      version.id(),
                      command.channel(),
                      command.shownAt(),
                      command.requestId(),
                      now,
                      caller);
              disclosures.add(showing);
              return new Answered<>(showing);
            });
  }
}
