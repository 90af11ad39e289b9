package io.clearcost.domain.evidence;

import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.InstitutionId;

/**
 * What a caller asked the gate about. Two requests are the same when their applications are equal.
 *
 * @param institution the lending institution
 * @param reference the caller's own name for the loan
 * @param offer the loan as handed in
 */
public record LoanApplication(
    InstitutionId institution, LoanReference reference, LoanOffer offer) {}
