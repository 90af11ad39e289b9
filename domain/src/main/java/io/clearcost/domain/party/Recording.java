package io.clearcost.domain.party;

import java.time.Instant;

/**
 * When an entry came into a register and by whom, so that what was known on a day can be asked
 * later.
 *
 * @param at when, to the microsecond
 * @param person who brought it in
 */
public record Recording(Instant at, String person) {}
