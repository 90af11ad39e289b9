package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import java.util.Optional;

/**
 * What a check found in one row of a tape.
 *
 * @param place where it stands among the findings of its intake; later ones have higher numbers
 * @param row the row
 * @param loan the loan; empty where the row did not tell it
 * @param finding what was found
 * @param mended whether the row was recorded after it had been refused for this
 */
public record RowFinding(
    long place, long row, Optional<LoanReference> loan, CheckFinding finding, boolean mended) {}
