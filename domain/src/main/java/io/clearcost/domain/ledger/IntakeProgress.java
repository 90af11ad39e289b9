package io.clearcost.domain.ledger;

import java.util.List;

/**
 * How far an intake is.
 *
 * @param recorded rows on disk as records
 * @param refused rows that were refused and not recorded in another form since
 * @param warnings warnings about recorded rows
 * @param completeUntil the last row up to which every row was recorded or refused; 0 where row 1 is
 *     missing
 * @param unexplained checks that warned and are not explained, in the order of the catalogue
 */
public record IntakeProgress(
    long recorded, long refused, long warnings, long completeUntil, List<CheckId> unexplained) {

  public IntakeProgress {
    unexplained = List.copyOf(unexplained);
  }
}
