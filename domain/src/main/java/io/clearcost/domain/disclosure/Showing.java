package io.clearcost.domain.disclosure;

import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.Caller;
import java.time.Instant;

/**
 * A version was put before the borrower.
 *
 * @param disclosure which version
 * @param channel how
 * @param shownAt since when it stood open, to the microsecond
 * @param requestId makes the command repeatable
 * @param recordedAt when it was told, to the microsecond
 * @param caller who told it
 */
public record Showing(
    DisclosureId disclosure,
    ShowingChannel channel,
    Instant shownAt,
    RequestId requestId,
    Instant recordedAt,
    Caller caller) {

  /** Whether the same is told, by whomever and whenever. */
  public boolean tells(DisclosureId version, ShowingChannel how, Instant when) {
    return disclosure.equals(version) && channel == how && shownAt.equals(when);
  }
}
