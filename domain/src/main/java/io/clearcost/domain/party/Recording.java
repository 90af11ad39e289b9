package io.clearcost.domain.party;

import java.time.Instant;
import java.util.Optional;

/**
 * When an entry came into a register and by whom, so that what was known on a day can be asked
 * later.
 *
 * @param at when, to the microsecond
 * @param person who brought it in; of two people the one who approved it
 * @param change the change that one person proposed and another approved; empty for what one person
 *     filled an empty register with
 */
public record Recording(Instant at, String person, Optional<String> change) {

  /** What one person filled an empty register with. */
  public static Recording alone(Instant at, String person) {
    return new Recording(at, person, Optional.empty());
  }
}
