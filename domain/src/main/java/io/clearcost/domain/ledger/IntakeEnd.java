package io.clearcost.domain.ledger;

import io.clearcost.domain.party.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * How an intake ended.
 *
 * @param kind accepted or cancelled
 * @param at when
 * @param caller who ended it
 * @param code what the tape's content comes to; only of an accepted one
 */
public record IntakeEnd(Kind kind, Instant at, Caller caller, Optional<ValidationCode> code) {

  /** Whether its records count. */
  public enum Kind {
    /** They do from then on. */
    ACCEPTED,
    /** Those of a submission never do; those of a stream have counted since they came. */
    CANCELLED
  }
}
