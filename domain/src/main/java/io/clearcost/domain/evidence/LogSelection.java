package io.clearcost.domain.evidence;

import io.clearcost.domain.party.InstitutionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries of the log are read.
 *
 * @param institution only of this institution
 * @param decidedFrom only decided at this instant or later
 * @param disbursedFrom only of loans disbursed on this day or later
 * @param latestOnly of several decisions on one loan reference of an institution only the latest
 */
public record LogSelection(
    Optional<InstitutionId> institution,
    Optional<Instant> decidedFrom,
    Optional<LocalDate> disbursedFrom,
    boolean latestOnly) {

  /** Every entry. */
  public static final LogSelection ALL =
      new LogSelection(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** The same, of one institution only. */
  public LogSelection of(InstitutionId only) {
    return new LogSelection(Optional.of(only), decidedFrom, disbursedFrom, latestOnly);
  }
}
